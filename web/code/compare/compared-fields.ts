/** Both codings of a difference as rows of one table: a row a field, marked where they differ. Pure. */
import type { CodedStatement } from '../../../src/coding/coded-statement.js'
import type { ItemKind, Items } from '../../../src/coding/pass-event.js'
import { exchangeText } from '../../state/codebook-words.js'
import { listed } from '../../state/phrases.js'
import { recordFields } from '../records/record-fields.js'
import type { Difference } from './comparison.js'

export interface ComparedField {
  label: string
  /** Lines; none where this coding says nothing of it. */
  a: string[]
  b: string[]
  differs: boolean
}

/** @param quote the words of a place, with its paragraph */
interface Words {
  name: (id: string) => string
  span: (earliest: string, latest: string) => string
  quote: (start: number, end: number) => string
}

export function comparedFields({ kind, a, b, fields }: Difference, words: Words): ComparedField[] {
  const rows = kind === 'statement' ? statementRows : kind === 'uncoded' ? reasonRows : recordRows(kind)
  const [ofA, ofB] = [a, b].map((item) => new Map(item ? rows(item as never, words) : []))
  const labels = [...new Set([...(ofA?.keys() ?? []), ...(ofB?.keys() ?? [])])]
  return labels.flatMap((label) => {
    const [one, other] = [ofA?.get(label), ofB?.get(label)]
    const names = one?.names ?? other?.names ?? []
    const row = { label, a: one?.lines ?? [], b: other?.lines ?? [] }
    if (row.a.length + row.b.length === 0) return []
    const differs = fields.some((field) => names.some((it) => field === it || field.startsWith(`${it}.`)))
    return [{ ...row, differs }]
  })
}

/** The names under which the server lists a field, and what it says. */
interface Row {
  names: string[]
  lines: string[]
}
type Rows = [label: string, row: Row][]

const row = (label: string, names: string | string[], ...lines: (string | undefined)[]): Rows[number] => [
  label,
  { names: [names].flat(), lines: lines.flatMap((line) => line ?? []) },
]

function statementRows(it: CodedStatement, { name, span, quote }: Words): Rows {
  const days = it.earliest && it.latest ? span(it.earliest, it.latest) : (it.earliest ?? it.latest)
  return [
    row('Speaker', 'speaker', it.speaker && name(it.speaker)),
    row('Days', ['earliest', 'latest'], days),
    ...it.stances.map(({ demand, stance, extent }) =>
      row(name(demand), `stances.${demand}`, `${stance ?? 'no stance yet'}, ${extent ?? 'no extent yet'}`),
    ),
    ...it.exchanges.map((one) =>
      row(
        `${name(one.of)}, condition`,
        `exchanges.${one.of}.${one.for}`,
        `${one.kind ? exchangeText[one.kind] : 'depends on'} ${name(one.for)}`,
      ),
    ),
    ...it.assesses.map(({ target, status }) =>
      row(`${name(target)}, state of the talks`, `assesses.${target}`, status ?? 'no status yet'),
    ),
    row('Mode', 'mode', it.mode),
    row('Certainty', 'certainty', it.certainty),
    ...it.relays.map(({ actor, relation }) =>
      row(`Relayed by ${name(actor)}`, `relays.${actor}`, relation ?? 'no relation yet'),
    ),
    row('Denied by', 'disputedBy', it.disputedBy.length > 0 ? listed(it.disputedBy.map(name)) : undefined),
    row('Occasion', 'at', it.at && name(it.at)),
    row('Places', 'citations', ...it.citations.map((place) => placeText(place, { name, quote }))),
    row('Summary', [], it.summary),
  ]
}

function placeText(
  { start, end, tells = [], relays = [] }: CodedStatement['citations'][number],
  { name, quote }: Pick<Words, 'name' | 'quote'>,
): string {
  const says = tells.length > 0 ? ` tells ${listed(tells.map(name))}` : ''
  const by = relays.length > 0 ? `, relayed by ${listed(relays.map(name))}` : ''
  return `${quote(start, end)}${says}${by}`
}

const reasonRows = ({ reason, note }: Items['uncoded']): Rows => [
  row('Reason', 'reason', reason),
  row('Note', [], note === '' ? undefined : note),
]

const recordRows =
  (kind: Exclude<ItemKind, 'statement' | 'uncoded'>) =>
  (record: Record<string, unknown>, { name }: Words): Rows => [
    row('Name', 'name', textOf(record.name)),
    ...recordFields[kind].map((field) => {
      const value = record[field.name]
      const items = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
      return row(field.label, field.name, ...items.map((item) => partText(item, name)))
    }),
  ]

const textOf = (value: unknown) => (value === undefined || value === null ? undefined : String(value))

/** A row of a record as its values in order; an id by its name. */
const partText = (item: unknown, name: Words['name']): string =>
  typeof item === 'object' && item !== null
    ? Object.values(item)
        .map((value) => name(String(value)))
        .join(', ')
    : name(String(item))
