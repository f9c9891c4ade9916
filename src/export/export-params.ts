/** What every export takes: the filters of a view, which choose its statements. */
import { z } from 'zod'
import { flag, statementFilters } from '../questions/support/params.js'

export const exportParams = z.strictObject({
  ...statementFilters,
  bom: flag(false).describe('true begins the tables of the CSV package with a byte order mark, for Excel'),
})
export type ExportParams = z.output<typeof exportParams>

/** The filters that are set, each as one text and in a fixed order: every file names them. */
export function settingsOf({ bom: _, ...filters }: ExportParams): Record<string, string> {
  const { asOf, clock, source, withoutRelays, hedged, sides, issue, demand } = filters
  const relays = withoutRelays?.join(',')
  const all = { asOf, clock, source, withoutRelays: relays, hedged, sides: sides?.join(','), issue, demand }
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
