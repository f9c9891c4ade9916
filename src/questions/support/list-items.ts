/** The items of an answer: tables and CSV have a row for each. */
import { z } from 'zod'
import type { Question } from './question.js'

/** The columns of a question that answers with a list; null for any other. */
export function listColumns(question: Pick<Question, 'result' | 'list'>): string[] | null {
  if (question.list) return Object.keys(question.list.item.shape)
  const { items } = question.result.shape as { items?: unknown }
  return items instanceof z.ZodArray && items.element instanceof z.ZodObject ? Object.keys(items.element.shape) : null
}

/** The items of an answer; an answer that has no list is its own only item. */
export function itemsOf(
  { list }: Pick<Question, 'list'>,
  answer: Record<string, unknown>,
): Iterable<Record<string, unknown>> {
  if (list) return list.of(answer)
  return Array.isArray(answer.items) ? (answer.items as Record<string, unknown>[]) : [answer]
}

/** The parameters with which a question is asked for its items. */
export const listParams = <P extends Record<string, unknown>>({ list }: Pick<Question, 'list'>, given: P): P => ({
  ...list?.usual,
  ...given,
})
