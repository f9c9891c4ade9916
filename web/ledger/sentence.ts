/** The sentences that sum the ledger up: its title, and how much it shows. Pure. */
import { groupBy } from '../../src/codebook/group-by.js'
import type { ReadingName } from '../../src/codebook/words.js'
import { filterSentence } from '../state/filter-words.js'
import { counted, listed } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import { longDay } from '../time/days.js'
import type { Ledger } from './ledger-rows.js'

type Name = (id: string) => string

/** `Where each side stood on 29 March 2022`, by the clock in use. */
export function titleOf({ sides, clock, from }: ViewState, asOf: string, name: Name): string {
  const who = sides.length > 0 ? listed(sides.map(name)) : 'each side'
  if (from !== null && from < asOf)
    return `Where ${who} moved between ${longDay(from)} and ${longDay(asOf)}${clock === 'published' ? ', as a reader could know' : ''}`
  return `Where ${who} stood on ${longDay(asOf)}${clock === 'published' ? ', as a reader could know' : ''}`
}

/** How much is shown, and what the filters leave out. */
export function summaryOf(state: ViewState, ledger: Ledger, name: Name): string {
  const oneSide = state.reading.length > 0 && ledger.shown.sides === 1
  const amount = oneSide ? sideSentence(ledger, state.reading, name) : amountSentence(ledger, state.reading)
  const issue = state.issue ? `Only demands on ${name(state.issue)} are shown.` : ''
  return [amount, issue, filterSentence(state, name)].filter((part) => part !== '').join(' ')
}

/** `61 readings: 8 sides on 29 demands, from 4 sources.` */
function amountSentence({ shown: { readings, demands, sides, sources } }: Ledger, wanted: readonly ReadingName[]) {
  const what = counted(readings, wanted.length > 0 ? `${listed(wanted, 'or')} reading` : 'reading')
  const from = sources > 0 ? `, from ${counted(sources, 'source')}` : ''
  return `${what}: ${counted(sides, 'side')} on ${counted(demands, 'demand')}${from}.`
}

/** What one side had done to the demands of each reading, in the order of the filter. */
const verbs: Record<ReadingName, string> = {
  kept: 'kept',
  reinstated: 'reinstated',
  narrowed: 'narrowed',
  softened: 'softened',
  dropped: 'dropped',
  repudiated: 'repudiated',
  rejected: 'rejected',
  hardened: 'hardened on',
  leaning: 'leaned toward',
  accepted: 'accepted',
  supports: 'supported',
  opposes: 'opposed',
  yielding: 'yielded on',
  mixed: 'taken mixed stances on',
  disputed: 'taken disputed stances on',
  silent: 'been silent on',
}

/** `Russia had softened 1 demand and dropped 1.` */
function sideSentence({ groups }: Ledger, wanted: readonly ReadingName[], name: Name) {
  const cells = groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()]))
  const byReading = groupBy(cells, ({ reading }) => reading)
  const parts = wanted
    .flatMap((reading) => {
      const count = byReading.get(reading)?.length ?? 0
      return count > 0 ? [{ verb: verbs[reading], count }] : []
    })
    .map(({ verb, count }, index) => `${verb} ${index === 0 ? counted(count, 'demand') : count}`)
  return `${name(cells[0]?.side ?? '')} had ${listed(parts)}.`
}
