/** What the benchmark asks of generated data: each question many times, of many days and with many filters. */
import type { QuestionName } from '../../src/questions/index.js'
import {
  type BareQuery,
  bareActor,
  bareChanges,
  bareLedger,
  bareSearch,
  bareStats,
  bareTrace,
  bareTrajectory,
} from './bare-queries.js'
import type { Random } from './random.js'

export interface AskedQuestion {
  what: string
  name: QuestionName
  ask(random: Random): Record<string, string>
  /** The same facts from the bare engine, where one query of ours has them; the most that is asked for. */
  bare?: BareQuery
}

const numbered = (stem: string, number: number) => `${stem}-${String(number).padStart(3, '0')}`
const side = (random: Random) => numbered('side', random.between(1, 12))
const demand = (random: Random) => numbered('demand', random.between(1, 100))
const speaker = (random: Random) => numbered('speaker', random.between(1, 200))
const day = (random: Random) =>
  new Date(Date.UTC(2022, 0, 10) + random.between(0, 1_080) * 86_400_000).toISOString().slice(0, 10)

/** A day, most of the time, and now and then each of the filters of a view. */
function view(random: Random): Record<string, string> {
  return {
    ...(random.chance(0.8) && { asOf: day(random) }),
    ...(random.chance(0.3) && { clock: 'published' }),
    ...(random.chance(0.1) && { source: numbered('source', random.between(1, 50)) }),
    ...(random.chance(0.2) && { withoutRelays: random.pick(['press', 'mediator,adversary', 'press,mediator']) }),
    ...(random.chance(0.2) && { hedged: 'exclude' }),
  }
}

function between(random: Random): { from: string; to: string } {
  const [from = '', to = ''] = [day(random), day(random)].sort()
  return from === to ? { from: '2022-01-05', to } : { from, to }
}

const [asOf, oneDemand, oneSide] = ['2023-07-01', 'demand-007', 'side-001']

export const askedQuestions: readonly AskedQuestion[] = [
  { what: 'ledger', name: 'ledger', ask: (random) => ({ ...view(random), limit: '2000' }), bare: bareLedger(asOf) },
  {
    what: 'ledger, some readings',
    name: 'ledger',
    ask: (random) => ({ ...view(random), reading: 'dropped,softened,mixed' }),
  },
  {
    what: 'changes',
    name: 'changes',
    ask(random) {
      const { asOf: _, ...filters } = view(random)
      return { ...filters, ...between(random) }
    },
    bare: bareChanges('2023-01-01', asOf),
  },
  { what: 'board', name: 'board', ask: view, bare: bareLedger(asOf) },
  { what: 'unanswered', name: 'unanswered', ask: view, bare: bareLedger(asOf) },
  {
    what: 'gap, by month',
    name: 'gap',
    ask: (random) => ({
      between: random
        .sample([1, 2, 3, 4, 5, 6], 2)
        .map((it) => numbered('side', it))
        .join(','),
      step: 'month',
    }),
  },
  {
    what: 'gaps, by demand',
    name: 'gaps',
    ask: (random) => ({
      between: random
        .sample([1, 2, 3, 4, 5, 6], 2)
        .map((it) => numbered('side', it))
        .join(','),
    }),
  },
  { what: 'moves of a side', name: 'moves', ask: (random) => ({ ...view(random), sides: side(random) }) },
  {
    what: 'trajectory',
    name: 'trajectory',
    ask: (random) => ({ ...view(random), side: side(random), demand: demand(random) }),
    bare: bareTrajectory(oneSide, oneDemand),
  },
  {
    what: 'trajectories',
    name: 'trajectories',
    ask: (random) => ({
      ...view(random),
      ...random.pick([{ demand: demand(random) }, { side: side(random) }]),
      limit: '100',
    }),
  },
  {
    what: 'actor',
    name: 'actor',
    ask: (random) => ({ ...view(random), id: speaker(random) }),
    bare: bareActor('speaker-001'),
  },
  { what: 'days', name: 'days', ask: (random) => ({ clock: random.pick(['said', 'published']) }) },
  { what: 'stats', name: 'stats', ask: () => ({}), bare: bareStats },
  { what: 'dataset', name: 'dataset', ask: () => ({}) },
  {
    what: 'trace of a demand',
    name: 'trace',
    ask: (random) => ({ demand: demand(random) }),
    bare: bareTrace(oneDemand),
  },
  { what: 'trace of a side', name: 'trace', ask: (random) => ({ side: side(random), asOf: day(random) }) },
  { what: 'trace of a speaker', name: 'trace', ask: (random) => ({ speaker: speaker(random) }) },
  {
    what: 'trace of a text',
    name: 'trace',
    ask: (random) => ({
      text: random.sample(['grain', 'port', 'veto', 'treaty', 'airspace', 'customs', 'reactor'], 2).join(' '),
    }),
    bare: bareSearch('grain, port'),
  },
  { what: 'contradictions', name: 'contradictions', ask: (random) => ({ clock: random.pick(['said', 'published']) }) },
  {
    what: 'one-mode network of sides',
    name: 'network',
    ask: (random) => ({
      ...{ networkType: 'onemode', qualifierAggregation: 'congruence', normalization: 'average', evidence: 'exclude' },
      stop: day(random),
    }),
  },
  {
    what: 'one-mode network of speakers',
    name: 'network',
    ask: (random) => ({
      ...{ networkType: 'onemode', variable1: 'person', qualifierAggregation: 'congruence', evidence: 'exclude' },
      stop: day(random),
    }),
  },
  {
    what: 'two-mode network',
    name: 'network',
    ask: (random) => ({
      networkType: 'twomode',
      qualifierAggregation: 'subtract',
      evidence: 'exclude',
      stop: day(random),
    }),
  },
]
