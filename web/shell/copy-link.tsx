/** The link to what is on the screen, in one step. */
import { useState } from 'preact/hooks'

export function CopyLink() {
  const [said, setSaid] = useState('')
  const copy = () =>
    navigator.clipboard?.writeText(location.href).then(
      () => setSaid('Link copied'),
      () => setSaid('Not copied: the browser does not allow it. Share has the link as text.'),
    ) ?? setSaid('Not copied: the page is not served over a secure connection. Share has the link as text.')
  return (
    <>
      <button type="button" class="copy-link" onClick={copy}>
        Copy link
      </button>
      <span role="status">{said}</span>
    </>
  )
}
