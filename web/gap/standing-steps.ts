/** Which step of a demand stands on a day, also where the steps that are drawn do not reach back so far. Pure. */
import { type GapItem, type GapStep, stepOn } from '../strips/gap-item.js'

export type StepAt = (item: GapItem, day: string) => GapStep | undefined

/** Of the steps that are drawn. */
export const drawnStep: StepAt = (item, day) => item.steps[stepOn(item, day)]

/** @param days with the items of each, of which only the step that stands on it is looked at */
export function stepsOnDays(days: readonly { day: string; items: readonly GapItem[] }[]): StepAt {
  const standing = new Map(
    days.map(({ day, items }) => [day, new Map(items.map(({ demand, steps }) => [demand, steps.at(-1)]))]),
  )
  return (item, day) => (item.left === 0 ? drawnStep(item, day) : standing.get(day)?.get(item.demand))
}
