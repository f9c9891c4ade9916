/** What every export takes: the filters of a view, which choose the statements that are told. */
import { z } from 'zod'
import { statementFilters } from '../questions/support/statement-filters.js'

export const exportParams = z.strictObject({
  ...statementFilters,
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
