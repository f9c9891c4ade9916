/** How far two coders agree: whether they found the same, and whether they coded alike what both found. Pure. */
import { byText } from '../codebook/by-text.js'
import { certainties, extents, modes, stances } from '../codebook/words.js'
import type { Coded } from './coded-statement.js'
import { gwetAc1 } from './gwet-ac1.js'
import { nominalAlpha } from './nominal-alpha.js'
import { kindsOfUnit, type Match, matchStances, type Overlap, overlapOf, type UnitsOf } from './units.js'

export interface Agreement {
  units: ({ kind: string; source: string } & Overlap)[]
  fields: FieldAgreement[]
  /** Of each field, how often one coder chose the first value where the other chose the second; the most frequent first. */
  chosen: { field: string; a: string; b: string; times: number }[]
}

export interface FieldAgreement {
  field: string
  /** Matched stances that are compared. */
  n: number
  same: number
  alpha: number | null
  ac1: number | null
  /** The value that both together chose most often, and its share; null where n is 0. */
  commonest: { value: string; share: number } | null
}

/** An id that pass a coined, and the one that pass b coined for the same. */
export interface Alike {
  a: string
  b: string
}

interface Field {
  of(side: Match['a']): string
  counts(match: Match): boolean
  /** How many values the codebook has; without it, as many as occur. */
  values?: number
}

const open = 'not chosen'
const always = () => true
/** Stance and extent mean the same thing only on the same demand. */
const onSameDemand = ({ a, b }: Match) => a.stance.demand === b.stance.demand
const relaysOf = ({ relays }: Coded) =>
  [...new Set(relays.map(({ relation }) => relation ?? open))].sort().join(' and ') || 'none'

const fields: Record<string, Field> = {
  demand: { of: ({ stance }) => stance.demand, counts: always },
  stance: { of: ({ stance }) => stance.stance ?? open, counts: onSameDemand, values: stances.length },
  extent: { of: ({ stance }) => stance.extent ?? open, counts: onSameDemand, values: extents.length },
  mode: { of: ({ statement }) => statement.mode ?? open, counts: always, values: modes.length },
  certainty: { of: ({ statement }) => statement.certainty ?? open, counts: always, values: certainties.length },
  relay: { of: ({ statement }) => relaysOf(statement), counts: always },
}

/** Unit F1 of every kind over all sources, of stances also source by source; the agreement on every field. */
export function agreementOf(a: readonly Coded[], b: readonly Coded[], alike: readonly Alike[] = []): Agreement {
  const sources = [...new Set([...a, ...b].map(({ source }) => source))].sort(byText)
  const inSource = (source: string) => (it: Coded) => it.source === source
  const kinds: [string, UnitsOf, readonly Coded[]][] = [
    ['stance', kindsOfUnit.stance, a],
    ['stance and extent', kindsOfUnit['stance and extent'], a],
    ['exchange', kindsOfUnit.exchange, a],
    ['assessment', kindsOfUnit.assessment, a],
    ...(alike.length === 0
      ? []
      : [
          ['assessment, coined ids alike', kindsOfUnit.assessment, a.map(renamed(alike))] as [string, UnitsOf, Coded[]],
        ]),
  ]
  const matches = matchStances(a, b)
  const pairs = Object.entries(fields).map(([field, own]) => ({ field, own, pairs: pairsOf(own, matches) }))
  return {
    units: [
      ...kinds.map(([kind, of, ofA]) => ({ kind, source: 'all', ...overlapOf(ofA, b, of) })),
      ...sources.map((source) => ({
        ...{ kind: 'stance', source },
        ...overlapOf(a.filter(inSource(source)), b.filter(inSource(source)), kindsOfUnit.stance),
      })),
    ],
    fields: pairs.map(({ field, own, pairs }) => ({
      ...{ field, n: pairs.length, same: pairs.filter(([one, other]) => one === other).length },
      ...{ alpha: nominalAlpha(pairs), ac1: gwetAc1(pairs, own.values), commonest: commonestOf(pairs) },
    })),
    chosen: pairs.flatMap(({ field, pairs }) => chosenIn(field, pairs)),
  }
}

type Pair = readonly [a: string, b: string]

const pairsOf = ({ of, counts }: Field, matches: readonly Match[]): Pair[] =>
  matches.filter(counts).map((match) => [of(match.a), of(match.b)])

function renamed(alike: readonly Alike[]): (statement: Coded) => Coded {
  const names = new Map(alike.map(({ a, b }) => [a, b]))
  const nameOf = (id: string) => names.get(id) ?? id
  return (it) => ({
    ...it,
    ...(it.speaker !== undefined && { speaker: nameOf(it.speaker) }),
    assesses: it.assesses.map((one) => ({ ...one, target: nameOf(one.target) })),
  })
}

function commonestOf(pairs: readonly Pair[]): FieldAgreement['commonest'] {
  const [best] = counted(pairs.flat())
  return best ? { value: best[0], share: best[1] / (2 * pairs.length) } : null
}

function chosenIn(field: string, pairs: readonly Pair[]): Agreement['chosen'] {
  const all = counted(pairs.map((pair) => pair.join('\0')))
  return all.map(([pair, times]) => {
    const [a = '', b = ''] = pair.split('\0')
    return { field, a, b, times }
  })
}

/** Each text with how often it is there, the most frequent first. */
function counted(texts: readonly string[]): [text: string, times: number][] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort(([one, m], [other, n]) => n - m || byText(one, other))
}
