/**
 * The published graph as files: each load writes a new file, and one rename of `current` publishes it.
 * A reader opens the file that `current` names and keeps it open until its last read is done.
 */
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DataVersion } from '../../codebook/schemas.js'
import { messageOf, nothingLoaded } from '../../errors.js'
import type { Graph, Graphs, OpenOptions } from '../graph-store.js'
import { cacheOf, readPointer, stageFile } from './embedded-staging.js'
import { type ServedGraph, servedGraph } from './served-graph.js'

/** The store cannot be opened. Its files are a cache of the scripts: a load rebuilds it. */
export class DamagedStoreError extends Error {
  override readonly name = 'DamagedStoreError'
}

/**
 * From how large a file on a server leaves its graph to another process, in bytes: some 40,000 statements. A smaller one is
 * open before anybody notices.
 */
export const elsewhereFrom = 16 * 1024 * 1024

interface Generation {
  path: string
  data: DataVersion
  /** Identifies its publication. */
  stamp: string
  store: ServedGraph
  /** What questions are asked of: one object as long as the generation is served. */
  graph: Graph
  /** Resolves when it is ready. */
  made: Promise<unknown>
  readers: number
  retired: boolean
}

/** Opens the graphs of a data folder. If a new generation cannot be opened, or made ready, the old one is kept. */
export function embeddedGraphs(folder: string, options: OpenOptions = {}): Graphs {
  const { warn = () => {}, ready } = options
  let live: Generation | null = null
  /** The publication that is being opened and made ready, or that could not be. */
  let tried: string | null = null
  let making: Promise<void> | null = null

  /**
   * The generation that questions are answered from; null while it is being opened. Where new ones are made ready, the old
   * one is served meanwhile.
   *
   * @throws Problem 503 when nothing has been loaded
   */
  function served(): Generation | null {
    const stamp = stampOf(folder)
    if (stamp === null && !live) throw nothingLoaded()
    const isUntried = stamp !== tried || (!live && !making)
    if (stamp !== null && stamp !== live?.stamp && isUntried) begin(stamp)
    return making && !(live && ready) ? null : live
  }

  function begin(stamp: string): void {
    tried = stamp
    const mine = make(stamp).finally(() => {
      if (making === mine) making = null
    })
    mine.catch(() => {
      // Whoever waits for it hears of it.
    })
    making = mine
  }

  async function make(stamp: string): Promise<void> {
    const next = await openCurrent(folder, stamp, options).catch((error) => {
      if (!live) throw new DamagedStoreError(`the store in ${folder} cannot be opened: ${messageOf(error)}`)
      warn(`The new generation cannot be opened, so the old one is still served: ${messageOf(error)}`)
      return null
    })
    if (next && (!live || (await isMade(next))) && tried === stamp) serve(next)
    else void retire(next)
  }

  async function isMade({ made }: Generation): Promise<boolean> {
    try {
      await made
      return true
    } catch (error) {
      warn(`The new generation cannot be made ready, so the old one is still served: ${messageOf(error)}`)
      return false
    }
  }

  function serve(next: Generation): void {
    void retire(live)
    live = next
  }

  /** `take` gets the generation in the same turn, before it can be retired. */
  async function whenServed<T>(take: (generation: Generation) => T): Promise<Awaited<T>> {
    for (;;) {
      const generation = served()
      if (generation) return await take(generation)
      await making
    }
  }

  return {
    view: (work) =>
      whenServed(async (generation) => {
        generation.readers++
        try {
          return await work(generation.graph, generation.data)
        } finally {
          generation.readers--
          void closeIfDone(generation)
        }
      }),
    async current() {
      return stampOf(folder) === null && !live ? null : whenServed(({ data }) => data)
    },
    async publication() {
      if (stampOf(folder) === null) return null
      const { version, generation, published } = readPointer(folder)
      return { version, generation, published }
    },
    async settled() {
      do {
        served()
        await making
        // Another publication may have come meanwhile.
      } while (making)
    },
    file() {
      const { path, data } = served() ?? pointedAt(folder)
      return { path, data }
    },
    async stage(schema, bytes = 0) {
      return stageFile(folder, schema, bytes, warn)
    },
    async close() {
      const last = live
      live = null
      tried = null
      await retire(last)
    },
  }
}

/** Resolves when it is closed, or at once where somebody still reads it, who closes it then. */
async function retire(generation: Generation | null): Promise<void> {
  if (!generation) return
  generation.retired = true
  await closeIfDone(generation)
}

async function closeIfDone({ retired, readers, store }: Generation): Promise<void> {
  if (retired && readers === 0) await store.close()
}

/** Identifies a publication by the inode and time of `current`, without reading the file. */
function stampOf(folder: string): string | null {
  const stat = statSync(join(folder, 'current'), { bigint: true, throwIfNoEntry: false })
  return stat ? `${stat.ino}-${stat.mtimeNs}` : null
}

function pointedAt(folder: string): { path: string; data: DataVersion } {
  const { file, version, generation } = readPointer(folder)
  return { path: resolve(folder, file), data: { version, generation } }
}

/** A load may publish and remove the file between our reading its name and opening it: then the name is read again. */
async function openCurrent(folder: string, stamp: string, options: OpenOptions): Promise<Generation> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await openPointed(folder, stamp, options)
    } catch (error) {
      if (attempt === 5 || stampOf(folder) === stamp) throw error
    }
  }
}

/** What makes it ready reads files beside the graph's, and begins at once. */
async function openPointed(folder: string, stamp: string, options: OpenOptions): Promise<Generation> {
  const { warn = () => {}, ready, elsewhereFrom = Number.POSITIVE_INFINITY } = options
  const { path, data } = pointedAt(folder)
  const store = servedGraph(path, elsewhereFrom)
  const graph = { read: store.read, readTable: store.readTable, cache: cacheOf(folder, data.generation, warn) }
  const made = Promise.resolve(ready?.(graph))
  made.catch(() => {
    // Whoever waits for it hears of it.
  })
  try {
    await store.opened
  } catch (error) {
    await store.close()
    throw error
  }
  return { path, data, stamp, store, graph, made, readers: 0, retired: false }
}
