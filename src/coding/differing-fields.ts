/** In which fields two codings of one utterance differ; a summary and a phrase are the coder's own words, and no difference. */
import { byText } from '../codebook/by-text.js'
import type { CodedStatement } from './coded-statement.js'
import { sharedPoints } from './units.js'

/** Names such as `latest`, `stances.ceasefire.extent` or `citations`, each once, in the order of the form. */
export function differingFields(a: CodedStatement, b: CodedStatement): string[] {
  const plain = (['speaker', 'earliest', 'latest', 'mode', 'certainty', 'at'] as const).filter(
    (name) => a[name] !== b[name],
  )
  return [
    ...plain,
    ...keyed('stances', stancesOf(a), stancesOf(b)),
    ...keyed('assesses', assessmentsOf(a), assessmentsOf(b)),
    ...keyed('exchanges', exchangesOf(a), exchangesOf(b)),
    ...keyed('relays', relaysOf(a), relaysOf(b)),
    ...(sorted(a.disputedBy) === sorted(b.disputedBy) ? [] : ['disputedBy']),
    ...(citedAlike(a, b) ? [] : ['citations']),
  ]
}

type Fields = Record<string, string | undefined>

const stancesOf = ({ stances }: CodedStatement) =>
  new Map(stances.map(({ demand, stance, extent }) => [demand, { stance, extent } as Fields]))
const assessmentsOf = ({ assesses }: CodedStatement) =>
  new Map(assesses.map(({ target, status }) => [target, { status } as Fields]))
const exchangesOf = ({ exchanges }: CodedStatement) =>
  new Map(exchanges.map((one) => [`${one.of}.${one.for}`, { kind: one.kind } as Fields]))
const relaysOf = ({ relays }: CodedStatement) =>
  new Map(relays.map(({ actor, relation }) => [actor, { relation } as Fields]))

/** `list.key` where only one has it, `list.key.field` where both have it and differ. */
function keyed(list: string, a: ReadonlyMap<string, Fields>, b: ReadonlyMap<string, Fields>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) => {
    const [one, other] = [a.get(key), b.get(key)]
    if (!one || !other) return [`${list}.${key}`]
    return Object.keys(one).flatMap((name) => (one[name] === other[name] ? [] : [`${list}.${key}.${name}`]))
  })
}

/** Each place of one overlaps a place of the other, and tells the same: where a place ends is no difference. */
function citedAlike(a: CodedStatement, b: CodedStatement): boolean {
  return placesIn(a, b) && placesIn(b, a)
}

function placesIn(one: CodedStatement, other: CodedStatement): boolean {
  return one.citations.every((place) => {
    const near = other.citations.filter((its) => sharedPoints({ citations: [place] }, { citations: [its] }) > 0)
    return near.some((its) => sameIfGiven(place.tells, its.tells) && sameIfGiven(place.relays, its.relays))
  })
}

const sameIfGiven = (a: readonly string[] | undefined, b: readonly string[] | undefined) =>
  a === undefined || b === undefined || sorted(a) === sorted(b)
const sorted = (ids: readonly string[]) => [...ids].sort(byText).join(' ')
