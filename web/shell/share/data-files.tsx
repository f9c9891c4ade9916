/** The data of a view, and the whole graph in the formats of other tools. */
import type { DataVersion } from '../../../src/codebook/schemas.js'
import { underBase } from '../../state/base-path.js'
import { useCsvMark, withMark } from '../../state/csv-mark.js'
import { readState } from '../../state/url-state.js'
import { useFetched } from '../../state/use-answer.js'
import { Joined } from '../joined.js'

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

export function DataFiles({ data }: { data: Data | null }) {
  const [marked, mark] = useCsvMark()
  const { json, csv, more = [] } = data ?? {}
  const [tables, others] = [more.filter(isTable), more.filter((it) => !isTable(it))]
  const spreadsheets: DataFile[] = [...(csv ? [{ text: 'CSV', href: csv }] : []), ...tables]
  return (
    <>
      {spreadsheets.length > 0 && (
        <p>
          This view as a table: <Files files={spreadsheets} marked={marked} />
        </p>
      )}
      <p>
        <label>
          <input type="checkbox" checked={marked} onChange={({ currentTarget }) => mark(currentTarget.checked)} /> CSV
          for Excel: with a byte order mark, so that it shows every letter
        </label>
      </p>
      <details class="for-programs">
        <summary>For programs: JSON, GraphML and more</summary>
        {json && (
          <p>
            Data of this view:{' '}
            <a href={json} target="_blank" rel="noreferrer">
              JSON
            </a>
            {others.length > 0 && ', '}
            <Files files={others} marked={marked} />
          </p>
        )}
        <Exports marked={marked} />
      </details>
    </>
  )
}

const isTable = ({ href }: DataFile) => /\.csv(\?|$)/.test(href)

const Files = ({ files, marked }: { files: readonly DataFile[]; marked: boolean }) => (
  <Joined items={files} keyOf={({ text }) => text}>
    {({ text, href, title }) => (
      <a href={withMark(href, marked)} title={title} download>
        {text}
      </a>
    )}
  </Joined>
)

/** The whole graph on the view's day, in the formats of other tools. */
function Exports({ marked }: { marked: boolean }) {
  const { answer } = useFetched<{ items: { name: string; readers: string; path: string }[]; data: DataVersion }>(
    underBase('/api/v1/export'),
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
