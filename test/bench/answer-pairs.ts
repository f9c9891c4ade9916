/** Pairs our questions with bare queries for the same facts, and checks that both return the same statements. */
import { z } from 'zod'
import { type QuestionName, questions } from '../../src/questions/index.js'
import type { Question } from '../../src/questions/support/question.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { type BareQuery, bareLedger, bareSearch, bareTrace, bareTrajectory } from './bare-queries.js'
import type { Engine } from './engines.js'
import type { Pair } from './measure.js'

/** The middle of the generated days: about half of all statements count. */
const asOf = '2023-07-01'

export function answerPairs(engine: Engine, graphs: Graphs, rounds: number): Pair[] {
  const pair = (
    what: string,
    name: QuestionName,
    asked: Record<string, string>,
    { query, params }: BareQuery,
  ): Pair => {
    const question = questions[name] as unknown as Question
    const values = z.object(question.params.shape).parse(asked)
    return {
      what,
      rounds,
      ours: () => graphs.view((graph) => question.answer(graph, values)),
      bare: () => engine.read(query, params),
    }
  }
  return [
    pair('ledger', 'ledger', { asOf, limit: '2000' }, bareLedger(asOf)),
    pair('trace of a demand', 'trace', { demand: 'demand-007' }, bareTrace('demand-007')),
    pair('trace of a text', 'trace', { text: 'grain, port' }, bareSearch('grain, port')),
    pair(
      'trajectory',
      'trajectory',
      { side: 'side-001', demand: 'demand-007' },
      bareTrajectory('side-001', 'demand-007'),
    ),
  ]
}
