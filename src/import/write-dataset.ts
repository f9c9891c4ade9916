/** Writes an imported dataset as a folder: scripts, the texts of the file, and the list of paragraphs that nobody coded. */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { messageOf, UsageError } from '../errors.js'
import { type DatasetScript, datasetScripts } from '../records/dataset-scripts.js'
import type { Records } from '../records/records.js'
import { removeAtExit } from '../store/temporary-folder.js'
import { collectGarbage } from './collect-garbage.js'
import type { Imported } from './imported.js'

/** What is written of an import. */
export type WrittenDataset = Pick<Imported, 'origin' | 'records' | 'texts'>

/** A dataset in a folder beside its place. */
export interface DatasetBeside {
  /** Where it is now. */
  folder: string
  /** Renames it into its place. */
  keep(): void
  /** Removes it unless it was kept. */
  end(): void
}

/**
 * Writes a dataset beside `folder`, script by script; `wrote` hears the share that is done. Unless it is kept, it is
 * removed with the process, also by a signal: it appears whole or not at all.
 *
 * @throws UsageError when `folder` is not empty or cannot be written.
 */
export async function writeBeside(
  folder: string,
  dataset: WrittenDataset,
  wrote: (share: number) => void = () => {},
): Promise<DatasetBeside> {
  refuseTaken(folder)
  const beside = `${folder}.${process.pid}.tmp`
  const callOff = removeAtExit(beside)
  const end = () => {
    if (existsSync(beside)) rmSync(beside, { recursive: true })
    callOff()
  }
  try {
    await write(beside, dataset, wrote)
  } catch (error) {
    end()
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new UsageError(`The dataset cannot be written, and nothing of it was kept: ${messageOf(error)}`)
  }
  return {
    folder: beside,
    keep() {
      if (existsSync(folder)) rmdirSync(folder)
      renameSync(beside, folder)
    },
    end,
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

function* filesOf({ origin, records, texts }: WrittenDataset): Generator<DatasetScript> {
  yield* datasetScripts(records, `Imported from ${origin}.`)
  for (const [name, text] of texts) yield { path: join('texts', name), pieces: [text] }
  if (texts.size > 0) yield { path: 'uncoded.json', pieces: uncodedOf(records, texts) }
}

async function write(folder: string, dataset: WrittenDataset, wrote: (share: number) => void): Promise<void> {
  const { records, texts } = dataset
  // Of the statements of a source 500 are one piece, and so is each text.
  const expected = records.sources.length + records.statements.length / 500 + texts.size
  let count = 0
  const made = new Set<string>()
  let paused = performance.now()
  for (const { path, pieces } of filesOf(dataset)) {
    const parent = dirname(join(folder, path))
    if (!made.has(parent)) mkdirSync(parent, { recursive: true })
    made.add(parent)
    const file = openSync(join(folder, path), 'w')
    try {
      for (const piece of pieces) {
        writeFileSync(file, piece)
        count++
        if (performance.now() - paused < 50) continue
        // Without a pause a signal would be heard only at the end.
        await setImmediate()
        collectGarbage()
        wrote(Math.min(1, count / expected))
        paused = performance.now()
      }
    } finally {
      closeSync(file)
    }
  }
}

/** The list that `demarche verify --uncoded` takes. */
export function* uncodedOf({ sources, statements }: Records, texts: ReadonlyMap<string, string>): Generator<string> {
  const cited = new Map<string, Set<number>>()
  for (const { citedIn } of statements) {
    for (const { source, paragraph } of citedIn) {
      const own = cited.get(source)
      if (own) own.add(paragraph)
      else cited.set(source, new Set([paragraph]))
    }
  }
  let before = ''
  yield '[\n'
  for (const { id, file } of sources) {
    const count = paragraphsIn(texts.get(file) ?? '')
    for (let paragraph = 1; paragraph <= count; paragraph++) {
      if (cited.get(id)?.has(paragraph)) continue
      yield `${before}  ${JSON.stringify({ source: id, paragraph, reason: 'not coded', note: 'as imported' })}`
      before = ',\n'
    }
  }
  yield '\n]\n'
}

/** Lines that are not blank (codebook 3). */
const paragraphsIn = (text: string) => text.split('\n').filter((line) => line.trim() !== '').length
