/** The parameters of a question as a tool lists them: short, since every client reads them before it asks anything. */
import { z } from 'zod'
import type { Question } from '../questions/support/question.js'
import type { ToolParam } from './tool.js'

/** Of those that many tools have, one says what they mean: the instructions of the server. */
const usual = ['asOf', 'clock', 'sides', 'demand', 'issue', 'source', 'withoutRelays', 'hedged', 'limit', 'cursor']

export function questionParams({ params }: Question, names: readonly string[]): Record<string, ToolParam> {
  const { properties = {} } = z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' })
  return Object.fromEntries(
    names.map((name) => {
      const schema = properties[name] as { type?: string; enum?: readonly string[]; description?: string }
      const type = schema.type === 'number' || schema.type === 'integer' ? 'integer' : 'string'
      const description = usual.includes(name) ? {} : { description: schema.description ?? name }
      return [name, { type, ...(schema.enum && { enum: schema.enum }), ...description } satisfies ToolParam]
    }),
  )
}
