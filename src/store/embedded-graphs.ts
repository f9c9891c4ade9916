/**
 * The published graph as files: each load writes a new file, one rename of `current` publishes it.
 * A reader opens what `current` names and keeps it until its last read is done.
 */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { messageOf, unavailable } from '../errors.js'
import { type DataVersion, dataVersion } from '../model.js'
import { openEmbedded } from './embedded-store.js'
import type { GraphStore, Graphs, Staging } from './graph-store.js'

/** The store cannot be opened; its files are a cache of the scripts, so a load rebuilds it. */
export class DamagedStoreError extends Error {
  override readonly name = 'DamagedStoreError'
}

const pointer = z.object({ ...dataVersion.shape, file: z.string() })

/** Files that loads of this process are building; no sweep may take them. */
const building = new Set<string>()

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
      throw unavailable('Nothing has been loaded yet. Run: demarche load')
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
    const { file, ...data } = pointer.parse(JSON.parse(readFileSync(join(folder, 'current'), 'utf8')))
    try {
      return { stamp, data, store: openEmbedded('read', join(folder, file)), readers: 0, retired: false }
    } catch (error) {
      if (attempt === 5 || stampOf(folder) === stamp) throw error
    }
  }
}

function stageFile(folder: string, schema: readonly string[]): Promise<Staging> {
  mkdirSync(folder, { recursive: true })
  const generation = `${new Date().toISOString().replace(/\D/g, '')}-${process.pid}-${hostname().replace(/\W/g, '')}`
  const file = `${generation}.grafeo`
  const path = join(folder, file)
  const store = openEmbedded('create', path)
  building.add(file)
  const abandon = async () => {
    building.delete(file)
    try {
      await store.close()
    } finally {
      remove(path)
    }
  }
  const staging: Staging = {
    read: store.read,
    write: store.write,
    abandon,
    async publish(version) {
      // Closing folds the write-ahead log into the file; only then is it one file that can be moved about.
      await store.close()
      await openEmbedded('read', path).close()
      sync(path)
      const before = namedBy(folder)
      const next = join(folder, `current-${generation}`)
      writeFileSync(next, `${JSON.stringify({ version, generation, file })}\n`, { flush: true })
      renameSync(next, join(folder, 'current'))
      sync(folder)
      building.delete(file)
      sweep(folder, [file, before])
      return { version, generation }
    },
  }
  return store.write(schema).then(
    () => staging,
    async (error) => {
      await abandon()
      throw error
    },
  )
}

function sync(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function namedBy(folder: string): string | null {
  try {
    return pointer.parse(JSON.parse(readFileSync(join(folder, 'current'), 'utf8'))).file
  } catch {
    // Missing or damaged: nothing to keep.
    return null
  }
}

function remove(path: string): void {
  rmSync(path, { force: true })
  rmSync(`${path}.wal`, { force: true, recursive: true })
}

/** Removes generations nobody can want: not `kept` (the new one and the one before it), not being built by a living load. */
function sweep(folder: string, kept: readonly (string | null)[]): void {
  for (const name of readdirSync(folder)) {
    const [, pid, host] = /^(?:current-)?\d+-(\d+)-(\w*)/.exec(name) ?? []
    const file = name.replace(/\.wal$/, '')
    if (pid === undefined || kept.includes(file) || building.has(file)) continue
    // Our own pid without an entry in `building` is that of a load that was killed long ago.
    const loading = Number(pid) !== process.pid && isAlive(Number(pid))
    if (host === hostname().replace(/\W/g, '') && loading) continue
    rmSync(join(folder, name), { force: true, recursive: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    // No such process: its load was killed.
    return false
  }
}
