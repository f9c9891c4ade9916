/** What an adjudicator decided where two passes differ, and by which rule. */
import { z } from 'zod'
import { id } from '../codebook/schemas.js'
import { codedStatement } from './coded-statement.js'

const inWords = z.string().max(2_000)
const keys = z.array(z.string().min(1).max(120)).max(100)

/** `nothing` says that the text holds nothing to code here: a decision too. */
export const takes = ['a', 'b', 'both', 'hand', 'nothing'] as const

export const decision = z.strictObject({
  about: inWords.min(1).describe('what was decided, in words'),
  between: z
    .tuple([z.string().max(60), z.string().max(60)])
    .optional()
    .describe('the coders of pass a and of pass b; the server adds them'),
  of: z.array(z.string().min(1).max(250)).max(100).default([]).describe('the ids of the differences that it settles'),
  a: keys.default([]).describe('the statements of pass a that it is about, by their keys'),
  b: keys.default([]).describe('those of pass b'),
  take: z.enum(takes),
  final: z
    .array(codedStatement)
    .max(100)
    .optional()
    .describe('what is coded here from now on; taken from the passes for a, b and both, unless it is given'),
  rule: inWords.min(1).describe('the rule of the codebook, or the reason where it is silent'),
  override: z.boolean().default(false).describe('both coders had the same, and it was changed'),
  alike: z
    .array(z.strictObject({ a: id, b: id }))
    .max(100)
    .optional()
    .describe('ids that the coders coined for the same: that of pass a, that of pass b'),
  words: z
    .strictObject({ a: inWords, b: inWords, final: inWords })
    .optional()
    .describe('the same in words, for what is not a statement, such as an id'),
})
export type Decision = z.output<typeof decision>
