/** The last stance of each speaker on each demand: the whole table in one picture. */
import { z } from 'zod'
import { byText } from '../codebook/by-text.js'
import { day, extent, id, reading, stance } from '../codebook/schemas.js'
import { wordOf } from '../codebook/word.js'
import { pauses } from '../pauses.js'
import { at } from '../positions/columns.js'
import { lastRows, type SpokenPair, speakerKey, spokenPairs } from '../positions/last-stances.js'
import { mostListed } from '../positions/position-of.js'
import { positionsIn } from '../positions/read-positions.js'
import { type SideStance, sideStance } from '../positions/side-stance.js'
import { type View, viewOf } from '../positions/view.js'
import { allDemands, type Demand } from './demands.js'
import { commaList, count, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { sortWithPauses } from './support/sort-with-pauses.js'
import { weightiest } from './support/weightiest.js'

const item = z.object({
  speaker: id,
  side: id.describe('the side it spoke for'),
  demand: id,
  issue: id,
  stance: stance.nullable().describe('the last one; null where stances of that day differ'),
  extent: extent.nullable().describe('its extent; null where extents of that day differ'),
  earliest: day.describe('the first day that the statements of that day allow; equal where it is known'),
  latest: day,
  acts: z.array(z.object({ stance, extent })).describe('each stance of that day once'),
  disputed: z.boolean().describe('somebody denies all that the speaker said on the demand'),
  ...reading.pick({ word: true, onWordOf: true, hedged: true }).shape,
  statements: z.array(id).describe('the statements of that day, the first ones of many'),
  count: z.int().describe('how many statements of the speaker are on the demand'),
})

const speakerItem = z.object({ speaker: id, side: id, statements: z.int().describe('its statements on any demand') })
const demandItem = z.object({ demand: id, issue: id, statements: z.int().describe('statements on it') })
const left = z.object({ count: z.int(), ids: z.array(id).describe('the weightiest of them') })

const params = z.object({
  ...viewParams,
  sides: commaList(id).describe('only speakers of these sides'),
  issue: id.optional().describe('only demands of this issue'),
  demand: id.optional().describe('only this demand'),
  speaker: id.optional().describe('only this actor'),
  nodes: z
    .enum(['day', 'record'])
    .default('day')
    .describe(
      'which speakers and demands: those heard by the day, or those of the whole record, so that each day has the same',
    ),
  most: count(1, 200, 60).describe(
    'at most this many speakers and this many demands, those with most statements; `left` says who is left out',
  ),
})

export const stances = question({
  summary:
    'The last stance of each speaker on each demand, on whose word, and how often each spoke: the whole picture.',
  params,
  result: z.object({
    items: z.array(item).describe('in the order of demands, sides and speakers'),
    speakers: z.array(speakerItem).describe('those with most statements first'),
    demands: z.array(demandItem).describe('those with most statements first'),
    left: z
      .object({ speakers: left, demands: left, items: z.int().describe('stances of theirs') })
      .optional()
      .describe('what `most` leaves out: the speakers and demands with fewest statements'),
  }),
  columns: ['demand', 'side', 'speaker', 'stance', 'extent', 'latest', 'word', 'onWordOf', 'count', 'statements'],
  list: { item, of: ({ items }) => items },
  note: ({ left }) =>
    left
      ? `${left.speakers.count} speakers and ${left.demands.count} demands with fewer statements are left out: raise --most, or name an issue or sides.`
      : null,
  async answer(graph, params) {
    const all = await allDemands(graph)
    await requireKnown(graph, params, all)
    const positions = await positionsIn(graph)
    const { columns } = positions
    const demandOf = new Map(
      all
        .filter(({ id, issue }) => (params.issue ?? issue) === issue && (params.demand ?? id) === id)
        .map((demand) => [demand.id, demand]),
    )
    const trajectories = [...demandOf.keys()]
      .flatMap((demand) => positions.trajectoriesOn(demand))
      .filter((row) => params.sides?.includes(positions.sideOf(row)) ?? true)
    const only = params.speaker === undefined ? null : positions.numberOf.actors(params.speaker)
    const pause = pauses()
    const view = viewOf(positions, params)
    const said = await spokenPairs(view, trajectories, only, pause)
    const record = params.nodes === 'record' && params.asOf !== undefined
    const weights = record
      ? await spokenPairs(viewOf(positions, { ...params, asOf: undefined }), trajectories, only, pause)
      : said
    const idOf = (key: number) => columns.actors[Math.floor(key / columns.actors.length)] as string
    const sideOf = (key: number) => columns.actors[key % columns.actors.length] as string
    const targetOf = (key: number) => columns.targets[key] as string
    const speakers = weightiest(weights.bySpeaker, (key) => `${idOf(key)} ${sideOf(key)}`, params.most)
    const demands = weightiest(weights.byDemand, targetOf, params.most)
    const keyOf = ({ speaker, trajectory }: SpokenPair) =>
      speakerKey(positions, speaker, at(columns.trajectory.side, trajectory))
    const kept = said.pairs.filter(
      (pair) => speakers.kept.has(keyOf(pair)) && demands.kept.has(at(columns.trajectory.demand, pair.trajectory)),
    )
    const order = new Map([...demandOf.keys()].map((demand, place) => [demand, place]))
    const told: { place: number; name: string; item: z.output<typeof item> }[] = []
    for (const pair of kept) {
      await pause()
      const demand = demandOf.get(positions.demandOf(pair.trajectory))
      if (!demand) continue
      const item = tellPair(view, pair, demand)
      told.push({ place: order.get(demand.id) ?? 0, name: `${item.side} ${item.speaker}`, item })
    }
    const inOrder = await sortWithPauses(told, (a, b) => a.place - b.place || byText(a.name, b.name), pause)
    const cut = speakers.left.length + demands.left.length > 0
    return {
      items: inOrder.map(({ item }) => item),
      speakers: [...speakers.kept].map((key) => ({
        ...{ speaker: idOf(key), side: sideOf(key), statements: said.bySpeaker.get(key) ?? 0 },
      })),
      demands: [...demands.kept].map((key) => {
        const demand = targetOf(key)
        return { demand, issue: demandOf.get(demand)?.issue ?? '', statements: said.byDemand.get(key) ?? 0 }
      }),
      ...(cut && {
        left: {
          speakers: { count: speakers.left.length, ids: speakers.left.slice(0, mostListed).map(idOf) },
          demands: { count: demands.left.length, ids: demands.left.slice(0, mostListed).map(targetOf) },
          items: said.pairs.length - kept.length,
        },
      }),
    }
  },
})

function tellPair(view: View, pair: SpokenPair, { id: demand, issue }: Demand): z.output<typeof item> {
  const { trajectory, disputed } = pair
  const rows = lastRows(view, pair)
  const told = rows.map((row) => sideStance(view, trajectory, row, view.markOf(row)))
  const [first] = told as [SideStance]
  const acts = [...new Map(told.map(({ stance, extent }) => [`${stance} ${extent}`, { stance, extent }])).values()]
  const one = <T>(values: readonly T[]): T | null => (new Set(values).size === 1 ? (values[0] as T) : null)
  return {
    ...{ speaker: first.speaker, side: first.side, demand, issue },
    stance: one(acts.map(({ stance }) => stance)),
    extent: one(acts.map(({ extent }) => extent)),
    earliest: told
      .map(({ earliest }) => earliest)
      .sort(byText)
      .at(-1) as string,
    latest: first.latest,
    acts,
    disputed,
    ...wordOf(told),
    statements: [...new Set(told.map(({ statement }) => statement))].slice(0, mostListed),
    count: pair.statements,
  }
}
