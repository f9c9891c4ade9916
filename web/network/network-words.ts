/** A network in words: its title, and the choices of its controls for readers who do not know the method. Pure. */
import type { NetworkType, QualifierAggregation, Variable } from '../../src/codebook/network-words.js'
import { counted } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import { fittingMeasures } from './network-request.js'

const things: Record<Variable, { one: string; many: string }> = {
  person: { one: 'person', many: 'people' },
  organization: { one: 'side', many: 'sides' },
  concept: { one: 'demand', many: 'demands' },
}

/** What each aggregation counts; `combine` is of two-mode networks only, the two in the middle of one-mode ones. */
const counts: Record<NetworkType, Record<QualifierAggregation, string>> = {
  onemode: {
    ignore: 'shared topics, agreed or not',
    congruence: 'shared stances',
    conflict: 'opposed stances',
    subtract: 'shared minus opposed stances',
    combine: '',
  },
  twomode: {
    ignore: 'stances, for or against',
    combine: '1 for, 2 against, 3 both',
    subtract: 'stances for minus stances against',
    congruence: '',
    conflict: '',
  },
}

export function titleOf(state: ViewState): string {
  const { networkType, variable1, variable2 } = state
  const what = counts[networkType][fittingMeasures(state).qualifierAggregation]
  if (networkType === 'twomode') return `${capital(things[variable1].many)} by ${things[variable2].one}: ${what}`
  const means = variable2 === 'concept' ? '' : ` (by ${things[variable2].one})`
  return `${capital(things[variable1].many)} linked by ${what}${means}`
}

/** `1 person`, `12 demands`. */
export const countedThings = (variable: Variable, count: number) =>
  counted(count, things[variable].one, things[variable].many)

/** `people` */
export const namesOf = (variable: Variable) => things[variable].many

/** What a minimum of statements is of, as a label. */
export const minimumText = (variable: Variable) => `${capital(things[variable].many)} with at least`

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const words: Record<string, string> = {
  onemode: 'one kind of node',
  twomode: 'two kinds of node',
  person: things.person.many,
  organization: things.organization.many,
  concept: things.concept.many,
  include: 'count every one',
  document: 'one per source',
  day: 'one per day',
  week: 'one per week',
  month: 'one per month',
  year: 'one per year',
  acrossrange: 'one in all',
  no: 'none',
  average: 'average activity',
  jaccard: 'Jaccard similarity',
  cosine: 'cosine similarity',
  activity: 'activity of the row',
  prominence: 'prominence of the column',
}

/** A choice of a control as it is offered. */
export function choiceText(type: NetworkType, word: string): string {
  const what = Object.hasOwn(counts[type], word) ? counts[type][word as QualifierAggregation] : undefined
  return what ?? words[word] ?? word
}
