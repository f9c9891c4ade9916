/** Copies a text to the clipboard, and says whether it worked. */
import { useState } from 'preact/hooks'

export function useCopy(): { copy: (text: string, what: string) => void; said: string } {
  const [said, setSaid] = useState('')
  const copy = (text: string, what: string) => {
    const failed = (why: string) => setSaid(`${what} not copied: ${why}. Select the text and copy it by hand.`)
    if (!navigator.clipboard) return failed('browsers allow it only over HTTPS')
    navigator.clipboard.writeText(text).then(
      () => setSaid(`${what} copied`),
      () => failed('the browser does not allow it'),
    )
  }
  return { copy, said }
}
