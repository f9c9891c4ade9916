/** Writes what a shared link shows: the title and the sentence of the view that the page would show, built for the server. */
import type { Ask, Card, CardWriter } from '../../src/cards/card.js'
import { viewParams } from '../params.js'
import type { Answer, Params, QuestionName } from '../state/ask.js'
import { type Catalog, catalogOf } from '../state/catalog.js'
import { lens } from '../state/lens-params.js'
import { hrefOf, readState } from '../state/url-state.js'
import { type ViewName, viewNames } from '../state/view-names.js'
import { isDay, longDay } from '../time/days.js'
import type { WriteWords } from './card-words.js'
import {
  briefWords,
  codeWords,
  conflictsWords,
  consoleWords,
  graphWords,
  homeWords,
  methodWords,
  networkWords,
  nodeWords,
  traceWords,
} from './other-cards.js'
import { boardWordsOf, gapWords, ledgerWords } from './position-cards.js'
import {
  actorWords,
  demandWords,
  draftWords,
  eventWords,
  issueWords,
  sourceWords,
  statementWords,
} from './record-cards.js'

export { palette } from './palette.js'

const writers: Record<ViewName, WriteWords> = {
  home: homeWords,
  board: boardWordsOf,
  gap: gapWords,
  ledger: ledgerWords,
  trace: traceWords,
  issue: issueWords,
  demand: demandWords,
  actor: actorWords,
  statement: statementWords,
  event: eventWords,
  draft: draftWords,
  source: sourceWords,
  node: nodeWords,
  graph: graphWords,
  conflicts: conflictsWords,
  network: networkWords,
  brief: briefWords,
  console: consoleWords,
  method: methodWords,
  code: codeWords,
}

/** Of the generation that was asked for last, and the one before: while a load is published, both are served. */
const catalogs = new Map<string, Promise<Catalog>>()

type Typed = <N extends QuestionName>(question: N, params: Params<N>) => Promise<Answer<N>>

function catalogIn(ask: Typed, generation: string): Promise<Catalog> {
  const known = catalogs.get(generation)
  if (known) return known
  const made = Promise.all([
    ask('actors', {}),
    ask('demands', {}),
    ask('sources', {}),
    ask('drafts', {}),
    // A graph of another program may not say which dataset it is.
    ask('dataset', {}).catch(() => null),
  ]).then(([actors, demands, sources, drafts, dataset]) =>
    catalogOf(actors.items, demands.items, sources.items, dataset, drafts.items),
  )
  catalogs.set(generation, made)
  made.catch(() => catalogs.delete(generation))
  const [oldest] = catalogs.keys()
  if (catalogs.size > 2 && oldest !== undefined) catalogs.delete(oldest)
  return made
}

export const writeCard: CardWriter['writeCard'] = async (asked: Ask, path, search, generation) => {
  const state = readState(path, search)
  const ask = asked as Typed
  const catalog = await catalogIn(ask, generation)
  const asOf = catalog.dayOf(state) ?? ''
  const words = await writers[state.view]({ ask, catalog, state, asOf })
  if ('missing' in words) return words
  const day = words.asOf === undefined ? asOf : words.asOf
  const known = state.clock === 'published' ? ', as a reader could know' : ''
  return {
    kind: words.kind ?? '',
    title: words.title,
    said: words.said ?? '',
    when: day && isDay(day) ? `as of ${longDay(day)}${known}` : '',
    listed: !words.unlisted,
    dataset: catalog.dataset?.title ?? '',
    drawing: words.drawing ?? null,
  } satisfies Card
}

export const linkOf: CardWriter['linkOf'] = (path, search) => {
  const state = readState(path, search)
  if (state.unread.includes(path)) return null
  const [address, text = ''] = [hrefOf(state), ...hrefOf(state).split('?').slice(1)]
  const id = state.id === null ? {} : { id: state.id }
  return {
    path: address,
    picture: { view: state.view, params: { ...id, ...Object.fromEntries(new URLSearchParams(text)) } },
  }
}

export const pictured: CardWriter['pictured'] = (view, { id, ...params }) => {
  const path = view === 'home' ? '/' : `/${view}${id ? `/${encodeURIComponent(id)}` : ''}`
  const search = new URLSearchParams(params).toString()
  return { path, search, unread: readState(path, search).unread }
}

export const views: CardWriter['views'] = viewNames
export const paramNames: CardWriter['paramNames'] = [
  ...new Set([lens, ...Object.values(viewParams)].flatMap((table) => Object.keys(table))),
]
