/** The code that shows this view in a frame on another site, on request with the data as they are now. */
import { useRef, useState } from 'preact/hooks'
import { embedCode, usualWidth } from '../../../src/embed/embed-code.js'
import { embedOfPage } from '../../../src/embed/embed-of-page.js'
import { belowBase, underBase } from '../../state/base-path.js'

interface Props {
  title: string
  /** Of the data; empty while it is not known. */
  version: string
  copy: (text: string, what: string) => void
}

export function EmbedField({ title, version, copy }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [pinned, pin] = useState(false)
  const embed = embedOfPage(belowBase(location.pathname) ?? location.pathname, location.search)
  if (!embed) return null
  const addressOf = (isPinned: boolean) => {
    const address = new URL(underBase(embed.path), location.origin)
    if (isPinned) address.searchParams.set('version', version)
    return address.href.replaceAll('%2C', ',')
  }
  const code = embedCode({ address: addressOf(pinned), title, width: usualWidth, height: embed.height })
  const choose = (isPinned: boolean) => {
    pin(isPinned)
    // The server keeps it when it is first asked for: now, and not when the article comes out.
    if (isPinned) fetch(addressOf(true), { headers: { accept: 'text/html' } }).catch(() => undefined)
  }
  return (
    <fieldset>
      <legend>Embed this view in an article</legend>
      <textarea
        readOnly
        aria-label="Embed code"
        rows={4}
        ref={field}
        value={code}
        onFocus={() => field.current?.select()}
      />
      <p>
        <label>
          <input
            type="checkbox"
            checked={pinned}
            disabled={version === ''}
            onChange={({ currentTarget }) => choose(currentTarget.checked)}
          />{' '}
          With the data as they are now: kept from today, and marked once they have moved on
        </label>
      </p>
      <button type="button" onClick={() => copy(code, 'Embed code')}>
        Copy embed code
      </button>{' '}
      <a href={addressOf(pinned)} target="_blank" rel="noreferrer">
        Preview
      </a>
    </fieldset>
  )
}
