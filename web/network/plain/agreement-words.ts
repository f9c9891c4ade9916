/** Agreement in words. Pure. */
import { counted } from '../../state/phrases.js'
import type { ViewState } from '../../state/url-state.js'
import { longDay } from '../../time/days.js'
import { daysOf } from '../network-windows.js'
import { type Agreement, kindOf, type Tie } from './agreement.js'

export const agreementTitle = ({ among, concessions }: Pick<ViewState, 'among' | 'concessions'>, asOf: string) =>
  `Which ${among} ${concessions === 'out' ? 'want the same' : 'agree or gave in to each other'}, by ${longDay(asOf)}`

export function agreementText(agreement: Agreement, { common, among, over }: ViewState): string {
  const { cells, few } = agreement
  const of = (kind: string) => cells.filter((tie) => kindOf(tie) === kind).length.toLocaleString('en')
  const [alike, apart, both] = [of('ASSERTS'), of('REJECTS'), of('BOTH')]
  const when = over === 'no' ? '' : ` (${daysOf(agreement)})`
  return [
    `${counted(cells.length, 'pair')} of ${among} spoke on at least ${counted(common, 'demand')} in common${when}: ${alike} mostly agree, ${apart} mostly disagree, ${both} as often as not.`,
    ...(few > 0 ? [`${counted(few, 'pair')} with fewer demands in common ${few === 1 ? 'is' : 'are'} left out.`] : []),
  ].join(' ')
}

/** What was counted, and how concessions are read. */
export const concessionText = (concessions: ViewState['concessions']) =>
  concessions === 'out'
    ? 'Counted is what each demands, supports or refuses, once a demand. Concessions are left out: who gives in to a demand need not want it.'
    : 'Concessions count as being for the demand, so adversaries who bargain look like allies: this shows who moved toward whom, not who wants the same.'

/** `agree on 4 of 5` */
export const tieText = ({ same, opposed }: Pick<Tie, 'same' | 'opposed'>) =>
  `agree on ${same} of ${counted(same + opposed, 'demand')}${opposed > 0 ? `, disagree on ${opposed}` : ''}`
