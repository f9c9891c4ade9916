/** Reads the source texts, for export formats that can include them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readText } from '../codebook/source-text.js'
import { UsageError } from '../errors.js'
import type { Records } from './records.js'

/** Texts by source. @throws UsageError when a text is missing, is not UTF-8, or is not the one that was coded */
export function readTexts(folder: string, { sources }: Records): Map<string, string> {
  return new Map(
    sources.map(({ id, file, sha256 }) => {
      const path = join(folder, file)
      try {
        const text = readText(readFileSync(path))
        if (sha256 !== null && text.sha256 !== sha256) throw new Error(`its sha256 is ${text.sha256}, not ${sha256}`)
        return [id, text.codePoints.join('')]
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        throw new UsageError(
          `The text of ${id} cannot be taken from ${path}: ${why}. Without --sources none is needed.`,
        )
      }
    }),
  )
}
