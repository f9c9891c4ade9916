/** What a server asks itself when it begins to serve. */
import { loadCanvases } from '../cards/draw/canvas.js'
import type { DataVersion } from '../codebook/schemas.js'
import type { Positions } from '../positions/positions.js'
import { positionsIn } from '../positions/read-positions.js'
import { type QuestionName, questions } from '../questions/index.js'
import { parseParams } from '../questions/support/parse-params.js'
import type { Question } from '../questions/support/question.js'
import type { Graph } from '../store/graph-store.js'

/** From how many statements on the first to ask would hold up others. */
const largeFrom = 40_000

/**
 * Asks of a large record what looks at most once before anybody does: code that runs for the first time takes several times as
 * long, and some questions sort or index what they will look up. The canvas of cards and the packages of the assistants' protocol
 * are opened too, and the tools that are no questions are asked.
 *
 * @param from of how many statements on it is large
 * @throws what a question throws
 */
export async function warmUp(graph: Graph, data: DataVersion, from = largeFrom): Promise<void> {
  const positions = await positionsIn(graph)
  if (positions.count < from) return
  const { side, demand } = busiestOf(positions)
  const [first, last] = [positions.dayOf(0), positions.dayOf(positions.columns.days.length - 1)]
  const asked: [QuestionName, Record<string, string>][] = [
    ['ledger', {}],
    ['contradictions', {}],
    ['moves', {}],
    ['trajectory', { side, demand }],
    ['trace', { demand }],
    ['trace', { text: 'a' }],
    ['actor', { id: side }],
  ]
  if (first < last) asked.push(['changes', { from: first, to: last }])
  for (const [name, given] of asked) {
    const question = questions[name] as unknown as Question
    await question.answer(graph, parseParams(question, given))
  }
  // Where none can be drawn, who asks for one is told why.
  await loadCanvases().catch(() => null)
  await import('../mcp/answer-over-http.js')
  const [{ find }, { checkText }] = await Promise.all([
    import('../mcp/tools/find.js'),
    import('../mcp/tools/check-text.js'),
  ])
  const context = { graph, data, site: '', signal: new AbortController().signal }
  await find.answer({ words: side }, context)
  const id = positions.statementId(0)
  const draft = [
    `${side} kept ${demand} on ${last} [${id}].`,
    `According to ${side}, it had never dropped “${demand}”, which was reported in ${last.slice(0, 4)} [${id}].`,
    `It rejected ${demand}, but will accept it if ${side} offers less [${id}].`,
  ]
  await checkText.answer({ text: draft.join(' ') }, context)
}

/** The side and the demand with most stances. */
function busiestOf({ columns, stancesOf, sideOf, demandOf }: Positions): { side: string; demand: string } {
  const sizes = Array.from(columns.trajectory.side, (_, row) => stancesOf(row).to - stancesOf(row).from)
  const row = sizes.indexOf(Math.max(...sizes))
  return { side: sideOf(row), demand: demandOf(row) }
}
