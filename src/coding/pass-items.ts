/** All that is coded in a pass, as lists. */
import { itemsOf, type PassState } from './fold-pass.js'
import { inTextOrder } from './in-text-order.js'
import type { ItemKind, Items } from './pass-event.js'

/** The list of each kind of item. */
export const listOfKind = {
  statement: 'statements',
  uncoded: 'uncoded',
  actor: 'actors',
  demand: 'demands',
  event: 'events',
  draft: 'drafts',
} as const satisfies Record<ItemKind, string>

type Paragraph = { paragraph: number }
export const byParagraph = (a: Paragraph, b: Paragraph) => a.paragraph - b.paragraph

export type PassItems = { [K in ItemKind as (typeof listOfKind)[K]]: Items[K][] }

/** Statements and paragraphs in the order of the text, records in that of their ids. */
export function passItems(state: PassState): PassItems {
  const kinds = Object.keys(listOfKind) as ItemKind[]
  const lists = Object.fromEntries(kinds.map((kind) => [listOfKind[kind], itemsOf(state, kind)])) as PassItems
  return { ...lists, statements: inTextOrder(lists.statements), uncoded: lists.uncoded.sort(byParagraph) }
}
