/** Writes an imported dataset as a folder: scripts, the texts the file held, and the paragraphs that nobody coded. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../errors.js'
import { readText } from '../source-text.js'
import { datasetScripts } from './dataset-scripts.js'
import type { Reading, Records } from './records.js'

/**
 * The folder is there whole or not at all: it is written beside its place and renamed.
 *
 * @throws UsageError when there is something in `folder` already.
 */
export function writeDataset(
  folder: string,
  { origin, records, texts }: Pick<Reading, 'origin' | 'records' | 'texts'>,
): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new UsageError(`${folder} is not empty. Give --out a folder that does not exist yet.`)
  }
  const files = datasetScripts(records, `Imported from ${origin}.`)
  for (const [name, text] of texts) files.set(join('texts', name), text)
  if (texts.size > 0) files.set('uncoded.json', uncodedOf(records, texts))
  const beside = `${folder}.${process.pid}.tmp`
  try {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(beside, path)), { recursive: true })
      writeFileSync(join(beside, path), content)
    }
    if (existsSync(folder)) rmSync(folder, { recursive: true })
    renameSync(beside, folder)
  } finally {
    rmSync(beside, { recursive: true, force: true })
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
