/** The views that other sites can show in a frame, and what the address of each may say. */
import { z } from 'zod'
import { clock, day, id, readingName } from '../codebook/schemas.js'
import { boardStates } from '../codebook/words.js'
import { commaList, viewParams } from '../questions/support/params.js'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** What every embed takes, and what changes nothing of what is drawn. */
export const frameParams = {
  theme: z.enum(themes).default('auto').describe("auto follows the reader's system"),
  version: z
    .string()
    .regex(/^[\w.-]{1,64}$/, 'a data version, as in `data.version` of any answer')
    .optional()
    .describe(
      'pins the data version: shown as it was on the first request with it; without it, always the present one',
    ),
}

export const embedViews = {
  lane: z.object({
    demand: id.describe('the demand'),
    side: id.optional().describe('only this side; without it, every side that spoke on it'),
    ...viewParams,
    ...frameParams,
  }),
  ledger: z.object({
    ...viewParams,
    sides: commaList(id).describe('only these sides; without it, those with most readings'),
    issue: id.optional().describe('only demands of this issue'),
    demand: id.optional().describe('only this demand'),
    reading: commaList(readingName).describe('only these readings, such as softened,dropped'),
    ...frameParams,
  }),
  board: z.object({
    ...viewParams,
    sides: commaList(id).describe(
      'what one of them has to answer; without it the two that face each other most, or all',
    ),
    issue: id.optional().describe('only demands of this issue'),
    state: commaList(z.enum(boardStates)).describe('only these states, such as agreed,near'),
    ...frameParams,
  }),
  gap: z.object({
    between: commaList(id).describe('two sides, as in russia,ukraine; without it, those that face each other most'),
    issue: id.optional().describe('only demands of this issue'),
    from: day.optional().describe('the first of the two days that are compared'),
    to: day.optional().describe('the second of them'),
    clock: clock.default('said'),
    ...frameParams,
  }),
  statement: z.object({ statement: id.describe('the statement'), ...frameParams }),
}

export type EmbedView = keyof typeof embedViews
export type EmbedParams<V extends EmbedView = EmbedView> = z.output<(typeof embedViews)[V]>
