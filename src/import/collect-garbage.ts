/** Keeps the memory of a large import near what it needs: by itself, Node lets garbage grow to several times that. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** In bytes. Less is not worth a collection, which takes time in proportion to what stays. */
const leastGrowth = 48 * 1024 * 1024
/** Nothing is collected below this; a small import is over before. */
let limit = 2 * leastGrowth
let collect: (() => void) | null = null

/** Collects when the heap has grown by a third, and by 48 MB at least, since the last time. To be called every thousand rows or so. */
export function collectGarbage(): void {
  if (process.memoryUsage().heapUsed > limit) collectAll()
}

/** Collects whatever there is, where an import has been large. */
export function collectAfterLarge(): void {
  if (collect) collectAll()
}

function collectAll(): void {
  collect ??= collector()
  collect()
  const { heapUsed } = process.memoryUsage()
  limit = heapUsed + Math.max(leastGrowth, heapUsed / 3)
}

/** The function that `--expose-gc` gives a context made after it. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}
