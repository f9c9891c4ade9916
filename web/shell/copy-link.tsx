/** A button that copies the link to what is on the screen. */
import { useCopy } from './use-copy.js'

export function CopyLink() {
  const { copy, said } = useCopy()
  return (
    <>
      <button type="button" class="copy-link" onClick={() => copy(location.href, 'Link')}>
        Copy link
      </button>
      <span role="status">{said}</span>
    </>
  )
}
