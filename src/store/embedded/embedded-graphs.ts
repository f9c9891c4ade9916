/**
 * The published graph as files: each load writes a new file, and one rename of `current` publishes it.
 * A reader opens the file that `current` names and keeps it open until its last read is done.
 */
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DataVersion } from '../../codebook/schemas.js'
import { messageOf, nothingLoaded } from '../../errors.js'
import type { Graph, GraphStore, Graphs, OpenOptions } from '../graph-store.js'
import { cacheOf, readPointer, stageFile } from './embedded-staging.js'
import { openEmbedded } from './embedded-store.js'

/** The store cannot be opened. Its files are a cache of the scripts: a load rebuilds it. */
export class DamagedStoreError extends Error {
  override readonly name = 'DamagedStoreError'
}

interface Generation {
  stamp: string
  path: string
  data: DataVersion
  store: GraphStore
  /** What questions are asked of: one object as long as the generation is served. */
  graph: Graph
  readers: number
  retired: boolean
}

/** Opens the graphs of a data folder. If a new generation cannot be opened, or made ready, the old one is kept. */
export function embeddedGraphs(folder: string, { warn = () => {}, ready }: OpenOptions = {}): Graphs {
  let live: Generation | null = null
  /** The publication that is being made ready, or that could not be. */
  let tried: string | null = null
  let making: Promise<void> | null = null

  /** The generation that questions are answered from. */
  function served(): Generation {
    const stamp = stampOf(folder)
    if (live && (stamp === null || stamp === live.stamp || stamp === tried)) return live
    if (stamp === null) throw nothingLoaded()
    tried = stamp
    try {
      const next = openCurrent(folder, stamp, warn)
      if (live && ready) making = makeReady(next, ready)
      else serve(next)
    } catch (error) {
      if (!live) throw new DamagedStoreError(`the store in ${folder} cannot be opened: ${messageOf(error)}`)
      warn(`The new generation cannot be opened, so the old one is still served: ${messageOf(error)}`)
    }
    return live as unknown as Generation
  }

  async function makeReady(next: Generation, ready: (graph: Graph) => Promise<unknown>): Promise<void> {
    try {
      await ready(next.graph)
      if (tried === next.stamp) return serve(next)
    } catch (error) {
      warn(`The new generation cannot be made ready, so the old one is still served: ${messageOf(error)}`)
    }
    retire(next)
  }

  function serve(next: Generation): void {
    retire(live)
    live = next
  }

  return {
    async view(work) {
      const generation = served()
      generation.readers++
      try {
        return await work(generation.graph, generation.data)
      } finally {
        generation.readers--
        closeIfDone(generation)
      }
    },
    async current() {
      return stampOf(folder) === null && !live ? null : served().data
    },
    async publication() {
      if (stampOf(folder) === null) return null
      const { version, generation, published } = readPointer(folder)
      return { version, generation, published }
    },
    async settled() {
      for (let seen: Promise<void> | null = null; ; ) {
        served()
        // Another publication may have come meanwhile.
        if (making === seen) return
        seen = making
        await seen
      }
    },
    file() {
      const { path, data } = served()
      return { path, data }
    },
    async stage(schema, bytes = 0) {
      return stageFile(folder, schema, bytes, warn)
    },
    async close() {
      retire(live)
      live = null
    },
  }
}

function retire(generation: Generation | null): void {
  if (!generation) return
  generation.retired = true
  closeIfDone(generation)
}

function closeIfDone(generation: Generation): void {
  if (generation.retired && generation.readers === 0) void generation.store.close()
}

/** Identifies a publication by the inode and time of `current`, without reading the file. */
function stampOf(folder: string): string | null {
  const stat = statSync(join(folder, 'current'), { bigint: true, throwIfNoEntry: false })
  return stat ? `${stat.ino}-${stat.mtimeNs}` : null
}

/** A load may publish and remove the file between our reading its name and opening it: then the name is read again. */
function openCurrent(folder: string, stamp: string, warn: (message: string) => void): Generation {
  for (let attempt = 1; ; attempt++) {
    const { file, version, generation } = readPointer(folder)
    const data = { version, generation }
    const path = resolve(folder, file)
    try {
      const store = openEmbedded(path)
      const graph = { read: store.read, readTable: store.readTable, cache: cacheOf(folder, data.generation, warn) }
      return { stamp, path, data, store, graph, readers: 0, retired: false }
    } catch (error) {
      if (attempt === 5 || stampOf(folder) === stamp) throw error
    }
  }
}
