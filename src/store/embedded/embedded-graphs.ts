/**
 * The published graph as files: each load writes a new file, and one rename of `current` publishes it.
 * A reader opens the file that `current` names and keeps it open until its last read is done.
 */
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DataVersion } from '../../codebook/schemas.js'
import { messageOf, nothingLoaded } from '../../errors.js'
import type { GraphStore, Graphs } from '../graph-store.js'
import { readPointer, stageFile } from './embedded-staging.js'
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
  readers: number
  retired: boolean
}

/** Opens the graphs of a data folder. `warn` is called if a new generation cannot be opened; the old one is then kept. */
export function embeddedGraphs(folder: string, warn: (message: string) => void = () => {}): Graphs {
  let live: Generation | null = null

  function newest(): Generation {
    const stamp = stampOf(folder)
    if (stamp === null) {
      if (live) return live
      throw nothingLoaded()
    }
    if (live?.stamp === stamp) return live
    try {
      const next = openCurrent(folder, stamp)
      retire(live)
      live = next
    } catch (error) {
      if (!live) throw new DamagedStoreError(`the store in ${folder} cannot be opened: ${messageOf(error)}`)
      warn(`The new generation cannot be opened, so the old one is still served: ${messageOf(error)}`)
      live.stamp = stamp
    }
    return live as Generation
  }

  return {
    async view(work) {
      const generation = newest()
      generation.readers++
      try {
        return await work(generation.store, generation.data)
      } finally {
        generation.readers--
        closeIfDone(generation)
      }
    },
    async current() {
      return stampOf(folder) === null && !live ? null : newest().data
    },
    file() {
      const { path, data } = newest()
      return { path, data }
    },
    async stage(schema) {
      return stageFile(folder, schema)
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
function openCurrent(folder: string, stamp: string): Generation {
  for (let attempt = 1; ; attempt++) {
    const { file, ...data } = readPointer(folder)
    const path = resolve(folder, file)
    try {
      return { stamp, path, data, store: openEmbedded(path), readers: 0, retired: false }
    } catch (error) {
      if (attempt === 5 || stampOf(folder) === stamp) throw error
    }
  }
}
