/** Answers of questions as CSV, one item on each line; lists of ids are joined by `;`. */
import { csvCell, csvLine } from '../export/write/csv.js'
import { itemsOf, listColumns } from '../questions/support/list-items.js'
import type { Question } from '../questions/support/question.js'
import type { Graph } from '../store/graph-store.js'

type Answer = Record<string, unknown>

/** One answer, with a header line. */
export function answerCsv(question: Question, answer: Answer): string {
  const columns = listColumns(question) ?? Object.keys(answer)
  return csvLine(columns) + linesOf(question, answer, columns)
}

/** All items, page after page, with a header line. */
export async function listCsv(graph: Graph, question: Question, params: Answer): Promise<string> {
  const first = await question.answer(graph, params)
  let text = answerCsv(question, first)
  const columns = listColumns(question) ?? []
  for (let cursor: unknown = first.next; cursor; ) {
    const page = await question.answer(graph, { ...params, cursor })
    text += linesOf(question, page, columns)
    cursor = page.next
  }
  return text
}

const linesOf = (question: Question, answer: Answer, columns: readonly string[]) =>
  itemsOf(question, answer)
    .map((item) => csvLine(columns.map((column) => csvCell(item[column], 'joined'))))
    .join('')
