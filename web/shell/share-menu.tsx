/** Ways to take a view along: its link, a citation, the data behind it, and paper. */
import { useRef, useState } from 'preact/hooks'
import type { DataVersion } from '../../src/codebook/schemas.js'
import { readState } from '../state/url-state.js'
import { useAnswer, useFetched } from '../state/use-answer.js'
import { longDay } from '../time/days.js'
import { Popup } from './popup.js'

export interface Data {
  json: string
  csv?: string
  /** Other formats, by their name. */
  more?: readonly { text: string; href: string }[]
}

/** Pure: how a view is cited, with the version of the data and the day it was looked at. */
export function citationOf(title: string, url: string, version: string, today: string): string {
  return `Demarche: ${title}. Data version ${version}, ${url} (accessed ${longDay(today)}).`
}

interface Props {
  title: string
  data: Data | null
  /** The path of what is on the screen, where the address may have another; null where no link can have it. */
  link?: string | null | undefined
}

export function ShareMenu({ title, data, link }: Props) {
  const { answer } = useAnswer('stats', {})
  const [done, setDone] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const today = new Date().toISOString().slice(0, 10)
  const here = link === undefined ? location.href : link === null ? location.origin : `${location.origin}${link}`
  const citation = citationOf(title, here, answer?.data.version ?? '', today)
  /** Where the browser keeps the clipboard to itself, the text is there to be copied by hand. */
  const copy = (text: string, what: string) =>
    navigator.clipboard?.writeText(text).then(
      () => setDone(`${what} copied`),
      () => setDone(`Not copied: the browser does not allow it. Select the text instead.`),
    ) ?? setDone('Not copied: the page is not served over a secure connection. Select the text instead.')
  return (
    <Popup label="Share" title="Link, citation and data of this view">
      <p>
        <button type="button" disabled={link === null} onClick={() => copy(here, 'Link')}>
          Copy link
        </button>{' '}
        <button type="button" onClick={() => copy(citation, 'Citation')}>
          Copy citation
        </button>{' '}
        <button type="button" onClick={() => print()}>
          Print
        </button>
      </p>
      <p role="status" class="quiet">
        {done}
      </p>
      {link === null && <p>This text is too long for a link. Share the text itself.</p>}
      <label>
        Cite this
        <textarea readOnly rows={4} ref={field} value={citation} onFocus={() => field.current?.select()} />
      </label>
      {data && (
        <p>
          The same as{' '}
          <a href={data.json} target="_blank" rel="noreferrer">
            JSON
          </a>
          {data.csv && (
            <>
              ,{' '}
              <a href={data.csv} download>
                CSV
              </a>
            </>
          )}
          {data.more?.map(({ text, href }) => (
            <>
              ,{' '}
              <a key={text} href={href} download>
                {text}
              </a>
            </>
          ))}
        </p>
      )}
      <Exports />
    </Popup>
  )
}

/** The whole graph behind the view, as of its day, in the formats of other tools. */
function Exports() {
  const { answer } = useFetched<{ items: { name: string; title?: string; path: string }[]; data: DataVersion }>(
    '/api/v1/export',
  )
  const { asOf, clock, source, withoutRelays, hedged } = readState(location.pathname, location.search)
  const lens = { asOf, clock, source, withoutRelays: withoutRelays.join(','), hedged }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(lens)) if (value) query.set(name, value)
  if (!answer) return null
  return (
    <p>
      The graph behind it for other tools:{' '}
      {answer.items.map(({ name, path }, index) => (
        <>
          {index > 0 && ', '}
          <a key={name} href={`${path}?${query}`} download>
            {name}
          </a>
        </>
      ))}
    </p>
  )
}
