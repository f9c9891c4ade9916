/** The days at which a line over time is drawn. */
import { byText } from '../../codebook/by-text.js'
import { badRequest } from '../../errors.js'

export const steps = ['change', 'day', 'week', 'month'] as const
export type StepUnit = (typeof steps)[number]
/** Each is the whole table judged anew. */
const mostDays = 1_000

interface Range {
  from?: string | undefined
  to?: string | undefined
}

/**
 * The days of a range; `change` takes those of `changes` that lie in it, and its ends.
 *
 * @throws Problem 400 when the range ends before it begins, or has too many steps
 */
export function stepDays(changes: readonly string[], step: StepUnit, range: Range): string[] {
  const days = allDays(changes, step, range)
  if (days.length <= mostDays) return days
  throw badRequest(`${days.length} steps are too many, ${mostDays} at most: ask for a shorter range or a longer step.`)
}

/** The finest step that has no more days than are judged. */
export const fittingStep = (changes: readonly string[], range: Range): StepUnit =>
  (['change', 'week'] as const).find((step) => allDays(changes, step, range).length <= mostDays) ?? 'month'

function allDays(changes: readonly string[], step: StepUnit, { from, to }: Range): string[] {
  const [first, last] = [from ?? changes[0], to ?? changes.at(-1)]
  if (first === undefined || last === undefined) return []
  if (first > last) throw badRequest(`from (${first}) must not be after to (${last}).`)
  return step === 'change' ? changesIn(changes, first, last) : unitsIn(step, first, last)
}

const changesIn = (changes: readonly string[], first: string, last: string) =>
  [...new Set([first, ...changes.filter((day) => day > first && day < last), last])].sort(byText)

function unitsIn(step: Exclude<StepUnit, 'change'>, first: string, last: string): string[] {
  const days: string[] = []
  for (let index = 0; ; index++) {
    const day = after(first, step, index)
    if (day > last) break
    days.push(day)
    if (days.length > 100 * mostDays) break
  }
  if (days.at(-1) !== last) days.push(last)
  return days
}

/** `count` units after a day; of a shorter month, its last day. */
function after(day: string, step: Exclude<StepUnit, 'change'>, count: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (step !== 'month') date.setUTCDate(date.getUTCDate() + count * (step === 'week' ? 7 : 1))
  else {
    const dayOfMonth = date.getUTCDate()
    date.setUTCDate(1)
    date.setUTCMonth(date.getUTCMonth() + count)
    const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
    date.setUTCDate(Math.min(dayOfMonth, lastOfMonth))
  }
  return date.toISOString().slice(0, 10)
}
