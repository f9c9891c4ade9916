/** A published version of the data as a file of its own, written whole and compressed; a damaged one is told by its checksum. */
import { readdirSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip, type ZlibOptions } from 'node:zlib'
import { isAlive } from '../store/living-process.js'
import { writeWhole } from '../store/write-whole.js'
import type { ReadingChange } from './compare-readings.js'
import type { KeptReading } from './kept-reading.js'

/** A publication: which version, and when. */
export interface Published {
  number: number
  version: string
  /** An ISO time in UTC. */
  published: string
}

/** Ids that came or went; of many the first ones. */
export interface CameAndWent {
  added: string[]
  removed: string[]
  /** How many came and went in all. */
  counts: { added: number; removed: number }
}

export interface VersionFacts extends Published {
  generation: string
  statements: number
  sources: number
  /** How many readings are kept; those that began before `from` are not. */
  readings: number
  from: string | null
  left: number
  /** What it changed of the version before; null where that is not known. */
  changed: {
    from: string
    readings: ReadingChange[]
    counts: Record<ReadingChange['what'], number>
    sources: CameAndWent
    /** Null where there are too many statements to keep their ids. */
    statements: CameAndWent | null
  } | null
}

export interface KeptVersion {
  facts: VersionFacts
  /** All publications that are known, with the times that `since` means. */
  publications: Published[]
  /** The publication in which each source first stood. */
  sources: [string, number][]
  /** Null where there are too many. */
  statements: string[] | null
  readings: KeptReading[]
}

/** Versions that are kept. */
const mostVersions = 50
const form = /^\d{17}Z-[\w.-]+\.version\.gz$/

const [compress, decompress] = [promisify<Buffer, ZlibOptions, Buffer>(gzip), promisify<Buffer, Buffer>(gunzip)]

/** Names in the order of publication, the newest first. */
export function versionFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => form.test(name))
      .sort()
      .reverse()
      .map((name) => join(folder, name))
  } catch {
    return []
  }
}

/** Writes it, and removes the oldest beyond those that are kept. Who writes the same publication writes the same file. */
export async function writeVersion(folder: string, { facts, ...rest }: KeptVersion): Promise<void> {
  const name = `${facts.published.replace(/\D/g, '').padEnd(17, '0')}Z-${facts.version.replace(/[^\w.-]/g, '_')}.version.gz`
  const text = `${JSON.stringify(facts)}\n${JSON.stringify(rest)}`
  await writeWhole(join(folder, name), [await compress(Buffer.from(text), { level: 3 })])
  for (const old of [...versionFiles(folder).slice(mostVersions), ...leftIn(folder)]) await rm(old, { force: true })
}

/** What processes of this machine were writing when they were killed. */
function leftIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => {
      const [, pid] = /\.version\.gz-(\d+)$/.exec(name) ?? []
      return pid !== undefined && !isAlive(Number(pid))
    })
    .map((name) => join(folder, name))
}

const textIn = async (file: string) => (await decompress(await readFile(file))).toString('utf8')

/** What it says of the version, without the readings. @throws when it is damaged */
export async function readFacts(file: string): Promise<VersionFacts> {
  const text = await textIn(file)
  return JSON.parse(text.slice(0, text.indexOf('\n')))
}

/** @throws when it is damaged */
export async function readVersion(file: string): Promise<KeptVersion> {
  const text = await textIn(file)
  const end = text.indexOf('\n')
  return { facts: JSON.parse(text.slice(0, end)), ...JSON.parse(text.slice(end + 1)) }
}
