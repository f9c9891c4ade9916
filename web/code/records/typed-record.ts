/** A new record as it is typed, and the record that is kept of it: what is empty is left out. Pure. */
import { type Cell, type NewRecordKind, type NewRecordOf, type RecordField, recordFields } from './record-fields.js'

export type TypedCell = string | boolean | readonly string[]
export type TypedRow = Readonly<Record<string, TypedCell>>
export type TypedRecord = Readonly<Record<string, TypedCell | readonly TypedRow[]>>

const listTypes: readonly RecordField['type'][] = ['ids', 'rows']

/** `Café de la Paix` is cafe-de-la-paix; an id begins with a letter, so that `15-point draft` is draft-15-point. */
export function idOfName(name: string, kind: NewRecordKind): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[’']/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  if (words.length === 0) return ''
  const isPlain = /^[a-z]/.test(words[0] ?? '')
  return (isPlain ? words : [kind, ...words.filter((word) => word !== kind)]).join('-').slice(0, 80).replace(/-$/, '')
}

/** Why the id cannot be used; null where it can. */
export function idFault(id: string, taken: ReadonlySet<string>): string | null {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    return 'An id is made of small letters, digits and single hyphens, and begins with a letter.'
  return taken.has(id) ? 'This id is taken.' : null
}

export function recordOf<K extends NewRecordKind>(
  kind: K,
  id: string,
  name: string,
  typed: TypedRecord,
): NewRecordOf<K> {
  return {
    id,
    ...(name.trim() !== '' && { name: name.trim() }),
    ...keptIn(recordFields[kind], typed),
  } as unknown as NewRecordOf<K>
}

/** The values of these fields as they are kept. */
export function keptIn(fields: readonly RecordField[], typed: TypedRecord): Record<string, unknown> {
  const own = fields.flatMap((field) => {
    const value = keptValue(field, typed[field.name])
    return value === undefined ? [] : [[field.name, value] as const]
  })
  return Object.fromEntries(own)
}

function keptValue(field: RecordField, value: TypedRecord[string] | undefined): unknown {
  if (field.type !== 'rows') return keptCell(field, value as TypedCell | undefined)
  return ((value ?? []) as readonly TypedRow[]).flatMap((row) => {
    const cells = field.fields.flatMap((cell) => {
      const own = keptCell(cell, row[cell.name])
      return own === undefined ? [] : [[cell.name, own] as const]
    })
    return cells.length === 0 ? [] : [Object.fromEntries(cells)]
  })
}

function keptCell(field: Cell, value: TypedCell | undefined): unknown {
  if (field.type === 'check') return value === true ? true : undefined
  if (field.type === 'ids') return value ?? []
  const text = typeof value === 'string' ? value.trim() : ''
  if (field.type === 'names')
    return text
      .split(';')
      .map((it) => it.trim())
      .filter((it) => it !== '')
  if (text === '') return undefined
  return field.type === 'words' && field.isNumber ? Number(text) : text
}

/** A kept record as it can be typed over. */
export function typedOf(fields: readonly RecordField[], record: object): TypedRecord {
  const of = record as Record<string, unknown>
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.type === 'rows'
        ? ((of[field.name] ?? []) as Record<string, unknown>[]).map((row) =>
            Object.fromEntries(field.fields.map((cell) => [cell.name, typedCell(cell, row[cell.name])])),
          )
        : typedCell(field, of[field.name]),
    ]),
  )
}

function typedCell({ type }: Cell, value: unknown): TypedCell {
  if (type === 'check') return value === true
  if (type === 'ids') return (value ?? []) as string[]
  if (type === 'names') return ((value ?? []) as string[]).join('; ')
  return value === undefined || value === null ? '' : String(value)
}

/** The labels of what publishing still asks for. */
export function missingIn(kind: NewRecordKind, typed: TypedRecord): string[] {
  return recordFields[kind].flatMap((field) => {
    const value = keptValue(field, typed[field.name])
    if (field.type === 'rows') {
      const rows = value as Record<string, unknown>[]
      const wanted = field.fields.filter((cell) => cell.isNeeded && rows.some((row) => row[cell.name] === undefined))
      return wanted.map((cell) => `${field.label}: ${cell.label}`)
    }
    const isEmpty = value === undefined || (listTypes.includes(field.type) && (value as unknown[]).length === 0)
    return field.isNeeded && isEmpty ? [field.label] : []
  })
}
