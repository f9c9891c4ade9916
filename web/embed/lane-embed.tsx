/** Where sides stood on one demand over time: a lane a side, and the same as a table. */
import { type Lane, toLanes } from '../demand/lanes/lanes.js'
import { alignment } from '../shell/alignment.js'
import type { Catalog } from '../state/catalog.js'
import { counted } from '../state/phrases.js'
import { sameLens } from '../state/url-state.js'
import { longDay } from '../time/days.js'
import { EmbedCut } from './embed-cut.js'
import type { AskedFor, EmbeddedView, Embedding } from './embedding.js'
import { LaneFigure } from './lane-figure.js'
import { StanceTable } from './stance-table.js'

/** Sides whose lanes are drawn; where there is little room, rows of the table go first. */
const mostLanes = 6

export function embeddedLanes(asked: AskedFor<'lane'>, { catalog, state, link, room }: Embedding): EmbeddedView {
  const { params, asOf, whole, known, moves, ledger } = asked
  const { demands, dataset, name } = catalog
  const demand = demands.get(params.demand)
  const href = link(sameLens(state, 'demand', params.demand))
  // Where not all fit, the last ones by the day stand for the whole, as on the page.
  const all = toLanes(whole.left ? known.items : whole.items, known.items, moves.items)
  const drawn = inOrder(all, catalog).slice(0, Math.ceil(mostLanes * Math.sqrt(room)))
  const concerned = params.side
    ? [params.side]
    : [...(demand?.raisedBy ?? []), ...(demand?.addressedTo ?? []), ...(dataset?.between ?? [])]
  const left = [
    drawn.length < all.length ? counted(all.length - drawn.length, 'more side') : '',
    known.left ? counted(known.left, 'earlier statement') : '',
  ].filter(Boolean)
  const about = name(params.demand)
  return {
    kind: `Demand, ${demand?.issueName ?? ''}`,
    title: params.side ? `How ${name(params.side)} moved on ${about}` : `How each side moved on ${about}`,
    said: `${demand?.proposition ?? ''}. ${alignment(ledger.items, concerned, longDay(asOf), name)}`,
    when: `as of ${longDay(asOf)}, by the day it was ${params.clock}`,
    href,
    drawing: (
      <>
        {drawn.length > 0 && <LaneFigure lanes={drawn} ledger={ledger.items} asOf={asOf} />}
        <EmbedCut left={left} href={href} />
        <StanceTable room={room} lanes={drawn} link={(id) => link(sameLens(state, 'statement', id))} href={href} />
      </>
    ),
  }
}

/** Sides as everywhere: those heard most come first. */
function inOrder(lanes: readonly Lane[], { dataset }: Catalog): Lane[] {
  const rank = new Map(dataset?.sides.map(({ side }, at) => [side, at]))
  return lanes.toSorted((a, b) => (rank.get(a.side) ?? 999) - (rank.get(b.side) ?? 999))
}
