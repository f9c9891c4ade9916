/** What every export takes: the filters of a view, which choose the statements that are told. */
import { z } from 'zod'
import { id } from '../codebook/words.js'
import { commaList, viewParams } from '../questions/support/question.js'

export const exportParams = z.strictObject({
  ...viewParams,
  sides: commaList(id).describe('only statements of these sides'),
  issue: id.optional().describe('only stances on demands of this issue'),
  demand: id.optional().describe('only stances on this demand'),
  bom: z
    .stringbool()
    .default(false)
    .describe('true begins the tables of the CSV package with a byte order mark, for Excel'),
})
export type ExportParams = z.output<typeof exportParams>

/** The filters that are set, each as one text, in a fixed order: what an export states of itself. */
export function settingsOf({ bom: _, ...filters }: ExportParams): Record<string, string> {
  const { asOf, clock, source, withoutRelays, hedged, sides, issue, demand } = filters
  const all = { asOf, clock, source, withoutRelays: withoutRelays?.join(','), hedged, sides: sides?.join(','), issue }
  return Object.fromEntries(
    Object.entries({ ...all, demand }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
