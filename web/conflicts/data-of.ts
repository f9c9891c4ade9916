/** The answers behind each finding, as files. Pure. */
import { addressOf, type QuestionName } from '../state/ask.js'
import { lensParams } from '../state/lens-params.js'
import type { ViewState } from '../state/url-state.js'
import { askedBy } from './side-conflicts.js'
import { cutAt } from './since.js'

export function dataOf(state: ViewState, asOf: string) {
  const lens = lensParams(state, asOf)
  const both = (name: QuestionName, params: Record<string, unknown>) => ({
    json: addressOf(name, params),
    csv: addressOf(name, params, 'csv'),
  })
  switch (state.part) {
    case 'sources':
      return both('conflicts', {})
    case 'sides':
      return both('contradictions', askedBy(state, asOf))
    case 'unanswered':
      return {
        ...both('unanswered', lens),
        more: [
          {
            text: 'where somebody gave no answer, as CSV',
            href: addressOf('trace', { ...lens, status: 'unanswered' }, 'csv'),
          },
        ],
      }
    case 'returned':
      return sinceFiles(state, asOf) ?? both('returned', lens)
    case 'conditions':
      return both('packages', { ...lens, demand: state.demand ?? undefined })
    case 'thin':
      return both('ledger', lens)
    case 'known':
      return {
        ...both('ledger', { ...lens, clock: 'said' }),
        more: [
          {
            text: 'by the day it was published, as CSV',
            href: addressOf('ledger', { ...lens, clock: 'published' }, 'csv'),
          },
        ],
      }
  }
}

/** The two ledgers that are compared; null at any time. */
function sinceFiles(state: ViewState, asOf: string) {
  const cut = cutAt(state.since)
  if (!cut) return null
  const [before, after] = [lensParams(state, cut.before), lensParams(state, asOf)]
  return {
    json: addressOf('ledger', after),
    csv: addressOf('ledger', after, 'csv'),
    more: [{ text: `readings of ${cut.before} as CSV`, href: addressOf('ledger', before, 'csv') }],
  }
}
