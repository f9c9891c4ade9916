/** A page laid out as on a desk while its picture is taken: a phone's own layout would make a tower that nobody can print. */
import { isNarrow, layOutAsOnDesk } from '../state/use-narrow.js'

export async function asOnDesk<T>(take: () => Promise<T>): Promise<T> {
  if (!isNarrow()) return take()
  const { scrollY } = window
  layOutAsOnDesk(true)
  try {
    await settled()
    return await take()
  } finally {
    layOutAsOnDesk(false)
    await settled()
    scrollTo({ top: scrollY, behavior: 'instant' })
  }
}

/** Milliseconds after which a drawing that is still laid out is taken as it is. */
const longest = 8_000

const frame = () => new Promise((settle) => requestAnimationFrame(settle))

/** Until the view shows what it waits for: a table in place of a list, a drawing at its new size. */
async function settled(): Promise<void> {
  const start = performance.now()
  // A view says that it waits one frame after it was laid out anew.
  for (let still = 0; still < 3 && performance.now() - start < longest; ) {
    await frame()
    still = document.querySelector('main[aria-busy="true"]') ? 0 : still + 1
  }
}
