/** Collects what the rows of a coding sheet say about actors, demands, sources: once is enough, twice must agree. */
import { type IdOf, idMaker } from '../../records/id-maker.js'
import { foldName, withoutUnseen } from '../fold-name.js'
import type { ColumnName } from './sheet-columns.js'
import type { ReadRow, RowFault } from './sheet-rows.js'

export interface Facts {
  /** The id of a name. Spellings that differ in capitals or spaces have one id, and the first spelling is kept. */
  idOf: IdOf
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
  /** Ids by spelling, because folding a name costs more than looking it up. */
  const spellings = new Map<string, string>()
  const names = new Map<string, Map<string, string>>()
  const labels = new Map<string, string>()
  const said = new Map<string, { value: unknown; place: string }>()
  const faults: RowFault[] = []
  return {
    idOf(kind, name) {
      const key = `${kind}\0${name}`
      const known = spellings.get(key)
      if (known !== undefined) return known
      const id = makeId(kind, foldName(name))
      spellings.set(key, id)
      const ofKind = names.get(kind) ?? new Map<string, string>()
      if (!ofKind.has(id)) names.set(kind, ofKind.set(id, withoutUnseen(name)))
      if (!labels.has(id)) labels.set(id, labelOf(kind, name))
      return id
    },
    nameOf: (kind, id) => names.get(kind)?.get(id) ?? id,
    ids: (kind) => [...(names.get(kind)?.keys() ?? [])],
    say(subject, row, column, fact = column) {
      const value = row[column]
      if (value === undefined) return
      const key = `${subject}\0${fact}`
      const known = said.get(key)
      if (!known) said.set(key, { value, place: row.at.place })
      else if (foldName(JSON.stringify(known.value)) !== foldName(JSON.stringify(value))) {
        const reason = `${labels.get(subject)} has "${shown(value)}" here and "${shown(known.value)}" in ${known.place}`
        faults.push({ row, place: row.at.place, column: row.at.columnAt(column), reason })
      }
    },
    note: (subject, fact, value) => said.set(`${subject}\0${fact}`, { value, place: '' }),
    known: <T>(subject: string, fact: string) => said.get(`${subject}\0${fact}`)?.value as T | undefined,
    faults,
  }
}

const labelOf = (kind: string, name: string) => `${kind === 'statement' ? 'statement ' : ''}"${name.split('\0')[0]}"`

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(' | ')
  if (typeof value !== 'object' || value === null) return String(value)
  const { first, last } = value as { first: string; last: string }
  return first === last ? first : `${first} to ${last}`
}
