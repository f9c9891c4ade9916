/** The published versions of the data, kept in a folder: each publication once, whoever notes it first. */
import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { DataVersion } from '../codebook/schemas.js'
import { messageOf } from '../errors.js'
import type { Graph, Graphs } from '../store/graph-store.js'
import { type Contents, contentsOf, datasetOf, makeVersion } from './make-version.js'
import {
  type KeptVersion,
  readFacts,
  readVersion,
  type VersionFacts,
  versionFiles,
  writeVersion,
} from './version-file.js'

export interface Versions {
  /** The version that a generation is; noted now where nobody has yet. @throws Problem 503 without a dataset */
  of(graph: Graph, data: DataVersion): Promise<KeptVersion>
  /** All that are known of its dataset, the newest first. */
  list(graph: Graph, data: DataVersion): Promise<VersionFacts[]>
  /** Notes what was published last, unless that is done, so that the next publication is compared with it. */
  settle(): Promise<void>
  /** Notes a generation that was just published. */
  note(data: DataVersion, contents: Contents): Promise<void>
}

export interface VersionsOptions {
  /** Without one, only the present version is known. */
  folder?: string | undefined
  /** Says what is damaged, and what cannot be kept. */
  say?: (message: string) => void
}

/** Where they are kept in a data folder. */
export const versionsFolder = (dataDir: string) => join(dataDir, 'versions')

/** Each dataset has a folder of its own: another in the same data folder is no later version of it. */
const placeOf = (folder: string, dataset: string) =>
  join(folder, createHash('sha256').update(dataset).digest('hex').slice(0, 16))

export function openVersions(graphs: Graphs, { folder, say = () => {} }: VersionsOptions = {}): Versions {
  /** A file never changes, unless it is damaged and made anew. */
  const known = new Map<string, VersionFacts>()
  let latest: { generation: string; version: Promise<KeptVersion> } | null = null

  async function factsIn(file: string): Promise<VersionFacts | null> {
    const facts = known.get(file) ?? (await orSay(file, readFacts))
    if (facts) known.set(file, facts)
    return facts
  }

  async function orSay<T>(file: string, read: (file: string) => Promise<T>): Promise<T | null> {
    try {
      return await read(file)
    } catch (error) {
      say(`${basename(file)} is damaged, so that what this version changed is not known: ${messageOf(error)}`)
      return null
    }
  }

  async function find(place: string, fits: (facts: VersionFacts) => boolean) {
    for (const file of versionFiles(place)) {
      const facts = await factsIn(file)
      if (facts && fits(facts)) return { file, facts }
    }
    return null
  }

  /** The one as which a generation is noted. */
  async function standing(place: string, { version, generation }: DataVersion) {
    const newest = await find(place, () => true)
    // The same data, loaded once more.
    return newest?.facts.version === version ? newest : find(place, (it) => it.generation === generation)
  }

  async function made(data: DataVersion, contents: () => Promise<Contents>, dataset: () => Promise<string>) {
    const published = await graphs.publication()
    const isLast = published?.generation === data.generation
    const time = (isLast && published.published) || new Date().toISOString()
    if (folder === undefined) return makeVersion(await contents(), { ...data, published: time }, null)
    const place = placeOf(folder, await dataset())
    // A server may still serve what is no longer the last: that comes behind nothing.
    const own = (await standing(place, data)) ?? (isLast ? null : await find(place, sameAs(data)))
    const whole = own && (await orSay(own.file, readVersion))
    if (whole) return whole
    const before = await find(place, ({ number }) => !own || number < own.facts.number)
    const version = makeVersion(
      await contents(),
      { ...data, published: own?.facts.published ?? time },
      before && ((await orSay(before.file, readVersion)) ?? { facts: before.facts }),
    )
    if (isLast) await keep(place, version)
    return version
  }

  async function keep(place: string, version: KeptVersion): Promise<void> {
    try {
      await writeVersion(place, version)
      known.clear()
    } catch (error) {
      say(`The version cannot be kept in ${place}, so that feeds lose what it changed: ${messageOf(error)}`)
    }
  }

  function remembered({ generation }: DataVersion, make: () => Promise<KeptVersion>): Promise<KeptVersion> {
    if (latest?.generation === generation) return latest.version
    const mine = { generation, version: make() }
    latest = mine
    mine.version.catch(() => {
      if (latest === mine) latest = null
    })
    return mine.version
  }

  const of: Versions['of'] = (graph, data) =>
    remembered(data, () =>
      made(
        data,
        () => contentsOf(graph),
        () => datasetOf(graph),
      ),
    )

  return {
    of,
    async list(graph, data) {
      const { facts: present } = await of(graph, data)
      if (folder === undefined) return [present]
      const all = await Promise.all(versionFiles(placeOf(folder, await datasetOf(graph))).map(factsIn))
      const kept = all.flatMap((it) => it ?? [])
      return kept.some(({ number }) => number === present.number) ? kept : [present, ...kept]
    },
    async settle() {
      const last = await graphs.publication()
      if (!last || folder === undefined) return
      // Opening a large graph takes seconds: the files say whether that is needed.
      for (const name of await readdir(folder).catch(() => [])) if (await standing(join(folder, name), last)) return
      await graphs.view(of)
    },
    async note(data, contents) {
      await remembered(data, () =>
        made(
          data,
          async () => contents,
          async () => contents.dataset,
        ),
      )
    },
  }
}

const sameAs =
  ({ version }: DataVersion) =>
  (facts: VersionFacts) =>
    facts.version === version
