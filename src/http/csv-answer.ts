/** A list as CSV: every item, page after page, of one generation of the data. */
import { z } from 'zod'
import { csvHead, csvRows } from '../export/write/csv-list.js'
import type { Question } from '../questions/support/question.js'
import type { Graph } from '../store/graph-store.js'

/** The columns of a question that answers with a list; null for any other. */
export function listColumns(question: Pick<Question, 'result' | 'list'>): string[] | null {
  if (question.list) return Object.keys(question.list.item.shape)
  const { items } = question.result.shape as { items?: unknown }
  return items instanceof z.ZodArray && items.element instanceof z.ZodObject ? Object.keys(items.element.shape) : null
}

/** What an answer lists; one that lists nothing is its own only item. */
export function itemsOf({ list }: Question, answer: Record<string, unknown>): Record<string, unknown>[] {
  if (list) return list.of(answer)
  return Array.isArray(answer.items) ? (answer.items as Record<string, unknown>[]) : [answer]
}

/** RFC 4180: lists are joined by `;`, records are JSON, formulas are disarmed. */
export async function csvAnswer(graph: Graph, question: Question, params: Record<string, unknown>): Promise<string> {
  const columns = listColumns(question) ?? []
  let text = csvHead(columns)
  let cursor: unknown = params.cursor
  do {
    const page = await question.answer(graph, { ...params, ...(cursor ? { cursor } : {}) })
    text += csvRows(itemsOf(question, page), columns)
    cursor = page.next
  } while (cursor)
  return text
}
