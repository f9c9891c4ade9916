/** The gap on two days over the same demands, so that a demand that was answered meanwhile does not count as a move. Pure. */
import type { GapItem, GapStep } from '../strips/gap-item.js'
import { drawnStep, type StepAt } from './standing-steps.js'

export interface DemandChange {
  item: GapItem
  before: number
  after: number
  /** The steps between the two days that changed the gap; of a long record, the last ones. */
  steps: GapStep[]
}

export interface Comparison {
  from: string
  to: string
  /** Demands whose gap is defined on both days. */
  both: { demands: number; before: number; after: number } | null
  /** The same without outside relays and hedged statements. */
  robust: { demands: number; before: number; after: number } | null
  /** Demands whose gap is defined on the later day alone. */
  newly: GapItem[]
  /** The mean over all demands where it is defined on the later day, and their number. */
  later: { demands: number; gap: number | null }
  /** Demands raised by the later day that have no gap on it, by the reason. */
  indirect: GapItem[]
  unanswered: GapItem[]
  /** Of these one side is not heard, declined to discuss it, or contradicts itself. */
  unclear: GapItem[]
  closer: DemandChange[]
  apart: DemandChange[]
  /** Demands whose gap changed in between and is back where it was. */
  back: DemandChange[]
}

export function compareDays(
  items: readonly GapItem[],
  from: string,
  to: string,
  stepAt: StepAt = drawnStep,
): Comparison {
  const on = items.map((item) => ({ item, before: stepAt(item, from), after: stepAt(item, to) }))
  const changes = on.flatMap(({ item, before, after }): DemandChange[] => {
    if (typeof before?.gap !== 'number' || typeof after?.gap !== 'number') return []
    return [{ item, before: before.gap, after: after.gap, steps: changingSteps(item, from, to) }]
  })
  const defined = on.flatMap(({ after }) => (typeof after?.gap === 'number' ? [after.gap] : []))
  const without = on.filter(({ after }) => after && !isNumber(after.gap))
  return {
    ...{ from, to },
    both: meansOf(on.map(({ before, after }) => [before?.gap, after?.gap])),
    robust: meansOf(on.map(({ before, after }) => [before?.robustGap, after?.robustGap])),
    newly: on.filter(({ before, after }) => isNumber(after?.gap) && !isNumber(before?.gap)).map(({ item }) => item),
    later: { demands: defined.length, gap: defined.length === 0 ? null : mean(defined) },
    indirect: without.filter(({ after }) => after?.state === 'answered-indirectly').map(({ item }) => item),
    unanswered: without.filter(({ after }) => after?.state === 'unanswered').map(({ item }) => item),
    unclear: without
      .filter(({ after }) => after?.state !== 'answered-indirectly' && after?.state !== 'unanswered')
      .map(({ item }) => item),
    closer: changes.filter(({ before, after }) => after < before),
    apart: changes.filter(({ before, after }) => after > before),
    back: changes.filter(({ before, after, steps }) => after === before && steps.length > 0),
  }
}

const isNumber = (value: number | null | undefined) => typeof value === 'number'
const mean = (numbers: readonly number[]) => numbers.reduce((sum, it) => sum + it, 0) / numbers.length

function meansOf(
  pairs: readonly (readonly [number | null | undefined, number | null | undefined])[],
): Comparison['both'] {
  const both = pairs.flatMap(([before, after]) =>
    typeof before === 'number' && typeof after === 'number' ? [{ before, after }] : [],
  )
  if (both.length === 0) return null
  return {
    demands: both.length,
    before: mean(both.map(({ before }) => before)),
    after: mean(both.map(({ after }) => after)),
  }
}

/** The steps after one day and up to another that changed the gap. */
function changingSteps({ steps, left }: GapItem, from: string, to: string): GapStep[] {
  // What comes before the first one is unknown where earlier ones are left out.
  const known = (at: number) => at > 0 || left === 0
  return steps.filter(
    (step, at) => step.day > from && step.day <= to && known(at) && step.gap !== (steps[at - 1]?.gap ?? null),
  )
}
