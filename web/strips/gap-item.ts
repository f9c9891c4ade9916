/** The gap on one demand, as the question `gaps` answers it. */
import type { Item } from '../state/ask.js'

export type GapItem = Item<'gaps'>
export type GapStep = GapItem['steps'][number]

/** The day since which the steps of every demand are there; null where none are left out. */
export function completeSince(items: readonly Pick<GapItem, 'steps' | 'left'>[]): string | null {
  const firsts = items.flatMap(({ steps, left }) => (left > 0 ? (steps[0]?.day ?? []) : []))
  return firsts.sort().at(-1) ?? null
}

/** The place of the step that stands on a day; -1 before the first. Without a day, the last. */
export const stepOn = ({ steps }: Pick<GapItem, 'steps'>, day: string | null) =>
  day === null ? steps.length - 1 : steps.findLastIndex((step) => step.day <= day)
