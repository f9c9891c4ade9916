/** The texts in SOURCES_DIR that no source of the dataset is, from which coders choose the next. */
import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { SourceRecord } from '../records/records.js'

/** More are no list to choose from. */
const most = 500

export function unclaimedTexts(
  sourcesDir: string | undefined,
  known: readonly Pick<SourceRecord, 'file'>[],
): { file: string; bytes: number }[] {
  if (!sourcesDir) return []
  const claimed = new Set(known.map(({ file }) => basename(file)))
  return readdirSync(sourcesDir, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt') && !claimed.has(entry.name))
    .map(({ name }) => name)
    .sort()
    .slice(0, most)
    .map((file) => ({ file, bytes: statSync(join(sourcesDir, file)).size }))
}
