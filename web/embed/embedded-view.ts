/** Writes any view for a frame. */
import type { EmbedAsked } from '../../src/embed/embed-answers.js'
import type { Catalog } from '../state/catalog.js'
import { plainView } from '../state/url-state.js'
import { embeddedBoard } from './board-embed.js'
import type { AskedFor, EmbeddedView, Embedding } from './embedding.js'
import { embeddedGap } from './gap-embed.js'
import { embeddedLanes } from './lane-embed.js'
import { embeddedLedger } from './ledger-embed.js'
import { embeddedStatement } from './statement-embed.js'

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
