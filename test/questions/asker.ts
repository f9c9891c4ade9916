/** Asks questions of a graph with parameters as a query string would carry them. */
import { questions } from '../../src/questions/index.js'
import type { Question } from '../../src/questions/support/question.js'
import type { Graphs } from '../../src/store/graph-store.js'

type Name = keyof typeof questions
type Answered<N extends Name> = Awaited<ReturnType<(typeof questions)[N]['answer']>>

/** `graphs` is asked for late: tests open it in `beforeAll`. */
export const asker =
  (graphs: () => Pick<Graphs, 'view'>) =>
  <N extends Name>(name: N, given: Record<string, string> = {}): Promise<Answered<N>> => {
    const question = questions[name] as unknown as Question
    return graphs().view((graph) => question.answer(graph, question.params.parse(given))) as Promise<Answered<N>>
  }
