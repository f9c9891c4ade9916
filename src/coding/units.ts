/** What two coding passes have in common: units counted as bags, and stances matched one to one. Pure. */
import type { Coded } from './coded-statement.js'

/** The units of a statement as words; two statements agree on a unit when the words are the same. */
export type UnitsOf = (statement: Coded) => string[]

/** What a coder has left open agrees with what the other has left open too. */
const occasion = ({ source, speaker, latest }: Coded) => [source, speaker, latest?.slice(0, 7)]

/** A unit is source, speaker, month of the latest day, and what is coded (codebook, preamble). */
export const kindsOfUnit: Record<'stance' | 'stance and extent' | 'assessment' | 'exchange', UnitsOf> = {
  stance: (it) => it.stances.map((one) => [...occasion(it), one.demand, one.stance].join(' ')),
  'stance and extent': (it) => it.stances.map((one) => [...occasion(it), one.demand, one.stance, one.extent].join(' ')),
  assessment: (it) => it.assesses.map((one) => [...occasion(it), one.target, one.status].join(' ')),
  exchange: (it) => it.exchanges.map((one) => [...occasion(it), one.of, one.for, one.kind].join(' ')),
}

export interface Overlap {
  a: number
  b: number
  both: number
  /** Harmonic mean of the shares that both have; null where neither has any. */
  f1: number | null
}

/** Counts as bags: a unit that one pass has twice and the other once is had by both once. */
export function overlapOf(a: readonly Coded[], b: readonly Coded[], unitsOf: UnitsOf): Overlap {
  const [ofA, ofB] = [a.flatMap(unitsOf), b.flatMap(unitsOf)]
  const left = new Map<string, number>()
  for (const unit of ofB) left.set(unit, (left.get(unit) ?? 0) + 1)
  let both = 0
  for (const unit of ofA) {
    const count = left.get(unit) ?? 0
    if (count === 0) continue
    left.set(unit, count - 1)
    both++
  }
  const all = ofA.length + ofB.length
  return { a: ofA.length, b: ofB.length, both, f1: all === 0 ? null : (2 * both) / all }
}

export interface Match {
  a: { statement: Coded; stance: Coded['stances'][number] }
  b: { statement: Coded; stance: Coded['stances'][number] }
}

/** Code points that citations of both statements touch. */
export function sharedPoints(a: Pick<Coded, 'citations'>, b: Pick<Coded, 'citations'>): number {
  let points = 0
  for (const one of a.citations) {
    for (const other of b.citations) {
      points += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
    }
  }
  return points
}

/**
 * Pairs of stances that two coders took from the same words: same source, same speaker, citations that overlap. Greedy and
 * one to one: first pairs on the same demand, then the rest; among these the longer overlap first, then the order of the
 * passes. What is left over on one side is a matter of units (F1), not of fields (alpha).
 */
export function matchStances(a: readonly Coded[], b: readonly Coded[]): Match[] {
  const stancesOf = (all: readonly Coded[]) =>
    all.flatMap((statement) => statement.stances.map((stance) => ({ statement, stance })))
  const [ofA, ofB] = [stancesOf(a), stancesOf(b)]
  const candidates = ofA.flatMap((one) =>
    ofB
      .filter(({ statement }) => statement.source === one.statement.source)
      .filter(({ statement }) => statement.speaker === one.statement.speaker)
      .map((other) => ({ a: one, b: other, points: sharedPoints(one.statement, other.statement) }))
      .filter(({ points }) => points > 0),
  )
  const sameDemand = (match: Match) => (match.a.stance.demand === match.b.stance.demand ? 1 : 0)
  // The sort is stable, so equals keep the order of the passes.
  candidates.sort((one, other) => sameDemand(other) - sameDemand(one) || other.points - one.points)
  const taken = new Set<unknown>()
  return candidates.flatMap((match) => {
    if (taken.has(match.a) || taken.has(match.b)) return []
    taken.add(match.a).add(match.b)
    return [{ a: match.a, b: match.b }]
  })
}
