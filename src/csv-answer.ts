/** A list as CSV: every item, page after page, of one generation of the data. */
import { z } from 'zod'
import type { Question } from './questions/question.js'
import type { Graph } from './store/graph-store.js'
import { csvHead, csvRows } from './table.js'

/** The columns of a question that answers with a list; null for any other. */
export function listColumns(question: Pick<Question, 'result'>): string[] | null {
  const { items } = question.result.shape as { items?: unknown }
  return items instanceof z.ZodArray && items.element instanceof z.ZodObject ? Object.keys(items.element.shape) : null
}

/** RFC 4180: lists are joined by `;`, records are JSON, formulas are disarmed. */
export async function csvAnswer(graph: Graph, question: Question, params: Record<string, unknown>): Promise<string> {
  const columns = listColumns(question) ?? []
  let text = csvHead(columns)
  let cursor: unknown = params.cursor
  do {
    const page = (await question.answer(graph, { ...params, ...(cursor ? { cursor } : {}) })) as {
      items: Record<string, unknown>[]
      next?: string | null
    }
    text += csvRows(page.items, columns)
    cursor = page.next
  } while (cursor)
  return text
}
