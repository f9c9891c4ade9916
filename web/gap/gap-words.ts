/** Whether two sides came closer, and how sure that is, as sentences. Pure. */
import { counted } from '../state/phrases.js'
import { percent } from '../strips/strip-words.js'
import { longDay } from '../time/days.js'
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
export function verdictOf({ from, to, both }: Comparison, between: readonly string[], name: NameOf): string {
  const when = from === to ? `On ${longDay(from)}` : `Between ${daysText(from, to)}`
  const [a = '', b = ''] = between.map(name)
  if (!both) return `${when}, no demand had been answered on both days, so nothing can be said of ${a} and ${b}.`
  const direction = directionOf(both)
  const on = both.demands === 1 ? 'on the one demand' : `on the ${both.demands} demands`
  const verb = { closer: 'fell', apart: 'rose', same: 'stayed' }[direction]
  const course =
    direction === 'same' ? `at ${percent(both.after)}` : `from ${percent(both.before)} to ${percent(both.after)}`
  return `${when} ${a} and ${b} ${verdicts[direction]}: ${on} that were answered on both days, the gap ${verb} ${course} of what was asked.`
}

/** `14 and 29 March 2022`, `28 February and 29 March 2022` */
function daysText(from: string, to: string): string {
  const [day, month, year] = longDay(from).split(' ')
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  const first = from.slice(0, 7) === to.slice(0, 7) ? day : sameYear ? `${day} ${month}` : `${day} ${month} ${year}`
  return `${first} and ${longDay(to)}`
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

/** `With the 3 answered or given up only in between, it was 40% on 10 demands; 7 more stayed unanswered.` */
export function besideText({ newly, later, unanswered }: Comparison): string {
  const silent =
    unanswered.length === 0
      ? ''
      : `${counted(unanswered.length, 'demand')} ${unanswered.length === 1 ? 'was' : 'were'} still unanswered`
  if (newly.length === 0 || later.gap === null) return silent && `${silent[0]?.toUpperCase()}${silent.slice(1)}.`
  const more = `With the ${newly.length} answered or given up only in between, it was ${percent(later.gap)} on ${counted(later.demands, 'demand')}`
  return `${more}${silent && `; ${silent}`}.`
}
