/** Whether two sides came closer, and how sure that is, as sentences. Pure. */
import { counted, listed } from '../state/phrases.js'
import { percent } from '../strips/strip-words.js'
import { longDay, twoDays } from '../time/days.js'
import type { Comparison } from './compare-days.js'

type Means = NonNullable<Comparison['both']>
type NameOf = (id: string) => string

/** Percent of what was asked: half a point is no move. */
const least = 0.005

export const directionOf = ({ before, after }: Means) =>
  after < before - least ? 'closer' : after > before + least ? 'apart' : 'same'

const verdicts = {
  closer: 'came closer',
  apart: 'moved apart',
  same: 'came no closer',
}

/** `Between 14 and 29 March 2022 Russia and Ukraine came closer: on the 7 demands …, the gap fell from 50% to 36% of what was asked.` */
export const verdictOf = (comparison: Comparison, between: readonly string[], name: NameOf): string =>
  courseOf(comparison, between, name) + (comparison.both ? outsideText(comparison, name) : '')

/** The same without the demands that are not in it. */
export function courseOf({ from, to, both }: Comparison, between: readonly string[], name: NameOf): string {
  const when = from === to ? `On ${longDay(from)}` : `Between ${twoDays(from, to)}`
  const [a = '', b = ''] = between.map(name)
  if (!both) return `${when}, no demand had been answered on both days, so nothing can be said of ${a} and ${b}.`
  const direction = directionOf(both)
  const on = both.demands === 1 ? 'on the one demand' : `on the ${both.demands} demands`
  const verb = { closer: 'fell', apart: 'rose', same: 'stayed' }[direction]
  const course =
    direction === 'same' ? `at ${percent(both.after)}` : `from ${percent(both.before)} to ${percent(both.after)}`
  return `${when} ${a} and ${b} ${verdicts[direction]}: ${on} that were answered on both days, the gap ${verb} ${course} of what was asked.`
}

/** Names of demands in a sentence. */
const mostNamed = 5

/** ` Not in it: Crimea and Donbas, answered only indirectly; Withdrawal, unanswered.` */
export function outsideText({ indirect, unanswered, unclear }: Comparison, name: NameOf): string {
  const parts = [
    [indirect, 'answered only indirectly'],
    [unanswered, 'unanswered'],
    [unclear, 'without a clear word of both'],
  ] as const
  const texts = parts.flatMap(([items, why]) => {
    const more = items.length > mostNamed ? [`${items.length - mostNamed} more`] : []
    const named = items.slice(0, mostNamed).map(({ demand }) => name(demand))
    return items.length > 0 ? [`${listed([...named, ...more])}, ${why}`] : []
  })
  return texts.length > 0 ? ` Not in it: ${texts.join('; ')}.` : ''
}

/** `Fairly sure: without outsiders’ reports and hedged words it goes from 50% to 39%, on 6 demands.` */
export function sureness({ both, robust }: Comparison): string {
  if (!both) return ''
  if (!robust) return 'Not sure: without outsiders’ reports and hedged words no demand is left to compare.'
  const [direction, without] = [directionOf(both), directionOf(robust)]
  const course =
    without === 'same'
      ? `it stays at ${percent(robust.after)}`
      : `it goes from ${percent(robust.before)} to ${percent(robust.after)}`
  const how = direction === without ? 'Fairly sure' : 'Not sure'
  return `${how}: without outsiders’ reports and hedged words ${course}, on ${counted(robust.demands, 'demand')}.`
}

/** What the words of `sureness` mean. */
export const surenessMeans =
  '“Fairly sure”: the direction is the same without outsiders’ reports and hedged words. “Not sure”: it is not, or nothing is left to compare. The record never allows more than “fairly sure”.'

/** `On 29 March 2022 the line stands at 40%, on 10 demands: 3 of them were answered or given up only after 14 March 2022.` */
export function lineText({ from, to, newly, later }: Comparison): string {
  if (later.gap === null) return ''
  const line = `On ${longDay(to)} the line stands at ${percent(later.gap)}, on ${counted(later.demands, 'demand')}`
  if (newly.length === 0) return `${line}.`
  const were = newly.length === 1 ? 'was' : 'were'
  return `${line}: ${newly.length} of them ${were} answered or given up only after ${longDay(from)}, so the comparison above leaves ${newly.length === 1 ? 'it' : 'them'} out.`
}
