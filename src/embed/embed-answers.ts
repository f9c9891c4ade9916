/** What an embed is drawn from: the answers that the page asks for in the same view. */

import { byText } from '../codebook/by-text.js'
import { curveStep } from '../codebook/curve-step.js'
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
const mostStances = 40
/** Days with statements, from which on the curve of the gap goes by the month. */
const mostDays = 120

/** The two days of a gap that are compared, given or usual; null where the record is empty. */
export type RangeOf = (
  days: Awaited<ReturnType<typeof daysIn>>['said']['day'],
  given: Pick<EmbedParams<'gap'>, 'from' | 'to'>,
) => { from: string; to: string } | null

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
    const sides = side ? [side] : undefined
    const [whole, known, ledger] = await Promise.all([
      questions.trajectories.answer(graph, { ...of, clock: 'said', ...stances }),
      questions.trajectories.answer(graph, { ...then, ...stances }),
      questions.ledger.answer(graph, { ...then, sides, limit: 200 }),
    ])
    // Of a long record only moves between the stances that are drawn.
    const from = known.left ? known.items.map(({ latest }) => latest).sort(byText)[0] : undefined
    const moves = await questions.moves.answer(graph, { ...then, sides, from, witness: 'exclude', limit: 1000 })
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
  async gap(graph: Graph, params: EmbedParams<'gap'>, _asOf: string, { dataset }: EmbedCatalog, rangeOf: RangeOf) {
    const { issue, clock } = params
    const between = params.between ?? dataset?.between ?? []
    if (params.between && between.length !== 2) throw badRequest('between: name two sides, as in russia,ukraine.')
    const days = (await daysIn(graph)).said.day
    const range = rangeOf(days, params)
    const step = curveStep(days.length, mostDays)
    const isLong = step === 'month'
    if (between.length !== 2 || !range) return { between, range, days: [], isLong, gap: null, gaps: null }
    const of = { between, issue, clock, hedged: 'include', most: 200, steps: 200, limit: 200 } as const
    const [gap, gaps] = await Promise.all([
      questions.gap.answer(graph, { between, issue, clock, step }),
      isLong ? gapsOnTwo(graph, of, range) : questions.gaps.answer(graph, of),
    ])
    return { between, range, days: days.map(({ day }) => day), isLong, gap, gaps }
  },
  async statement(graph: Graph, { statement: id }: EmbedParams<'statement'>) {
    return { statement: await questions.statement.answer(graph, { id }) }
  },
}

type Gaps = Parameters<typeof questions.gaps.answer>[1]

/** Of a long record only the steps that stand on two days: each step of each demand would take a hundred times as long. */
async function gapsOnTwo(graph: Graph, of: Gaps, { from, to }: { from: string; to: string }) {
  const [then, now] = await Promise.all([
    questions.gaps.answer(graph, { ...of, to: from, steps: 1 }),
    questions.gaps.answer(graph, { ...of, to, steps: 1 }),
  ])
  const before = new Map(then.items.map((item) => [item.demand, item.steps]))
  const items = now.items.map((item) => {
    const earlier = (before.get(item.demand) ?? []).filter(({ day }) => day !== item.steps[0]?.day)
    return { ...item, steps: [...earlier, ...item.steps] }
  })
  return { ...now, items }
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
  rangeOf: RangeOf,
): Promise<EmbedAsked> {
  const catalog = await catalogIn(graph)
  const { asOf = '', clock = 'said' } = params as Partial<EmbedParams<'lane'>>
  const day = asOf || lastDay(catalog, clock)
  const answers = await (asking[view] as Ask)(graph, params, day, catalog, rangeOf)
  return { view, params, asOf: day, catalog, data, ...answers } as EmbedAsked
}

type Ask = (graph: Graph, params: EmbedParams, day: string, of: EmbedCatalog, rangeOf: RangeOf) => Promise<object>
