/** What a card says of a view, before it has its address; and what it is made of. */
import type { CardDrawing } from '../../src/cards/card.js'
import type { Answer, Params, QuestionName } from '../state/ask.js'
import type { Catalog } from '../state/catalog.js'
import type { ViewState } from '../state/url-state.js'

export interface CardWords {
  kind?: string
  title: string
  said?: string
  /** The day that it is of, where it is not the lens's; null for none. */
  asOf?: string | null
  drawing?: CardDrawing | null
  /** Search engines leave it out. */
  unlisted?: true
}

/** Nothing has this id. */
export interface Missing {
  missing: string
}

export interface Asking {
  ask<N extends QuestionName>(question: N, params: Params<N>): Promise<Answer<N>>
  catalog: Catalog
  state: ViewState
  /** The day of the lens; empty while the record is. */
  asOf: string
}

export type WriteWords = (asking: Asking) => Promise<CardWords | Missing> | CardWords | Missing

export const missing = (what: string, id: string | null): Missing => ({ missing: `There is no ${what} “${id}”.` })

/** Sentences, without those that are empty. */
export const sentences = (...parts: readonly string[]) => parts.filter((part) => part.trim() !== '').join(' ')
