/**
 * The published graph as files: each load writes a new file, one rename of `current` publishes it.
 * A reader opens what `current` names and keeps it until its last read is done.
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { DataVersion } from '../../codebook/schemas.js'
import { messageOf, nothingLoaded } from '../../errors.js'
import type { GraphStore, Graphs } from '../graph-store.js'
import { readPointer, stageFile } from './embedded-staging.js'
import { openEmbedded } from './embedded-store.js'

/** The store cannot be opened; its files are a cache of the scripts, so a load rebuilds it. */
export class DamagedStoreError extends Error {
  override readonly name = 'DamagedStoreError'
}

interface Generation {
  stamp: string
  data: DataVersion
  store: GraphStore
  readers: number
  retired: boolean
}

/** Opens the graphs of a data folder; `warn` hears of a new generation that cannot be opened while an old one serves. */
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
      warn(`The new generation cannot be opened, the old one goes on serving: ${messageOf(error)}`)
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
      return stampOf(folder) === null ? null : newest().data
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

/** What tells one publication from the next without reading the file: its inode and time. */
function stampOf(folder: string): string | null {
  const stat = statSync(join(folder, 'current'), { bigint: true, throwIfNoEntry: false })
  return stat ? `${stat.ino}-${stat.mtimeNs}` : null
}

/** A load may publish and sweep between our reading the name and opening the file: then read the name again. */
function openCurrent(folder: string, stamp: string): Generation {
  for (let attempt = 1; ; attempt++) {
    const { file, ...data } = readPointer(folder)
    try {
      return { stamp, data, store: openEmbedded(join(folder, file)), readers: 0, retired: false }
    } catch (error) {
      if (attempt === 5 || stampOf(folder) === stamp) throw error
    }
  }
}
