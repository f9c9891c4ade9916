/** Matches the columns of a table with ours: by name, by the names that DNA uses, or as the user says. */
import { didYouMean, UsageError } from '../../errors.js'
import type { Remark } from '../imported.js'
import { type ColumnName, columnNames } from './sheet-columns.js'
import type { Table } from './table.js'

export interface MatchedColumns {
  /** By index; null where the column is not read. */
  columns: (ColumnName | null)[]
  notes: string[]
  leftOut: Remark[]
  faults: Remark[]
}

/** Without what people write differently: case, spaces, underscores. */
const plain = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '')
const own = new Map(columnNames.map((name) => [plain(name), name]))
const others: Record<string, ColumnName> = {
  ...{ person: 'speaker', organisation: 'organization', concept: 'demand', agreement: 'stance' },
  ...{ date: 'day', year: 'day' },
}
/** What DNA 3 and DNA 2 call the columns of an event list; `null` is left out. */
const eventList: Record<string, ColumnName | null> = {
  ...{ statementid: 'statement', id: 'statement', time: 'day', text: 'phrase' },
  ...{ documentid: 'document', docid: 'document', documenttitle: 'source', doctitle: 'source' },
  ...{ documentauthor: 'author', docauthor: 'author', documentsource: 'publisher', docsource: 'publisher' },
  ...{ documentsection: 'section', docsection: 'section', documenttype: 'genre', doctype: 'genre' },
  ...{ startposition: null, stopposition: null },
}

/** `given` pairs a name of the table with one of ours, or `-`. @throws UsageError when a column is twice there, or a pair is wrong. */
export function matchColumns(
  file: string,
  table: Table,
  given: readonly (readonly [string, string])[],
): MatchedColumns {
  const { names } = table
  const chosen = new Map(given.map(([theirs, ours]) => [indexOf(file, names, theirs), target(theirs, ours)]))
  const folded = names.map(plain)
  const isEventList = ['documentid', 'docid'].some((id) => folded.includes(id)) && folded.includes('time')
  const matched: MatchedColumns = { columns: [], notes: [], leftOut: [], faults: [] }
  const taken = new Set([...chosen.values(), ...folded.map((name) => own.get(name))])
  matched.columns = folded.map((name, index): ColumnName | null => {
    const choice = chosen.get(index)
    if (choice !== undefined) return choice
    const known = own.get(name)
    if (known !== undefined) return known
    const other = { ...others, ...(isEventList ? eventList : {}) }[name]
    const isSaid =
      other !== null && other !== undefined && (taken.has(other) || (other === 'day' && taken.has('latest')))
    if (other && !isSaid) {
      taken.add(other)
      return other
    }
    if (other === undefined && !isEventList && name !== '')
      matched.faults.push({ place: table.columnAt(index), reason: unknownColumn(names[index] ?? '') })
    return null
  })
  const twice = matched.columns.find((column, index) => column !== null && matched.columns.indexOf(column) !== index)
  if (twice) throw new UsageError(`${file} has the column ${twice} twice: ${calledSo(table, matched, twice)}.`)
  const renamed = names.flatMap((name, index) => {
    const column = matched.columns[index]
    return column && own.get(plain(name)) !== column ? [`${name} as ${column}`] : []
  })
  if (renamed.length > 0) matched.notes.push(`Columns were read by other names: ${renamed.join(', ')}.`)
  matched.leftOut.push(...unread(table, matched))
  return matched
}

function indexOf(file: string, names: readonly string[], theirs: string): number {
  const index = names.indexOf(theirs) >= 0 ? names.indexOf(theirs) : names.map(plain).indexOf(plain(theirs))
  if (index >= 0) return index
  throw new UsageError(`--columns: ${file} has no column "${theirs}". It has ${names.join(', ')}.`)
}

function target(theirs: string, ours: string): ColumnName | null {
  if (ours === '-') return null
  const column = own.get(plain(ours))
  if (column) return column
  throw new UsageError(
    `--columns ${theirs}=${ours}: there is no such column.${didYouMean(ours, columnNames)} There are ${columnNames.join(', ')}, and - for none.`,
  )
}

/** Says what an unknown column may have been meant to be. */
function unknownColumn(name: string): string {
  const hint = didYouMean(name, columnNames)
  return hint
    ? `there is no such column.${hint}`
    : `there is no such column: say which it is, --columns "${name}=OURS", or leave it out, --columns "${name}=-"`
}

const calledSo = ({ columnAt }: Table, { columns }: MatchedColumns, column: ColumnName) =>
  columns.flatMap((one, index) => (one === column ? [columnAt(index)] : [])).join(' and ')

/** Columns that are not empty and not read. */
function unread(table: Table, { columns, faults }: MatchedColumns): Remark[] {
  const faulty = new Set(faults.map(({ place }) => place))
  return columns.flatMap((column, index) => {
    const place = table.columnAt(index)
    if (column !== null || faulty.has(place) || table.rows.every(({ cells }) => !cells[index])) return []
    return [{ place, reason: 'columns that are not read' }]
  })
}
