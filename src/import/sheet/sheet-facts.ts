/** Collects what the rows of a coding sheet say about actors, demands, sources: once is enough, twice must agree. */
import { type IdOf, idMaker } from '../../records/id-maker.js'
import { foldName, withoutUnseen } from '../fold-name.js'
import type { ColumnName } from './sheet-columns.js'
import type { ReadRow, RowFault } from './sheet-rows.js'

export interface Facts {
  /** The id of a name. Spellings that differ in capitals or spaces have one id, and the first spelling is kept. */
  idOf: IdOf
  /** The id of a row that is a statement of its own, by its number. */
  idOfRow(number: string): string
  nameOf(kind: string, id: string): string
  /** Ids of a kind, in the order of first sight. */
  ids(kind: string): string[]
  /** Records what a row says about a subject, or a fault where an earlier row says something else. */
  say(subject: string, row: ReadRow, column: ColumnName, fact?: string): void
  /** Records a fact that no single cell states. */
  note(subject: string, fact: string, value: string): void
  known<T = string>(subject: string, fact: string): T | undefined
  faults: RowFault[]
}

export function sheetFacts(): Facts {
  const makeId = idMaker()
  /** Ids by kind and spelling, because folding a name costs more than looking it up. */
  const spellings = mapOfMaps<string>()
  const names = mapOfMaps<string>()
  const labels = new Map<string, string>()
  const said = mapOfMaps<{ value: unknown; place: string }>()
  const faults: RowFault[] = []
  return {
    idOf(kind, name) {
      const ofKind = spellings.of(kind)
      const known = ofKind.get(name)
      if (known !== undefined) return known
      const id = makeId(kind, foldName(name))
      ofKind.set(name, id)
      if (!names.of(kind).has(id)) names.of(kind).set(id, withoutUnseen(name))
      if (!labels.has(id)) labels.set(id, labelOf(kind, name))
      return id
    },
    idOfRow: (number) => makeId('row', `statement ${number}`),
    nameOf: (kind, id) => names.of(kind).get(id) ?? id,
    ids: (kind) => [...names.of(kind).keys()],
    say(subject, row, column, fact = column) {
      const value = row[column]
      if (value === undefined) return
      const ofFact = said.of(fact)
      const known = ofFact.get(subject)
      if (!known) ofFact.set(subject, { value, place: row.at.place })
      else if (!isSame(known.value, value) && folded(known.value) !== folded(value)) {
        const reason = `${labels.get(subject)} has "${shown(value)}" here and "${shown(known.value)}" in ${known.place}`
        faults.push({ row, place: row.at.place, column: row.at.sheet.columnAt(column), reason })
      }
    },
    note: (subject, fact, value) => said.of(fact).set(subject, { value, place: '' }),
    known: <T>(subject: string, fact: string) => said.of(fact).get(subject)?.value as T | undefined,
    faults,
  }
}

function mapOfMaps<T>() {
  const maps = new Map<string, Map<string, T>>()
  return {
    of(key: string): Map<string, T> {
      const known = maps.get(key) ?? new Map<string, T>()
      if (known.size === 0) maps.set(key, known)
      return known
    },
  }
}

/** Whether two values are written alike, as nearly all are; that is quicker to find out than how they are folded. */
const isSame = (a: unknown, b: unknown) =>
  a === b ||
  (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => item === b[index]))

const folded = (value: unknown) => foldName(JSON.stringify(value))

const labelOf = (kind: string, name: string) => `${kind === 'statement' ? 'statement ' : ''}"${name.split('\0')[0]}"`

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(' | ')
  if (typeof value !== 'object' || value === null) return String(value)
  const { first, last } = value as { first: string; last: string }
  return first === last ? first : `${first} to ${last}`
}
