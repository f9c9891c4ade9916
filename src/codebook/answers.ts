/** Section 5, "Answered": what a side that a demand is addressed to has said to it. */
import { byText } from './by-text.js'
import type { DemandSides } from './role.js'
import type { AnswerState, ReadingName, Status } from './words.js'

export interface TableDemand extends DemandSides {
  id: string
}

/** A COUNTERS, CONTRADICTS, NARROWS or REPLACES between two demands; the direction does not matter here. */
export interface RelatedDemands {
  from: string
  to: string
}

/** Where the sides stand on a day, by the clock in use. */
export interface Table {
  readingOf(side: string, demand: string): ReadingName
  /** The status of the side's latest assessment of the demand; null where it made none. */
  latestAssessment(side: string, demand: string): Status | null
  related: readonly RelatedDemands[]
}

export interface Answer {
  state: AnswerState
  /** The demands by which the side answered indirectly, in the order of text; empty in any other state. */
  through: string[]
}

/** The sides that owe an answer: those that the demand is addressed to and that did not raise it themselves. */
export function owersOf({ raisedBy, addressedTo }: DemandSides): string[] {
  return addressedTo.filter((side) => !raisedBy.includes(side))
}

/** The answer of `side` to a demand that has been raised; the first state that fits. */
export function answerOf(side: string, demand: string, table: Table): Answer {
  if (table.readingOf(side, demand) !== 'silent') return { state: 'answered', through: [] }
  if (table.latestAssessment(side, demand) === 'unanswered') return { state: 'refused-to-discuss', through: [] }
  const neighbours = table.related.flatMap(({ from, to }) => (from === demand ? [to] : to === demand ? [from] : []))
  const through = [...new Set(neighbours)].filter((other) => table.readingOf(side, other) !== 'silent').sort(byText)
  return { state: through.length > 0 ? 'answered-indirectly' : 'unanswered', through }
}
