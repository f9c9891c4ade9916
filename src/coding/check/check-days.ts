/** Whether the days of a statement can be, and whom its speaker spoke for on them. */
import { longDay } from '../../codebook/day-words.js'
import { sideOf } from '../material.js'
import { fault, type StatementCheck } from './statement-fault.js'

const days = '`earliest` and `latest` are the first and last day the text allows, never before the window (codebook 4).'
const published = '`latest` is at most the day of publication: no text tells what was said after it (codebook 4).'

export const checkDays: StatementCheck = ({ statement: { earliest, latest }, source, material: { window } }) => [
  ...(earliest && latest && earliest > latest
    ? [fault('earliest', `The first day, ${longDay(earliest)}, is after the last, ${longDay(latest)}.`, days)]
    : []),
  ...(latest && latest > source.publishedLatest
    ? [fault('latest', `The text was published by ${longDay(source.publishedLatest)}.`, published)]
    : []),
  ...(window && earliest && earliest < window
    ? [fault('earliest', `The window opens on ${longDay(window)}; what was said before it is not coded.`, days)]
    : []),
]

export const checkSide: StatementCheck = ({ statement: { speaker, latest }, material }) => {
  const actor = material.actors.find(({ id }) => id === speaker)
  if (!actor || !latest || sideOf(actor, latest) !== null) return []
  return [
    fault(
      'speaker',
      `${actor.name} speaks for no side on ${longDay(latest)}.`,
      'A person, office or delegation speaks for exactly one side on any day (codebook 3).',
    ),
  ]
}
