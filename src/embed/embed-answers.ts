/** What an embed is drawn from: the answers that the page asks for in the same view. */

import { byText } from '../codebook/by-text.js'
import type { DataVersion } from '../codebook/schemas.js'
import type { Clock } from '../codebook/words.js'
import { badRequest, Problem } from '../errors.js'
import { allActors } from '../questions/actors.js'
import { daysIn } from '../questions/days.js'
import { allDemands } from '../questions/demands.js'
import { questions } from '../questions/index.js'
import { allSources } from '../questions/sources.js'
import type { Graph } from '../store/graph-store.js'
import type { EmbedParams, EmbedView } from './embed-views.js'

/** As many stances of a lane as can be told apart in a column of text, and fit into 30 kB twice. */
const mostStances = 48
/** Days on which either side spoke, from which on the curve of the gap goes by the month. */
const mostDays = 150

type Lens = Pick<EmbedParams<'lane'>, 'asOf' | 'clock' | 'source' | 'withoutRelays' | 'hedged'>

/** What the drawing of every view needs: names, and what the dataset is. The lists are the same ones for a generation. */
async function catalogIn(graph: Graph) {
  const [actors, demands, sources, dataset] = await Promise.all([
    allActors(graph),
    allDemands(graph),
    allSources(graph),
    // A graph of another program may not say which dataset it is.
    questions.dataset.answer(graph, {}).catch(unlessUnknown),
  ])
  return { actors, demands, sources, dataset }
}

function unlessUnknown(error: unknown): null {
  if (error instanceof Problem && error.status === 404) return null
  throw error
}

type EmbedCatalog = Awaited<ReturnType<typeof catalogIn>>

/** The day that a view without one is of: the last that any statement allows, or on which a source came out. */
function lastDay({ sources }: EmbedCatalog, clock: Clock): string {
  const coded = sources.filter(({ statements }) => statements > 0)
  const days = coded.flatMap((it) => (clock === 'said' ? it.lastSaid : it.publishedLatest) ?? [])
  return days.sort(byText).at(-1) ?? ''
}

const lensOf = ({ source, withoutRelays, hedged }: Lens) => ({ source, withoutRelays, hedged })

const asking = {
  async lane(graph: Graph, params: EmbedParams<'lane'>, asOf: string) {
    const { demand, side, clock } = params
    const of = { demand, ...lensOf(params) }
    const then = { ...of, asOf: asOf || undefined, clock }
    const stances = { side, most: mostStances, limit: 2000 }
    const [whole, known, moves, ledger] = await Promise.all([
      questions.trajectories.answer(graph, { ...of, clock: 'said', ...stances }),
      questions.trajectories.answer(graph, { ...then, ...stances }),
      questions.moves.answer(graph, { ...then, sides: side ? [side] : undefined, witness: 'exclude', limit: 1000 }),
      questions.ledger.answer(graph, { ...then, sides: side ? [side] : undefined, limit: 200 }),
    ])
    return { whole, known, moves, ledger }
  },
  async ledger(graph: Graph, params: EmbedParams<'ledger'>, asOf: string) {
    const { theme: _, version: __, ...of } = params
    return { ledger: await questions.ledger.answer(graph, { ...of, asOf: asOf || undefined, limit: 2000 }) }
  },
  async board(graph: Graph, params: EmbedParams<'board'>, asOf: string, { dataset }: EmbedCatalog) {
    const { theme: _, version: __, sides: wanted = [], ...of } = params
    const sides = wanted.includes('all') ? [] : wanted.length > 0 ? wanted : (dataset?.between ?? [])
    const asked = { ...of, asOf: asOf || undefined, sides: sides.length > 0 ? sides : undefined, limit: 1000 }
    return { sides, board: await questions.board.answer(graph, asked) }
  },
  async gap(graph: Graph, params: EmbedParams<'gap'>, _asOf: string, { dataset }: EmbedCatalog) {
    const { issue, clock } = params
    const between = params.between ?? dataset?.between ?? []
    if (params.between && between.length !== 2) throw badRequest('between: name two sides, as in russia,ukraine.')
    const days = (await daysIn(graph)).said
    const step = days.day.length > mostDays ? 'month' : 'change'
    if (between.length !== 2) return { between, days: days.day, gap: null, gaps: null }
    const [gap, gaps] = await Promise.all([
      questions.gap.answer(graph, { between, issue, clock, step }),
      questions.gaps.answer(graph, { between, issue, clock, hedged: 'include', most: 200, steps: 200, limit: 200 }),
    ])
    return { between, days: days.day, gap, gaps }
  },
  async statement(graph: Graph, { statement: id }: EmbedParams<'statement'>) {
    return { statement: await questions.statement.answer(graph, { id }) }
  },
}

export type EmbedAsked = {
  [V in EmbedView]: {
    view: V
    params: EmbedParams<V>
    /** The day that it is of; empty where the record is. */
    asOf: string
    catalog: EmbedCatalog
    data: DataVersion
  } & Awaited<ReturnType<(typeof asking)[V]>>
}[EmbedView]

/** @throws Problem 400 or 404 for what the questions refuse */
export async function embedAnswers(
  graph: Graph,
  view: EmbedView,
  params: EmbedParams,
  data: DataVersion,
): Promise<EmbedAsked> {
  const catalog = await catalogIn(graph)
  const { asOf = '', clock = 'said' } = params as Partial<EmbedParams<'lane'>>
  const day = asOf || lastDay(catalog, clock)
  const ask = asking[view] as (graph: Graph, params: EmbedParams, day: string, catalog: EmbedCatalog) => Promise<object>
  return { view, params, asOf: day, catalog, data, ...(await ask(graph, params, day, catalog)) } as EmbedAsked
}
