/** The Share menu: link, citation, data and print. */
import { useRef } from 'preact/hooks'
import type { DataVersion } from '../../src/codebook/schemas.js'
import { useCsvMark, withMark } from '../state/csv-mark.js'
import { readState } from '../state/url-state.js'
import { useAnswer, useFetched } from '../state/use-answer.js'
import { longDay } from '../time/days.js'
import { Joined } from './joined.js'
import { Popup } from './popup.js'
import { useCopy } from './use-copy.js'

export interface DataFile {
  text: string
  href: string
  /** Whom it is for. */
  title?: string
}

export interface Data {
  json: string
  csv?: string
  /** Other formats, by their name. */
  more?: readonly DataFile[]
}

/** Pure: the citation of a view, with data version and day of access. */
export function citationOf(title: string, url: string, version: string, today: string): string {
  return `Demarche: ${title}. Data version ${version}, ${url} (accessed ${longDay(today)}).`
}

interface Props {
  title: string
  data: Data | null
  /** The path of what is on the screen, where the address has another; null where it does not fit into a link. */
  link?: string | null | undefined
}

export function ShareMenu({ title, data, link }: Props) {
  const { answer } = useAnswer('stats', {})
  const { copy, said } = useCopy()
  const [marked, mark] = useCsvMark()
  const field = useRef<HTMLTextAreaElement>(null)
  const today = new Date().toISOString().slice(0, 10)
  const here = link === undefined ? location.href : `${location.origin}${link ?? ''}`
  const citation = citationOf(title, here, answer?.data.version ?? '', today)
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
        {said}
      </p>
      {link === null && <p>This text is too long for a link. Share the text itself.</p>}
      <label>
        Cite this view
        <textarea readOnly rows={4} ref={field} value={citation} onFocus={() => field.current?.select()} />
      </label>
      {data && (
        <p>
          Data of this view: <Formats data={data} marked={marked} />
        </p>
      )}
      <Exports marked={marked} />
      <p>
        <label>
          <input type="checkbox" checked={marked} onChange={({ currentTarget }) => mark(currentTarget.checked)} /> CSV
          for Excel: with a byte order mark, so that it shows every letter
        </label>
      </p>
    </Popup>
  )
}

function Formats({ data: { json, csv, more = [] }, marked }: { data: Data; marked: boolean }) {
  const files: DataFile[] = [...(csv ? [{ text: 'CSV', href: csv }] : []), ...more]
  return (
    <>
      <a href={json} target="_blank" rel="noreferrer">
        JSON
      </a>
      {files.length > 0 && ', '}
      <Joined items={files} keyOf={({ text }) => text}>
        {({ text, href, title }) => (
          <a href={withMark(href, marked)} title={title} download>
            {text}
          </a>
        )}
      </Joined>
    </>
  )
}

/** The whole graph on the view's day, in the formats of other tools. */
function Exports({ marked }: { marked: boolean }) {
  const { answer } = useFetched<{ items: { name: string; readers: string; path: string }[]; data: DataVersion }>(
    '/api/v1/export',
  )
  const { asOf, clock, source, withoutRelays, hedged } = readState(location.pathname, location.search)
  const lens = { asOf, clock, source, withoutRelays: withoutRelays.join(','), hedged }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(lens)) if (value) query.set(name, value)
  if (!answer) return null
  return (
    <p>
      The whole graph for other tools:{' '}
      <Joined items={answer.items} keyOf={({ name }) => name}>
        {({ name, readers, path }) => (
          <a href={withMark(`${path}?${query}`, marked)} title={`For ${readers}`} download>
            {name}
          </a>
        )}
      </Joined>
    </p>
  )
}
