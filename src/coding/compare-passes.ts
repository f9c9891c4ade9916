/** What two passes on one source coded differently, in the order of the text. Pure. */
import { isDeepStrictEqual } from 'node:util'
import { byText } from '../codebook/by-text.js'
import { type Aligned, alignStatements } from './align-statements.js'
import type { CodedStatement } from './coded-statement.js'
import { differingFields } from './differing-fields.js'
import type { ItemKind, Items } from './pass-event.js'
import { listOfKind, type PassItems } from './pass-items.js'

/** `a` and `b` are what each pass has; null where it has nothing. */
export interface Difference<K extends ItemKind = ItemKind> {
  id: string
  kind: K
  /** In words: who, on what, when. */
  about: string
  /** Empty where only one pass has it. */
  fields: string[]
  a: Items[K] | null
  b: Items[K] | null
  /** The first paragraph that either cites. */
  paragraph: number | null
}

/** A statement of both passes, or of one; `fields` in which they differ, null where only one has it. */
export interface Compared extends Aligned {
  id: string
  fields: string[] | null
}

export const isDifference = ({ fields }: Compared) => fields === null || fields.length > 0

/** Every statement of both passes, with the id under which a decision settles it. */
export function compareStatements(a: PassItems, b: PassItems): Compared[] {
  return alignStatements(a.statements, b.statements).map((pair) => ({
    ...pair,
    id: `${pair.a?.key ?? ''}~${pair.b?.key ?? ''}`,
    fields: pair.a && pair.b ? differingFields(pair.a, pair.b) : null,
  }))
}

const recordKinds = ['actor', 'demand', 'event', 'draft'] as const

/** Where the passes differ: statements and reasons in the order of the text, then new records of one id. */
export function comparePasses(a: PassItems, b: PassItems): Difference[] {
  const statements = compareStatements(a, b)
    .filter(isDifference)
    .map(
      (pair): Difference<'statement'> => ({
        ...{ id: pair.id, kind: 'statement', a: pair.a, b: pair.b, fields: pair.fields ?? [] },
        ...{ about: aboutOf(pair), paragraph: paragraphOf(pair) },
      }),
    )
  const inText = [...statements, ...reasons(a, b)].sort(
    (one, other) =>
      (one.paragraph ?? 0) - (other.paragraph ?? 0) || startOf(one) - startOf(other) || byText(one.id, other.id),
  )
  return [...inText, ...recordKinds.flatMap((kind) => records(kind, a, b))]
}

/** A paragraph that both left uncoded for different reasons; where one cites it, the statement is the difference. */
function reasons(a: PassItems, b: PassItems): Difference<'uncoded'>[] {
  return a.uncoded.flatMap((one) => {
    const other = b.uncoded.find(({ paragraph }) => paragraph === one.paragraph)
    if (!other || other.reason === one.reason) return []
    const { paragraph } = one
    const about = `paragraph ${paragraph}: why it is not coded`
    return [
      {
        ...{ id: `uncoded:${paragraph}`, kind: 'uncoded', about, paragraph },
        ...{ fields: ['reason'], a: one, b: other },
      },
    ]
  })
}

/** New records under one id that say different things; one that only one pass needs is no difference. */
function records<K extends (typeof recordKinds)[number]>(kind: K, a: PassItems, b: PassItems): Difference[] {
  const [ofA, ofB] = [a[listOfKind[kind]], b[listOfKind[kind]]] as [Items[K][], Items[K][]]
  return ofA.flatMap((one) => {
    const other = ofB.find(({ id }) => id === one.id)
    const names = Object.keys({ ...one, ...other }).filter((name) => name !== 'why') as (keyof Items[K] & string)[]
    const fields = other ? names.filter((name) => !isDeepStrictEqual(one[name], other[name])) : []
    if (!other || fields.length === 0) return []
    return [{ id: `${kind}:${one.id}`, kind, about: `${kind} ${one.id}`, fields, a: one, b: other, paragraph: null }]
  })
}

function aboutOf({ a, b }: Aligned): string {
  const it = (a ?? b) as CodedStatement
  const speakers = [...new Set([a?.speaker, b?.speaker].flatMap((one) => one ?? []))].join(' or ') || 'no speaker yet'
  const all = [a, b].flatMap((one) => [
    ...(one?.stances.map(({ demand }) => demand) ?? []),
    ...(one?.assesses.map(({ target }) => target) ?? []),
  ])
  const targets = [...new Set(all)].join(', ') || 'nothing yet'
  return `${speakers} on ${targets}${it.latest ? `, ${it.latest}` : ''}`
}

const firstOf = ({ a, b }: Pick<Aligned, 'a' | 'b'>) =>
  [...(a?.citations ?? []), ...(b?.citations ?? [])].sort((one, other) => one.start - other.start)[0]
const paragraphOf = (pair: Aligned) => firstOf(pair)?.paragraph ?? null
const startOf = (it: Difference<'statement' | 'uncoded'>) =>
  it.kind === 'statement' ? (firstOf(it as Aligned)?.start ?? 0) : 0
