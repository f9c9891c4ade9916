/** Conditions among the stances on a demand, what depends on it, the demands akin to it, and the periods of both. Pure. */
import { byText } from '../../src/codebook/by-text.js'
import { groupBy } from '../../src/codebook/group-by.js'
import type { Item } from '../state/ask.js'
import type { Demand } from '../state/catalog.js'
import { tally } from '../state/tally.js'

export type Condition = Item<'trajectories'>

/** Stances that depend on another demand or on an event, in the order of their days. */
export const conditionsIn = (stances: readonly Condition[]): Condition[] =>
  stances.filter(({ exchange, extent }) => exchange.length > 0 || extent === 'conditional')

/** The demand itself, then those that narrow or replace it, or that it narrows or replaces. */
export function akinTo(id: string, demands: ReadonlyMap<string, Demand>): string[] {
  const isAkin = ({ type }: { type: string }) => type === 'NARROWS' || type === 'REPLACES'
  const forward =
    demands
      .get(id)
      ?.relations.filter(isAkin)
      .map(({ demand }) => demand) ?? []
  const back = [...demands.values()]
    .filter(({ relations }) => relations.some((it) => isAkin(it) && it.demand === id))
    .map((it) => it.id)
  return [...new Set([id, ...forward, ...back])]
}

/** The demand to begin with: the one to which, with those akin to it, most conditions were tied. */
export function mostConditioned(
  ties: readonly { demand: string }[],
  demands: ReadonlyMap<string, Demand>,
): string | null {
  const counts = tally(ties.map(({ demand }) => demand))
  const weigh = (id: string) => akinTo(id, demands).reduce((sum, it) => sum + (counts.get(it) ?? 0), 0)
  const [most] = [...counts.keys()].sort(
    (a, b) => weigh(b) - weigh(a) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || byText(a, b),
  )
  return most ?? null
}

type Tie = Item<'packages'>

/** A stance on another demand that was tied to this one, or to one akin to it. */
export type Offer = Tie & Pick<Condition, 'exchange'>

/** What was asked or offered for a demand and its kin, first day first; ties among the kin are conditions on them. */
export function offersFor(kin: readonly string[], ties: readonly Tie[]): Offer[] {
  const outward = ties.filter(({ demand, other }) => kin.includes(other) && !kin.includes(demand))
  return [...groupBy(outward, ({ statement, demand }) => `${statement} ${demand}`).values()]
    .flatMap(([first, ...rest]) => {
      if (!first) return []
      const exchange = [first, ...rest].map(({ other, kind }) => ({ demand: other, kind }))
      // A tie that two of the kin share comes with the answer on each.
      return [{ ...first, exchange: [...new Map(exchange.map((it) => [it.demand, it])).values()] }]
    })
    .sort((a, b) => byText(a.latest, b.latest))
}

export interface Period {
  title: string
  conditions: Condition[]
  /** Stances that depend on nothing: what a side said without a condition says as much as what it tied. */
  without: Condition[]
}

/** By year, first year first: a reader compares 2022 with 2025. */
export function periodsOf(stances: readonly Condition[]): Period[] {
  const inOrder = [...stances].sort((a, b) => byText(a.latest, b.latest))
  return [...groupBy(inOrder, ({ latest }) => latest.slice(0, 4))].map(([title, under]) => {
    const conditions = conditionsIn(under)
    return { title, conditions, without: under.filter((it) => !conditions.includes(it)) }
  })
}
