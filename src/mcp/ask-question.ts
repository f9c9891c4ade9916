/** Asks a question of the registry for a tool: a page at a time, as much of it as an answer may have. */
import type { z } from 'zod'
import { badRequest } from '../errors.js'
import { listParams } from '../questions/support/list-items.js'
import { parseParams } from '../questions/support/parse-params.js'
import type { Question } from '../questions/support/question.js'
import { answerSections } from './answer/answer-sections.js'
import { answerText } from './answer/answer-text.js'
import { asParams, type Given } from './given.js'
import type { ToolAnswer, ToolContext } from './tool.js'

/** A cursor into an answer that the question gives whole. */
const rowCursor = /^row\.(\d{1,9})$/

export async function askQuestion(question: Question, given: Given, context: ToolContext): Promise<ToolAnswer> {
  const { graph, data } = context
  const { shape } = question.params
  const asked = asParams(given)
  requireAll(question, asked)
  const pages = 'cursor' in shape && 'limit' in shape
  const from = pages ? 0 : takeRowCursor(asked)
  const ask = async (more: Record<string, string>) => {
    const params = parseParams(question, { ...asked, ...more })
    return question.answer(graph, listParams(question, params))
  }
  parseParams(question, asked)
  // The largest page says how many rows there are, too.
  const answer: Record<string, unknown> = await ask(pages ? { limit: String(largestLimit(question)) } : {})
  const { facts, sections } = await answerSections(question, answer)
  const rows = sections.reduce((sum, section) => sum + section.rows.length, 0)
  const items = sections[0]?.rows.length ?? 0
  const next = typeof answer.next === 'string' ? answer.next : null
  const note = question.note?.(answer as never)
  const text = await answerText({
    ...{ facts, sections, data, from, most: pages ? limitOf(asked, rows) : rows },
    notes: note ? [note] : [],
    isMore: pages && next !== null,
    isLater: asked.cursor !== undefined || from > 0,
    async cursorAfter(shown) {
      if (!pages) return `row.${from + shown}`
      if (shown >= items) return next
      const { next: after } = (await ask({ limit: String(shown) })) as { next?: unknown }
      return typeof after === 'string' ? after : null
    },
  })
  return { text }
}

/** @throws Problem 400 that names what is missing, with its meaning */
function requireAll({ name, params }: Question, asked: Record<string, string>): void {
  for (const [param, schema] of Object.entries(params.shape)) {
    if (asked[param] !== undefined || (schema as z.ZodType).safeParse(undefined).success) continue
    throw badRequest(`${name} needs ${param}: ${(schema as z.ZodType).description ?? 'give it as text'}.`)
  }
}

function takeRowCursor(asked: Record<string, string>): number {
  const { cursor } = asked
  delete asked.cursor
  if (cursor === undefined) return 0
  const [, row] = rowCursor.exec(cursor) ?? []
  if (row === undefined) throw badRequest('cursor is not one that an answer gave. Leave it out to begin at the start.')
  return Number(row)
}

/** How many rows the caller wants; the schema has read it already. */
const limitOf = (asked: Record<string, string>, rows: number) =>
  asked.limit === undefined ? rows : Number(asked.limit)

/** The most that its parameter `limit` takes, found once by its own schema. */
function largestLimit({ params }: Question): number {
  const takes = (limit: number) => params.shape.limit?.safeParse(String(limit)).success ?? false
  return [2000, 1000, 500, 200, 100, 50, 20].find(takes) ?? 10
}
