/** How many tests passed and failed, and which did not run. */
import type { Skip } from './skips.js'

export interface Count {
  passed: number
  failed: number
  skipped: Skip[]
}

export const passed = (count: number): Count => ({ passed: count, failed: 0, skipped: [] })
export const oneFailed: Count = { passed: 0, failed: 1, skipped: [] }

export const sum = (counts: Count[]): Count => ({
  passed: counts.reduce((all, { passed }) => all + passed, 0),
  failed: counts.reduce((all, { failed }) => all + failed, 0),
  skipped: counts.flatMap(({ skipped }) => skipped),
})
