/** The gap on one demand, as the question `gaps` answers it. */
import type { Item } from '../state/ask.js'

export type GapItem = Item<'gaps'>
export type GapStep = GapItem['steps'][number]

/** The place of the step that stands on a day; -1 before the first. Without a day, the last. */
export const stepOn = ({ steps }: Pick<GapItem, 'steps'>, day: string | null) =>
  day === null ? steps.length - 1 : steps.findLastIndex((step) => step.day <= day)
