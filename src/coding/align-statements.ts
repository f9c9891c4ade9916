/** Pairs the statements of two passes on one source that code the same utterance. Pure. */
import type { CodedStatement } from './coded-statement.js'
import { sharedPoints } from './units.js'

/** Two statements on the same utterance, or one that the other pass lacks. */
export interface Aligned {
  a: CodedStatement | null
  b: CodedStatement | null
}

interface Candidate {
  a: CodedStatement
  b: CodedStatement
  sameSpeaker: boolean
  /** Stances, assessments and exchanges on the same demand. */
  inCommon: number
  points: number
}

/**
 * One to one, greedy, over pairs whose citations overlap: the same speaker first, and without it only where they are on
 * a demand in common; among these more demands in common, then the longer overlap, then the order of the passes.
 */
export function alignStatements(a: readonly CodedStatement[], b: readonly CodedStatement[]): Aligned[] {
  const candidates = a.flatMap((one) => b.flatMap((other) => candidateOf(one, other) ?? []))
  candidates.sort(
    (one, other) =>
      Number(other.sameSpeaker) - Number(one.sameSpeaker) || other.inCommon - one.inCommon || other.points - one.points,
  )
  const pairOf = new Map<CodedStatement, CodedStatement>()
  const taken = new Set<CodedStatement>()
  for (const pair of candidates) {
    if (taken.has(pair.a) || taken.has(pair.b)) continue
    taken.add(pair.a).add(pair.b)
    pairOf.set(pair.a, pair.b)
  }
  return [
    ...a.map((one) => ({ a: one, b: pairOf.get(one) ?? null })),
    ...b.filter((one) => !taken.has(one)).map((one) => ({ a: null, b: one })),
  ]
}

function candidateOf(a: CodedStatement, b: CodedStatement): Candidate | null {
  const points = sharedPoints(a, b)
  const sameSpeaker = a.speaker === b.speaker
  const others = new Set(targetsOf(b))
  const inCommon = targetsOf(a).filter((target) => others.has(target)).length
  return points > 0 && (sameSpeaker || inCommon > 0) ? { a, b, sameSpeaker, inCommon, points } : null
}

const targetsOf = ({ stances, assesses, exchanges }: CodedStatement) => [
  ...new Set([
    ...stances.map(({ demand }) => demand),
    ...assesses.map(({ target }) => target),
    ...exchanges.map((one) => `${one.of} ${one.for}`),
  ]),
]
