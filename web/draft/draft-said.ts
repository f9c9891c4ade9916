/** A draft in a few sentences: its day, what it covers, and whether anybody says how far it got. Pure. */
import type { Draft } from '../state/catalog.js'
import { counted, listed } from '../state/phrases.js'
import { longDay } from '../time/days.js'

export function draftSaid({ date, covers, statements }: Draft, name: (id: string) => string): string {
  return [
    date ? `Of ${longDay(date)}.` : 'No source gives its day.',
    covers.length > 0 ? `It covers ${counted(covers.length, 'demand')}: ${listed(covers.map(name))}.` : '',
    statements > 0
      ? `${counted(statements, 'statement')} ${statements === 1 ? 'says' : 'say'} how far it got.`
      : 'No coded statement says how far it got.',
  ]
    .filter(Boolean)
    .join(' ')
}
