/** A view in a frame: its words, and what is drawn under them. */
import type { ComponentChildren } from 'preact'
import type { EmbedAsked } from '../../src/embed/embed-answers.js'
import type { Catalog } from '../state/catalog.js'
import { plainView, type ViewState } from '../state/url-state.js'
import { embeddedBoard } from './board-embed.js'
import { embeddedGap } from './gap-embed.js'
import { embeddedLanes } from './lane-embed.js'
import { embeddedLedger } from './ledger-embed.js'
import { embeddedStatement } from './statement-embed.js'

export interface EmbeddedView {
  kind: string
  title: string
  /** Above the drawing, where the title alone says too little. */
  heading?: string
  /** The finding, in a sentence or two. */
  said: string
  /** What it is a picture of, in the line on its source: `as of 29 March 2022`. */
  when: string
  drawing: ComponentChildren
  /** Where the whole view is. */
  href: string
}

/** What each view is made from. */
export interface Embedding {
  catalog: Catalog
  /** The page as a reader of this frame would see it. */
  state: ViewState
  link: (state: ViewState) => string
  /** The part of a list's usual length for which there is room: 1 all of it. */
  room: number
}

export type AskedFor<V extends EmbedAsked['view']> = Extract<EmbedAsked, { view: V }>

/** @param room for lists, from 1 down */
export function embeddedView(asked: EmbedAsked, catalog: Catalog, link: Embedding['link'], room: number): EmbeddedView {
  const { asOf = null, clock = 'said', source = null, withoutRelays = [], hedged = 'include' } = asked.params as Lens
  const embedding = { catalog, link, room, state: { ...plainView, asOf, clock, source, withoutRelays, hedged } }
  switch (asked.view) {
    case 'lane':
      return embeddedLanes(asked, embedding)
    case 'ledger':
      return embeddedLedger(asked, embedding)
    case 'board':
      return embeddedBoard(asked, embedding)
    case 'gap':
      return embeddedGap(asked, embedding)
    case 'statement':
      return embeddedStatement(asked, embedding)
  }
}

type Lens = Partial<AskedFor<'ledger'>['params']>
