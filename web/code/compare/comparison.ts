/** Two passes as the server compares them, and how one goes from difference to difference. Pure. */
import type { Agreement } from '../../../src/coding/agreement.js'
import type { Difference as Undecided } from '../../../src/coding/compare-passes.js'
import type { Decision } from '../../../src/coding/decision.js'
import type { ItemKind, Items } from '../../../src/coding/pass-event.js'
import { listed } from '../../state/phrases.js'
import type { ListedText } from '../coding-api.js'

export type Take = Decision['take']

export interface Difference<K extends ItemKind = ItemKind> extends Undecided<K> {
  decision: (Decision & { key: string }) | null
}

export interface Comparison {
  /** The coders of the two passes. */
  a: string
  b: string
  differences: Difference[]
  undecided: number
  agreement: Agreement
  /** The number of the last event of the log of decisions. */
  n: number
  canUndo: boolean
  canRedo: boolean
}

export const isStatement = (it: Difference): it is Difference<'statement'> => it.kind === 'statement'

/** The place in the list of the next one without a decision, after `at` and then from the beginning; null when all are decided. */
export function nextUndecided(differences: readonly Pick<Difference, 'decision'>[], at: number): number | null {
  const count = differences.length
  for (let step = 1; step <= count; step++) {
    const place = (at + step) % count
    if (differences[place]?.decision === null) return place
  }
  return null
}

/** Whether what one takes can be taken: both is of two statements, and a record cannot be written by hand. */
export function canTake(difference: Difference, take: Take): boolean {
  if (take === 'both') return isStatement(difference) && difference.a !== null && difference.b !== null
  return take !== 'hand' || isStatement(difference)
}

/** The decision on a difference, as it is sent. */
export function decisionOn(
  difference: Difference,
  take: Take,
  rule: string,
  final: Decision['final'] | null,
): Record<string, unknown> {
  const keysOf = (item: Items[ItemKind] | null) =>
    isStatement(difference) && item ? [(item as Items['statement']).key] : []
  return {
    ...{ about: difference.about, of: [difference.id], a: keysOf(difference.a), b: keysOf(difference.b) },
    ...{ take, rule },
    ...(take === 'hand' && final && { final }),
  }
}

/** Why the passes on a text cannot be compared yet, in a sentence that says whose is open; null where they can. */
export function whyNotYet(passes: ListedText['passes']): string | null {
  const open = passes.filter(({ state }) => state === 'open')
  const closed = passes.filter(({ state }) => state === 'closed')
  const mine = open.find((pass) => pass.mine)
  if (closed.length >= 2 && !mine) return null
  if (mine) return 'Your own pass is open: close it on the bench before you compare.'
  if (open.length > 0) {
    const whose = listed(open.map(({ coder }) => coder))
    return `${open.length === 1 ? `The pass of ${whose} is` : `The passes of ${whose} are`} still open. Two closed passes can be compared.`
  }
  if (closed.length === 1) return `Only ${closed[0]?.coder} has coded this text. Two closed passes can be compared.`
  return 'Nobody has coded this text yet. Two closed passes can be compared.'
}

/** What was decided, in words. */
export function decidedText({ take, rule }: Pick<Decision, 'take' | 'rule'>, a: string, b: string): string {
  const what = {
    a: `taken from ${a}`,
    b: `taken from ${b}`,
    both: 'both are kept',
    hand: 'written by hand',
    nothing: 'nothing is coded here',
  }
  return `${what[take]}: ${rule}`
}
