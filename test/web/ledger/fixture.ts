/** A ledger of four demands and four sides, small enough to draw. */
import type { LedgerItem } from '../../../web/ledger/ledger-rows.js'
import type { Demand } from '../../../web/state/catalog.js'

const demand = (id: string, issue: string, raiser: string, addressee: string) =>
  ({ id, name: id, issue, issueName: issue, raisedBy: [raiser], addressedTo: [addressee] }) as unknown as Demand
export const demands = [
  demand('crimea', 'territory', 'russia', 'ukraine'),
  demand('neutrality', 'alignment', 'russia', 'ukraine'),
  demand('eu-membership', 'alignment', 'ukraine', 'russia'),
  demand('sanctions-relief', 'relations', 'russia', 'eu'),
]
const item = (
  side: string,
  on: string,
  reading: LedgerItem['reading'],
  lastHeard: string,
  word: LedgerItem['word'] = 'own',
) =>
  ({
    side,
    demand: on,
    issue: demands.find(({ id }) => id === on)?.issue,
    reading,
    lastHeard,
    word,
    onWordOf: [word === 'own' ? side : 'reuters'],
    sources: ['a', 'b'],
    beside: [],
  }) as unknown as LedgerItem
export const items = [
  item('nato', 'neutrality', 'rejected', '2022-02-20'),
  item('nato', 'crimea', 'opposes', '2022-03-20'),
  item('ukraine', 'neutrality', 'leaning', '2022-03-29', 'press'),
  item('russia', 'neutrality', 'softened', '2022-03-28'),
  item('eu', 'eu-membership', 'silent', '2022-03-28'),
]
export const asOf = '2022-03-29'
