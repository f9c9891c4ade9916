/** The whole table in words: its title, what is drawn of how much, and one stance. Pure. */

import { extentMeans, stanceVerb } from '../../state/codebook-words.js'
import { counted, listed } from '../../state/phrases.js'
import type { ViewState } from '../../state/url-state.js'
import { longDay } from '../../time/days.js'
import type { LastStance, Stances } from './table-elements.js'

type NameOf = (id: string) => string

export const tableTitle = (state: Pick<ViewState, 'clock'>, asOf: string) =>
  `Who stands where on what, ${state.clock === 'published' ? 'as known by' : 'by'} ${longDay(asOf)}`

/** Names of those that are left out before it says how many more there are. */
const mostNamed = 5

export function tableText(
  { items, speakers, demands, left }: Stances,
  lines: number,
  narrow: boolean,
  name: NameOf,
): string {
  const heard = speakers.filter(({ statements }) => statements > 0).length
  const told = items.filter(({ word }) => word !== 'own').length
  return [
    `${counted(items.length, 'last stance')} of ${counted(heard, 'speaker')} on ${counted(demands.filter(({ statements }) => statements > 0).length, 'demand')}${told > 0 ? `, ${told} of them on the word of others alone` : ''}.`,
    ...(left ? [leftText('speaker', speakers.length, left.speakers, name)] : []),
    ...(left ? [leftText('demand', demands.length, left.demands, name)] : []),
    ...(lines < items.length
      ? [
          `Drawn: the ${lines} with most statements${narrow ? ', and the speakers who took them' : ''}; select a node for all of its own.`,
        ]
      : []),
  ]
    .filter((text) => text !== '')
    .join(' ')
}

/** `30 of 161 speakers, by number of statements; the other 131: A, B and 129 more.` */
export function leftText(
  what: string,
  kept: number,
  { count, ids }: { count: number; ids: readonly string[] },
  name: NameOf,
): string {
  if (count === 0) return ''
  const named = ids.slice(0, mostNamed).map(name)
  const rest = count - named.length
  return `${kept} of ${counted(kept + count, what)}, by number of statements; the other ${count.toLocaleString('en')}: ${listed([...named, ...(rest > 0 ? [`${rest.toLocaleString('en')} more`] : [])])}.`
}

/** `asserts (full)`; several of one day are joined. */
export const actsText = ({ acts }: Pick<LastStance, 'acts'>) =>
  listed(acts.map(({ stance, extent }) => `${stanceVerb[stance]} (${extent})`))

export const actMeaning = ({ acts }: Pick<LastStance, 'acts'>) =>
  acts.map(({ extent }) => `${extent}: ${extentMeans[extent]}`).join('; ')
