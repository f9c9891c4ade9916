/** Writes an imported dataset as a folder: scripts, the texts of the file, and the list of paragraphs that nobody coded. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readText } from '../codebook/source-text.js'
import { messageOf, UsageError } from '../errors.js'
import { datasetScripts } from '../records/dataset-scripts.js'
import type { Records } from '../records/records.js'
import { removeAtExit } from '../store/temporary-folder.js'
import type { Imported } from './imported.js'

/**
 * The folder appears whole or not at all: it is written beside its place, checked with `check`, then renamed.
 *
 * @throws UsageError when `folder` is not empty or cannot be written; and anything that `check` throws.
 */
export async function writeDataset(
  folder: string,
  { origin, records, texts }: Pick<Imported, 'origin' | 'records' | 'texts'>,
  check: (folder: string) => Promise<void>,
): Promise<void> {
  refuseTaken(folder)
  const files = datasetScripts(records, `Imported from ${origin}.`)
  for (const [name, text] of texts) files.set(join('texts', name), text)
  if (texts.size > 0) files.set('uncoded.json', uncodedOf(records, texts))
  const beside = `${folder}.${process.pid}.tmp`
  const keep = removeAtExit(beside)
  try {
    write(beside, files)
    await check(beside)
    if (existsSync(folder)) rmdirSync(folder)
    renameSync(beside, folder)
  } finally {
    if (existsSync(beside)) rmSync(beside, { recursive: true })
    keep()
  }
}

function refuseTaken(folder: string): void {
  if (!existsSync(folder)) return
  if (!statSync(folder).isDirectory()) throw new UsageError(`${folder} is a file. Give --out a folder.`)
  if (readdirSync(folder).length === 0) return
  throw new UsageError(
    `${folder} is not empty, and nothing is overwritten. Give --out another folder, or remove this one first.`,
  )
}

function write(folder: string, files: ReadonlyMap<string, string>): void {
  try {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
  } catch (error) {
    throw new UsageError(`The dataset cannot be written, and nothing of it was kept: ${messageOf(error)}`)
  }
}

/** The list that `demarche verify --uncoded` takes. */
function uncodedOf({ sources, statements }: Records, texts: ReadonlyMap<string, string>): string {
  const cited = new Set(statements.flatMap(({ citedIn }) => citedIn.map((at) => `${at.source} ${at.paragraph}`)))
  const lines = sources.flatMap(({ id, file }) =>
    readText(Buffer.from(texts.get(file) ?? ''))
      .paragraphs.filter(({ number }) => !cited.has(`${id} ${number}`))
      .map(({ number }) => JSON.stringify({ source: id, paragraph: number, reason: 'not coded', note: 'as imported' })),
  )
  return `[\n${lines.map((line) => `  ${line}`).join(',\n')}\n]\n`
}
