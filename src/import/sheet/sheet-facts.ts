/** What rows of a coding sheet say about the same thing: said once it holds for all, said twice it must be the same. */
import { type IdOf, idMaker } from '../../records/id-maker.js'
import type { ColumnName } from './sheet-columns.js'
import type { ReadRow, RowFault } from './sheet-rows.js'

export interface Facts {
  /** The id of a name, which may be written with other capitals or spaces; the first spelling is the one that is kept. */
  idOf: IdOf
  nameOf(kind: string, id: string): string
  /** Ids of a kind, in the order of first sight. */
  ids(kind: string): string[]
  /** Notes what a row says in a column about a subject, or the fault that another row says otherwise. */
  say(subject: string, row: ReadRow, column: ColumnName, fact?: string): void
  /** Notes a fact that no cell says by itself. */
  note(subject: string, fact: string, value: string): void
  told<T = string>(subject: string, fact: string): T | undefined
  faults: RowFault[]
}

const folded = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

export function sheetFacts(): Facts {
  const book = idMaker()
  const names = new Map<string, Map<string, string>>()
  const said = new Map<string, { value: unknown; place: string }>()
  const faults: RowFault[] = []
  return {
    idOf(kind, name) {
      const id = book(kind, folded(name))
      const ofKind = names.get(kind) ?? new Map<string, string>()
      if (!ofKind.has(id)) names.set(kind, ofKind.set(id, name))
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
      else if (folded(JSON.stringify(known.value)) !== folded(JSON.stringify(value))) {
        const reason = `${known.place} says otherwise: ${shown(known.value)}`
        faults.push({ row, place: row.at.placeOf(column), reason })
      }
    },
    note: (subject, fact, value) => said.set(`${subject}\0${fact}`, { value, place: '' }),
    told: <T>(subject: string, fact: string) => said.get(`${subject}\0${fact}`)?.value as T | undefined,
    faults,
  }
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(' | ')
  if (typeof value !== 'object' || value === null) return String(value)
  return [...new Set(Object.values(value))].join(' to ')
}
