/** A side against itself: statements on one demand, a few days apart, that point in opposite directions. */
import { z } from 'zod'
import {
  type Contradiction,
  gatherPairs,
  higherOf,
  opposedPairs,
  type SpokenStance,
} from '../codebook/contradictions.js'
import { groupBy } from '../codebook/group-by.js'
import { roleOf } from '../codebook/role.js'
import { clock, id, role } from '../codebook/schemas.js'
import { statuses } from '../codebook/words.js'
import { at } from '../positions/columns.js'
import { positionsIn } from '../positions/read-positions.js'
import { sideStances, toldStatement } from '../positions/side-stance.js'
import { type View, viewOf } from '../positions/view.js'
import { allDemands } from './demands.js'
import { fullStatement } from './statement.js'
import { pageOf, sortedPage } from './support/paging.js'
import { asOf, count, cursor, inclusion, limit } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { statementsToldBy } from './support/told-by.js'

export const contradictions = question({
  summary:
    'Where a side contradicts itself: statements on one demand, a few days apart, in opposite directions, or a refusal to discuss it.',
  params: z.object({
    side: id.optional().describe('only this side'),
    demand: id.optional().describe('only this demand'),
    days: count(0, 366, 14).describe('the most days between their latest days, up to 366'),
    sameSpeaker: inclusion('exclude').describe('include adds pairs by one speaker, after those by different speakers'),
    asOf,
    clock: clock.default('said'),
    limit: limit(500, 100),
    cursor,
  }),
  result: pageOf(
    z.object({
      side: id,
      demand: id,
      role,
      daysApart: z.int().describe('between the latest days of first and second, the two that are closest in time'),
      daysKnown: z.boolean().describe('the days of both are known; otherwise they may be further apart, or closer'),
      sameSpeaker: z.boolean(),
      outranks: id
        .nullable()
        .describe('the speaker with the higher authority; null where equal or the side itself speaks'),
      disputed: z.boolean().describe('somebody denies that one of them was said'),
      first: fullStatement,
      second: fullStatement,
      withFirst: z.array(fullStatement).describe('further statements that contradict the second'),
      withSecond: z.array(fullStatement).describe('further statements that contradict the first'),
      refusals: z.array(id).describe('which of these statements refuse to discuss the demand'),
    }),
  ),
  columns: [
    'side',
    'demand',
    'daysApart',
    'first',
    'second',
    'withFirst',
    'withSecond',
    'refusals',
    'outranks',
    'disputed',
  ],
  async answer(graph, params) {
    const demands = await allDemands(graph)
    await requireKnown(graph, params, demands)
    // Hedged and denied ones too, since they are told apart.
    const view = viewOf(await positionsIn(graph), { asOf: params.asOf, clock: params.clock, hedged: 'include' })
    const found = [...spokenIn(view, params).values()].flatMap((own) => {
      const [{ side = '', demand: id = '' } = {}] = own
      const demand = demands.find((known) => known.id === id)
      if (!demand) return []
      const role = roleOf(demand, side)
      const pairs = opposedPairs(role, own, params.days)
      const refusals = own.filter(({ stance }) => stance === 'unanswered').map(({ statement }) => statement)
      return [false, true].flatMap((sameSpeaker) => {
        const alike = pairs.filter(({ first, second }) => (first.speaker === second.speaker) === sameSpeaker)
        return gatherPairs(alike).map((it) => ({ side, demand: id, role, sameSpeaker, refusals, ...it }))
      })
    })
    const page = sortedPage(
      found.filter(({ sameSpeaker }) => params.sameSpeaker === 'include' || !sameSpeaker),
      ({ sameSpeaker, side, demand, first, second }) => [
        sameSpeaker ? '2' : '1',
        ...[side, demand, first.latest, first.statement, second.latest, second.statement],
      ],
      params,
    )
    const all = page.items.flatMap(statementsOf)
    const statements = await statementsToldBy(graph, all, view)
    const whole = (list: readonly SpokenStance[]) => list.flatMap(({ statement }) => statements.get(statement) ?? [])
    const items = page.items.flatMap((item) => {
      const { first: one, second: other, refusals, ...rest } = item
      const [first, second] = whole([one, other])
      if (!first || !second) return []
      const told = statementsOf(item)
      return [
        {
          ...rest,
          daysKnown: [first, second].every(({ earliest, latest }) => earliest === latest),
          outranks: higherOf(first, second),
          disputed: [first, second].some(({ certainty }) => certainty === 'disputed'),
          ...{ first, second, withFirst: whole(item.withFirst), withSecond: whole(item.withSecond) },
          refusals: refusals.filter((id) => told.includes(id)),
        },
      ]
    })
    return { items, next: page.next }
  },
})

const statementsOf = ({ first, second, withFirst, withSecond }: Contradiction) =>
  [first, second, ...withFirst, ...withSecond].map(({ statement }) => statement)

interface Asked {
  side?: string | undefined
  demand?: string | undefined
}

type Spoken = SpokenStance & { side: string; demand: string }

/** The stances and the refusals to discuss that count, by side and demand. */
function spokenIn(view: View, asked: Asked): Map<string, Spoken[]> {
  const { positions } = view
  const { assessment, targets } = positions.columns
  const isAsked = ({ side, demand }: { side: string; demand: string }) =>
    (asked.side ?? side) === side && (asked.demand ?? demand) === demand
  const trajectories = Array.from(positions.columns.trajectory.side, (_, row) => row)
  const stances = trajectories
    .filter((row) => isAsked({ side: positions.sideOf(row), demand: positions.demandOf(row) }))
    .flatMap((row) => sideStances(view, row).filter(({ counts }) => counts))
  const refusals: Spoken[] = []
  for (let row = 0; row < assessment.statement.length; row++) {
    if (at(assessment.status, row) !== refusing) continue
    const said = toldStatement(positions, at(assessment.statement, row))
    const refusal = { ...said, demand: targets[at(assessment.demand, row)] as string, stance: 'unanswered' as const }
    if (isAsked(refusal) && view.countsAssessment(row)) refusals.push(refusal)
  }
  return groupBy<Spoken, string>([...stances, ...refusals], ({ side, demand }) => `${side} ${demand}`)
}

const refusing = statuses.indexOf('unanswered')
