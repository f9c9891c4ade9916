/** Answers of questions as CSV, one item on each line; lists of ids are joined by `;`. */
import { csvCell, csvLine } from '../export/write/csv.js'
import { itemsOf, listColumns, listParams } from '../questions/support/list-items.js'
import type { Question } from '../questions/support/question.js'
import type { Graph } from '../store/graph-store.js'

type Answer = Record<string, unknown>

/** One answer, with a header line. */
export function answerCsv(question: Question, answer: Answer): string {
  const columns = listColumns(question) ?? Object.keys(answer)
  return csvLine(columns) + linesOf(question, answer, columns)
}

/**
 * All items from the cursor on, with a header line. They are read in one pass: each page of its own would compute the
 * whole list again.
 */
export async function listCsv(graph: Graph, question: Question, params: Answer): Promise<string> {
  const paged = 'cursor' in question.params.shape
  const asked = listParams(question, paged ? { ...params, limit: everything } : params)
  return answerCsv(question, await question.answer(graph, asked))
}

/** More items than any graph has; engines take it as an integer. */
const everything = 1_000_000_000

const linesOf = (question: Question, answer: Answer, columns: readonly string[]) =>
  itemsOf(question, answer)
    .map((item) => csvLine(columns.map((column) => csvCell(item[column], 'joined'))))
    .join('')
