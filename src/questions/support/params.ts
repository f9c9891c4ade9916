/** Parameters that several questions take, and the forms that parameters have. */
import { z } from 'zod'
import { clock, day, id, relation } from '../../codebook/schemas.js'
import { relations } from '../../codebook/words.js'

/** A whole number within bounds. */
export const count = (least: number, most: number, usual: number) =>
  z.coerce.number().pipe(z.int().min(least).max(most)).default(usual)

/** True or false. */
export const flag = (usual: boolean) => z.stringbool({ truthy: ['true'], falsy: ['false'] }).default(usual)

/** Excel takes a CSV without it for the machine's own encoding. */
export const bom = flag(false).describe('true begins CSV with a byte order mark, for Excel')

/** Whether something is included. */
export const inclusion = (usual: Inclusion) => z.enum(inclusions).default(usual)
export const inclusions = ['include', 'exclude'] as const
export type Inclusion = (typeof inclusions)[number]

/** Far more than anyone compares at a time; what a list costs grows with its length. */
const mostValues = 100

/** A list in one string, `a,b`, as query strings and commands carry it. */
export const commaList = <T extends z.ZodType<string, string>>(item: T) =>
  // Of words there are fewer than that: however many are written, they are not too many different ones.
  splitList(item instanceof z.ZodEnum ? z.array(item) : z.array(item).max(mostValues)).optional()

/** The same where the list itself has rules. A name that is written twice counts once. */
export const splitList = <T extends z.ZodType<string[], string[]>>(list: T, most = mostValues) =>
  z
    .string()
    .transform((text) => [...new Set(text.split(',').filter((part) => part !== ''))])
    .refine((parts) => parts.length <= most, `at most ${most} different values, separated by commas`)
    .pipe(list)

export const asOf = day.optional().describe('the day the answer is for, YYYY-MM-DD; without it, the whole record')
export const limit = (most: number, usual: number) => count(1, most, usual).describe(`items on a page, up to ${most}`)
export const cursor = z.string().max(400).optional().describe('the `next` of the page before')

/** The parameters of every answer that depends on time or trust. */
export const viewParams = {
  asOf,
  clock: clock.default('said'),
  source: id.optional().describe('count only what this source tells'),
  withoutRelays: commaList(relation).describe(`leave out what only these relays tell: ${relations.join(', ')}`),
  hedged: inclusion('include').describe('exclude leaves out hedged statements'),
}

/** Filters on the statements of the whole graph: those of a view, and what the stances are on. */
export const statementFilters = {
  ...viewParams,
  sides: commaList(id).describe('only statements of these sides'),
  issue: id.optional().describe('only stances on demands of this issue'),
  demand: id.optional().describe('only stances on this demand'),
}
const filters = z.object(statementFilters)
export type StatementFilters = z.output<typeof filters>
