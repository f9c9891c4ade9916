/** Adds a text to a dataset: the record of a source that nobody has coded yet, and the text where it may be kept. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { day } from '../codebook/schemas.js'
import { readText } from '../codebook/source-text.js'
import { writeTogether } from '../cypher/write-together.js'
import { badRequest, Problem } from '../errors.js'
import type { SourceRecord } from '../records/records.js'
import { cannotWrite } from './cannot-write.js'
import type { TextFolders } from './text-of-source.js'

/** In bytes: a debate of a day has half a million. */
export const largestText = 8 * 1024 * 1024

const line = z.string().trim().min(1).max(1_000)

export const newText = z
  .strictObject({
    title: line.describe('whole, as printed'),
    author: line.optional(),
    publisher: line,
    url: z.url().max(2_000).optional(),
    language: z.string().refine(isLanguage, 'is not a language tag such as en').describe('BCP 47'),
    publishedEarliest: day,
    publishedLatest: day,
    publishedBasis: line.describe('what these days rest on, such as "printed"'),
    usableTo: z.int().min(1).optional().describe('one past the last code point that is coded; without it, all is'),
    keep: z.boolean().describe('the text may be kept in the dataset; else it must lie in SOURCES_DIR'),
    text: z
      .string()
      .max(largestText)
      .optional()
      .describe('the text itself, nothing normalised; a byte order mark counts'),
    file: z.string().min(1).max(255).optional().describe('or the name of a file in SOURCES_DIR'),
  })
  .refine(({ text, file }) => (text === undefined) !== (file === undefined), 'give either text or file')
  .refine((it) => it.publishedEarliest <= it.publishedLatest, 'publishedEarliest is after publishedLatest')

export type NewText = z.output<typeof newText>

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/**
 * The id of the new source. `known` are the sources that there are.
 *
 * @throws Problem 400 for a text that cannot be coded, 409 for one that is there already, 403 or 507 when nothing can be
 * written
 */
export function addText(folders: TextFolders, known: readonly SourceRecord[], given: NewText): string {
  const { keep, text, file, usableTo = null, author = null, url = null, ...own } = given
  const { bytes, name } = text === undefined ? fileNamed(folders, file ?? '') : bytesOf(text)
  const read = readable(bytes, name)
  if (read.paragraphs.length === 0) throw badRequest('The text is empty.')
  if (usableTo !== null && usableTo > read.codePoints.length)
    throw badRequest(`usableTo is ${usableTo}, but the text ends at ${read.codePoints.length}.`)
  const same = known.find(({ sha256 }) => sha256 === read.sha256)
  if (same) throw new Problem(409, 'Conflict', `This text is there already: ${same.id}, ${same.title}.`)
  const id = nextId(folders.dataset, known)
  const placed = keep ? `${id}.txt` : (name ?? copyOf(folders, read.sha256))
  const record = {
    ...{ id, ...own, author, url, section: null, genre: null, notes: null },
    ...{ file: placed, sha256: read.sha256, usableTo, keep },
  }
  const files = new Map<string, string | Uint8Array>()
  if (keep) files.set(join('texts', placed), bytes)
  files.set(join('coding', id, 'source.json'), `${JSON.stringify(record, null, 2)}\n`)
  try {
    writeTogether(folders.dataset, files)
  } catch (error) {
    throw cannotWrite(error, `coding/${id}/source.json`)
  }
  return id
}

function bytesOf(text: string): { bytes: Uint8Array; name: null } {
  const bytes = Buffer.from(text)
  if (bytes.toString() !== text) throw badRequest('The text has halves of letters, which are no Unicode.')
  if (bytes.length > largestText)
    throw new Problem(413, 'Too large', `A text has at most ${largestText} bytes. Divide it into several sources.`)
  return { bytes, name: null }
}

function fileNamed({ sourcesDir }: TextFolders, file: string): { bytes: Uint8Array; name: string } {
  if (!sourcesDir) throw badRequest('SOURCES_DIR is not set, so that no text can be taken from it.')
  const name = basename(file)
  const path = join(sourcesDir, name)
  if (name !== file || !existsSync(path) || !statSync(path).isFile())
    throw badRequest(`SOURCES_DIR has no file "${file}".`)
  if (statSync(path).size > largestText)
    throw new Problem(413, 'Too large', `A text has at most ${largestText} bytes. Divide it into several sources.`)
  return { bytes: readFileSync(path), name }
}

function readable(bytes: Uint8Array, name: string | null) {
  try {
    return readText(bytes)
  } catch {
    throw badRequest(`${name ?? 'The text'} is not UTF-8. Save it as UTF-8.`)
  }
}

/** The name of the copy in SOURCES_DIR, found by its hash. */
function copyOf({ sourcesDir }: TextFolders, sha256: string): string {
  if (!sourcesDir)
    throw badRequest(
      'A text that may not be kept in the dataset is read from SOURCES_DIR, which is not set. Set it to the folder with your copy, or choose that the text may be kept.',
    )
  const found = readdirSync(sourcesDir, { withFileTypes: true })
    .filter((entry) => entry.isFile() && statSync(join(sourcesDir, entry.name)).size <= largestText)
    .find(
      ({ name }) =>
        createHash('sha256')
          .update(readFileSync(join(sourcesDir, name)))
          .digest('hex') === sha256,
    )
  if (found) return found.name
  throw badRequest(
    `A text that may not be kept in the dataset is read from SOURCES_DIR, and no file there is this text, byte for byte. Save it there first.`,
  )
}

/** Source-005 after source-004; other ids do not count. */
function nextId(dataset: string, known: readonly SourceRecord[]): string {
  const folder = join(dataset, 'coding')
  const taken = [...known.map(({ id }) => id), ...(existsSync(folder) ? readdirSync(folder) : [])]
  const numbers = taken.flatMap((id) => /^source-(\d{1,9})$/.exec(id)?.[1] ?? []).map(Number)
  return `source-${String(Math.max(-1, ...numbers) + 1).padStart(3, '0')}`
}
