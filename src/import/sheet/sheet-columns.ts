/** The columns of a coding sheet: what each means, what stands in for it when it is empty, and what may be in it. */
import { z } from 'zod'
import {
  actorKinds,
  certainties,
  eventKinds,
  exchangeKinds,
  extents,
  modes,
  relations,
  stances,
} from '../../codebook/words.js'
import { type DateOrder, readDays } from './read-day.js'

/** Lists in one cell are parted by this. */
export const listMark = '|'

/** The embedded engine takes texts of 16 MiB. */
const mostLetters = 1_000_000
const filled = z
  .string()
  .min(1)
  .max(mostLetters, `is too long: a cell has at most ${mostLetters} characters`)
  .refine((cell) => !cell.includes('\0'), 'contains a NUL character, which no text has')
  .refine((cell) => !/\p{Surrogate}/u.test(cell), 'contains half a letter: it was damaged before')
/** One name: a cell that lists several would make one actor of them. */
const name = filled.refine((cell) => !cell.includes(listMark), 'write one name, and give each a row of its own')
const oneOf = <T extends string>(
  words: readonly T[],
  asWritten: (word: string) => string = (word) => word.toLowerCase(),
) => filled.transform(asWritten).pipe(z.enum(words as readonly [T, ...T[]], `write one of ${words.join(', ')}`))
/** Reads equal cells once: thousands of rows are of one day, or name the same, and share what was read. */
function remembered<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>()
  return (cell) => {
    const found = known.get(cell) ?? read(cell)
    if (cell.length <= longestRemembered) known.set(cell, found)
    return found
  }
}
const longestRemembered = 200

const namesIn = (cell: string) =>
  cell
    .split(listMark)
    .map((part) => part.trim())
    .filter((part) => part !== '')
const listOf = <T extends z.ZodType<string, string>>(item: T) =>
  filled.transform(remembered(namesIn)).pipe(z.array(item))
const whole = (least: number, most = Number.MAX_SAFE_INTEGER) =>
  filled.transform(Number).pipe(z.int(`write a whole number from ${least}`).min(least).max(most))

const days = (order: DateOrder | undefined) => {
  const read = remembered((cell) => readDays(cell, order))
  return filled.transform((cell, context) => {
    const found = read(cell)
    if (typeof found !== 'string') return found
    context.addIssue({ code: 'custom', message: found })
    return z.NEVER
  })
}

/** In the order of the documentation. `give once`: one row that says it is enough for all that name the same. */
const columnsBy = (order?: DateOrder) => ({
  speaker: name.optional().describe('who speaks or acts; empty, the organization speaks'),
  demand: name.describe('the demand, by a short name'),
  stance: oneOf(stances, (word) => word.toUpperCase()).describe('ASSERTS, CONCEDES or REJECTS'),
  day: days(order)
    .optional()
    .describe(
      'the day it was said, or the month or year when no more is known, or a span as 2022-03-29/2022-04-02; or earliest and latest',
    ),
  earliest: days(order).optional().describe('the first day on which it may have been said'),
  latest: days(order).optional().describe('the last day on which it may have been said'),
  statement: filled
    .optional()
    .describe('rows with the same name here are one statement with several stances; empty, each row is one'),
  side: name.optional().describe('whom the speaker speaks for, give once; empty, the speaker is a side itself'),
  organization: name
    .optional()
    .describe(
      'the organisation named with this stance, as DNA has it, in each row; of several on one day the speaker is a side itself',
    ),
  extent: oneOf(extents)
    .optional()
    .describe('full, partial, conditional or signalled; empty, full, or conditional where there is a condition'),
  summary: filled.optional().describe("the coder's own sentence; empty, one made of speaker, stance and demand"),
  source: filled.optional().describe('where it stands, by a short name; empty, the coding sheet itself'),
  document: filled.optional().describe('which document, by a number, where several have the same short name'),
  published: days(order)
    .optional()
    .describe('when the source was published, give once; empty, the latest day that it tells'),
  publisher: filled.optional().describe('who published the source, give once'),
  author: filled.optional().describe('who wrote the source, give once'),
  section: filled.optional().describe('where in the publication, give once'),
  genre: filled.optional().describe('what kind of text the source is, give once'),
  file: filled.optional().describe("name of the file with the source's text, give once; needed where there are places"),
  sha256: filled
    .regex(/^[0-9a-f]{64}$/, 'write 64 hexadecimal digits in lower case')
    .optional()
    .describe(
      'SHA-256 of that file, give once; without it, verify cannot tell whether a text is the one that was coded',
    ),
  paragraph: whole(1).optional().describe('the place in that text: the n-th line that is not blank'),
  start: whole(0).optional().describe('its first code point'),
  end: whole(1).optional().describe('one past its last code point'),
  phrase: filled.optional().describe('a few words of the text, at most 12 of which are kept'),
  mode: oneOf(modes).optional().describe('direct, indirect or document; empty, indirect'),
  certainty: oneOf(certainties)
    .optional()
    .describe('stated, hedged or disputed; empty, stated, or disputed where somebody denies it'),
  relayedBy: listOf(filled).optional().describe('who says that the speaker said it, a list'),
  relation: listOf(oneOf(relations))
    .optional()
    .describe('of each relay to the speaker: own, ally, mediator, adversary, press or author; empty, press'),
  disputedBy: listOf(filled).optional().describe('who denies it, a list'),
  condition: listOf(filled).optional().describe('demands on which this stance depends, a list'),
  conditionKind: oneOf(exchangeKinds).optional().describe('precondition, exchange or sequence; empty, precondition'),
  event: name.optional().describe('the occasion, by a short name'),
  eventKind: oneOf(eventKinds)
    .optional()
    .describe(`${eventKinds.join(', ')}, give once; empty, meeting`),
  eventPlace: filled.optional().describe('where it was, give once'),
  issue: name.optional().describe('what the demand is part of, give once; empty, "Demands"'),
  proposition: filled.optional().describe('the demand in neutral words, give once; empty, its name'),
  raisedBy: listOf(filled)
    .optional()
    .describe('the sides whose demand it is, a list, give once; empty, nobody: every side is a third'),
  addressedTo: listOf(filled).optional().describe('the sides that would have to grant it, a list, give once'),
  speakerKind: oneOf(actorKinds)
    .optional()
    .describe(`${actorKinds.join(', ')}, give once; empty, person, or organisation for a side itself`),
  sideKind: oneOf(['state', 'organisation', 'government'])
    .optional()
    .describe('state, organisation or government, give once; empty, organisation'),
  capacity: filled.optional().describe('in which capacity the speaker speaks for the side, give once'),
  authority: whole(1, 4)
    .optional()
    .describe('1 head, 2 minister or chief negotiator, 3 delegate or spokesperson, 4 adviser or unnamed; give once'),
  coder: filled.optional().describe('who coded it'),
  codebook: filled.optional().describe('version of the rules it was coded by'),
})

/** The columns with their meanings. */
export const columns = columnsBy()
/** Reads a row whose days that are not ISO are written in `order`. */
export const sheetRow = (order?: DateOrder) => z.object(columnsBy(order))
export type ColumnName = keyof typeof columns
export type SheetRow = z.output<ReturnType<typeof sheetRow>>
export const columnNames = Object.keys(columns) as ColumnName[]
export const neededColumns: ColumnName[] = ['speaker', 'demand', 'stance']
