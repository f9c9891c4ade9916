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

/** More rows never fit. */
const mostRows = 150
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
  const limit = pages && asked.limit === undefined ? { limit: String(mostRowsOf(question)) } : {}
  const answer: Record<string, unknown> = await ask(limit)
  const { facts, sections } = answerSections(question, answer)
  const rows = sections.reduce((sum, section) => sum + section.rows.length, 0)
  const next = typeof answer.next === 'string' ? answer.next : null
  const note = question.note?.(answer as never)
  const text = await answerText({
    ...{ facts, sections, data, from },
    notes: note ? [note] : [],
    rest: next === null ? null : 'more',
    total: pages ? await totalOf(question, ask, rows, next, asked) : String(rows),
    async cursorAfter(shown) {
      if (!pages) return `row.${from + shown}`
      if (shown === rows) return next
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

/** All rows there are; they are counted only where a page does not have them. */
async function totalOf(
  question: Question,
  ask: (more: Record<string, string>) => Promise<unknown>,
  rows: number,
  next: string | null,
  asked: Record<string, string>,
): Promise<string | null> {
  if (next === null && asked.cursor === undefined) return String(rows)
  const most = largestLimit(question)
  const whole = (await ask({ limit: String(most), cursor: '' })) as { items?: unknown[]; next?: unknown }
  if (!Array.isArray(whole.items)) return null
  return typeof whole.next === 'string' ? `more than ${whole.items.length}` : String(whole.items.length)
}

const mostRowsOf = (question: Question) => Math.min(mostRows, largestLimit(question))

/** The most that its parameter `limit` takes, found once by its own schema. */
function largestLimit({ params }: Question): number {
  const takes = (limit: number) => params.shape.limit?.safeParse(String(limit)).success ?? false
  return [2000, 1000, 500, 200, 100, 50, 20].find(takes) ?? 10
}
