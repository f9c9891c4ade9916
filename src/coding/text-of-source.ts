/** Finds a source's text, in the dataset or among the copies of the texts, and sees whether it is the one that was coded. */
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readText, type SourceText } from '../codebook/source-text.js'
import { messageOf } from '../errors.js'
import type { SourceRecord } from '../records/records.js'

export interface TextFolders {
  dataset: string
  sourcesDir?: string | undefined
}

/** `why` says in a sentence why there is no text; `changed`, that there is one, and it is not the one that was coded. */
export type FoundText = { text: SourceText; why: null; changed: false } | { text: null; why: string; changed: boolean }

/** Texts by their path, as long as the file stays as it is. */
const known = new Map<string, { stamp: string; text: SourceText }>()
const mostKnown = 20

export async function textOfSource(
  { id, file, sha256 }: Pick<SourceRecord, 'id' | 'file' | 'sha256'>,
  { dataset, sourcesDir }: TextFolders,
): Promise<FoundText> {
  let changed = ''
  for (const folder of [join(dataset, 'texts'), ...(sourcesDir ? [sourcesDir] : [])]) {
    const path = join(folder, basename(file))
    const text = await readKnown(path).catch(
      (error) => `The text of ${id}, ${file}, cannot be read: ${messageOf(error)}`,
    )
    if (typeof text === 'string') return { text: null, why: text, changed: false }
    if (text && (sha256 === null || text.sha256 === sha256)) return { text, why: null, changed: false }
    if (text)
      changed = `This is not the text that was coded: ${file} has changed since. Its coding can be read, and not changed.`
  }
  if (changed) return { text: null, why: changed, changed: true }
  const where = sourcesDir
    ? 'neither in the dataset nor in SOURCES_DIR'
    : 'not in the dataset, and SOURCES_DIR is not set'
  return { text: null, why: `The text of ${id}, ${file}, is ${where}.`, changed: false }
}

/** Null where there is no such file. */
async function readKnown(path: string): Promise<SourceText | null> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return null
  const stamp = `${found.ino} ${found.size} ${found.mtimeMs}`
  const before = known.get(path)
  if (before?.stamp === stamp) return before.text
  const text = readText(await readFile(path))
  known.set(path, { stamp, text })
  const [oldest] = known.keys()
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest)
  return text
}
