/** The gap between two sides over time: what one still asks less what the other grants, over all demands between them. */
import { z } from 'zod'
import { answerOf } from '../codebook/answers.js'
import { byText } from '../codebook/by-text.js'
import { type DemandGap, gapOf, meanGap, pairOn, silenceIn } from '../codebook/gap.js'
import { clock as clockWord, day, id } from '../codebook/schemas.js'
import { outsideRelations } from '../codebook/words.js'
import { badRequest } from '../errors.js'
import { pauses } from '../pauses.js'
import { at } from '../positions/columns.js'
import type { Positions } from '../positions/positions.js'
import { positionsIn } from '../positions/read-positions.js'
import { viewOf } from '../positions/view.js'
import { allDemands, type Demand } from './demands.js'
import { pageOf } from './support/paging.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { fittingStep, stepDays, steps } from './support/step-days.js'
import { tableAsOf } from './support/table-as-of.js'

const item = z.object({
  day,
  gap: z
    .number()
    .nullable()
    .describe('the mean over the demands where it is defined: 0 met, 1 apart; null where there is none'),
  demands: z.int().describe('on how many demands it is defined'),
  unanswered: z
    .int()
    .describe('raised demands between the two that the other side left unanswered, but for those given up'),
  robustGap: z.number().nullable().describe('the same without outside relays and hedged statements'),
  silent: z
    .boolean()
    .describe('neither side had spoken for more than 30 days, as far as the days are known: a line breaks here'),
  changed: z
    .array(z.object({ demand: id, before: z.number().nullable(), after: z.number().nullable() }))
    .describe('the demands whose gap differs from the day before in this list'),
})

export const gap = question({
  summary: 'How far apart two sides are over time: what is asked less what is granted, with how much stays unanswered.',
  params: z.object({
    between: z
      .string()
      .transform((text) => text.split(',').filter((part) => part !== ''))
      .pipe(z.array(id).length(2, 'name two sides, as in russia,ukraine').meta({ uniqueItems: true }))
      .describe('the two sides, as in russia,ukraine'),
    from: day.optional().describe('the first day; without it, the first on which either side spoke'),
    to: day.optional().describe('the last day; without it, the last on which either side spoke'),
    step: z
      .enum(steps)
      .optional()
      .describe(
        'change: the days on which something new counts; or day, week, month; without it, change where these are at most 1,000 days, else the week or month',
      ),
    issue: id.optional().describe('only demands of this issue'),
    clock: clockWord.default('said'),
  }),
  result: z.object({ ...pageOf(item).shape, step: z.enum(steps).describe('what lies between two items') }),
  columns: ['day', 'gap', 'demands', 'unanswered', 'robustGap', 'silent'],
  async answer(graph, { between, issue, clock, step: asked, ...range }) {
    const [a = '', b = ''] = between
    if (a === b) throw badRequest('between: name two different sides.')
    const all = await allDemands(graph)
    await requireKnown(graph, { sides: between, issue }, all)
    const positions = await positionsIn(graph)
    const demands = all.filter((demand) => (issue ?? demand.issue) === demand.issue && pairOn(demand, [a, b]))
    const spoken = spokenBetween(positions, [a, b], demands, clock)
    const spokenOn = [...new Set(spoken.map(({ latest }) => latest))].sort(byText)
    const step = asked ?? fittingStep(spokenOn, range)
    const days = stepDays(spokenOn, step, range)
    const pause = pauses()
    await pause()
    const isSilent = silenceIn(spoken)
    let before = new Map<string, DemandGap>()
    const items: z.output<typeof item>[] = []
    for (const asOf of days) {
      await pause()
      const table = tableAsOf(viewOf(positions, { asOf, clock, hedged: 'include' }), all)
      const strict = { asOf, clock, hedged: 'exclude', withoutRelays: outsideRelations } as const
      const cautious = tableAsOf(viewOf(positions, strict), all)
      const pairs = demands.flatMap((demand) => {
        const pair = pairOn(demand, [a, b])
        return pair && table.raised(demand) ? [{ ...pair, demand: demand.id }] : []
      })
      await pause()
      const gaps = new Map(
        pairs.map(({ demand, raiser, addressee }) => [
          demand,
          gapOf(table.readingOf(raiser, demand), table.readingOf(addressee, demand)),
        ]),
      )
      const robust = pairs.map(({ demand, raiser, addressee }) =>
        gapOf(cautious.readingOf(raiser, demand), cautious.readingOf(addressee, demand)),
      )
      const changed = changesOf(before, gaps)
      before = gaps
      items.push({
        day: asOf,
        ...meanGap([...gaps.values()]),
        unanswered: pairs.filter(
          ({ demand, addressee }) =>
            // What was given up has a gap, 0, and nobody owes it an answer.
            gaps.get(demand)?.gap === null && answerOf(addressee, demand, table).state === 'unanswered',
        ).length,
        robustGap: meanGap(robust).gap,
        silent: isSilent(asOf),
        changed,
      })
    }
    return { items, next: null, step }
  },
})

/** Between which days either side took its stances on these demands, or a reader could know them; each interval once. */
function spokenBetween(
  positions: Positions,
  sides: readonly string[],
  demands: readonly Demand[],
  clock: z.output<typeof clockWord>,
): { earliest: string; latest: string }[] {
  const view = viewOf(positions, { clock, hedged: 'include' })
  const { stance } = positions.columns
  const spoken = new Map<string, { earliest: string; latest: string }>()
  for (const trajectory of sides.flatMap((side) => demands.map(({ id }) => positions.trajectoryOf(side, id)))) {
    if (trajectory < 0) continue
    const { from, to } = positions.stancesOf(trajectory)
    for (let row = from; row < to; row++) {
      const day = view.dayOfStance(row)
      const first = clock === 'said' ? at(stance.earliest, row) : day
      const key = `${first} ${day}`
      if (!spoken.has(key)) spoken.set(key, { earliest: positions.dayOf(first), latest: positions.dayOf(day) })
    }
  }
  return [...spoken.values()]
}

function changesOf(before: ReadonlyMap<string, DemandGap>, after: ReadonlyMap<string, DemandGap>) {
  return [...after].flatMap(([demand, { gap: now }]) => {
    const was = before.get(demand)?.gap ?? null
    return was === now ? [] : [{ demand, before: was, after: now }]
  })
}
