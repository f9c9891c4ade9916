/** Builds a generation of the embedded store: a new file, published by one rename, and the sweep of what is left over. */
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { dataVersion } from '../../codebook/schemas.js'
import type { Staging, Write } from '../graph-store.js'
import { type EmbeddedStore, openEmbedded } from './embedded-store.js'

const pointer = z.object({ ...dataVersion.shape, file: z.string() })

/** Files that loads of this process are building; no sweep may take them. */
const building = new Set<string>()

/** What `current` names. @throws when it is missing or damaged. */
export function readPointer(folder: string): z.infer<typeof pointer> {
  return pointer.parse(JSON.parse(readFileSync(join(folder, 'current'), 'utf8')))
}

/** Begins a new generation, in memory: it becomes a file when it is published, and not before. */
export async function stageFile(folder: string, schema: readonly Write[]): Promise<Staging> {
  mkdirSync(folder, { recursive: true })
  accessSync(folder, constants.W_OK)
  const store = openEmbedded()
  await store.write(schema)
  return {
    read: store.read,
    write: store.write,
    abandon: store.close,
    async publish(version) {
      const generation = newGeneration()
      const file = `${generation}.grafeo`
      const next = `current-${generation}`
      building.add(file)
      let before: string | null
      try {
        await writeGraph(join(folder, file), store)
        before = namedBy(folder)
        writeFileSync(join(folder, next), `${JSON.stringify({ version, generation, file })}\n`, { flush: true })
        renameSync(join(folder, next), join(folder, 'current'))
      } catch (error) {
        for (const name of [file, next]) rmSync(join(folder, name), { force: true, recursive: true })
        throw error
      } finally {
        building.delete(file)
      }
      sync(folder)
      sweep(folder, [file, before])
      return { version, generation }
    },
  }
}

let published = 0

/** Digits of the time and of how many this process had before, its number, and its machine. */
function newGeneration(): string {
  const time = `${new Date().toISOString().replace(/\D/g, '')}${String(published++).padStart(3, '0')}`
  return `${time}-${process.pid}-${hostname().replace(/\W/g, '')}`
}

/** A whole file, on the disk for certain, which can be read back. */
async function writeGraph(path: string, store: EmbeddedStore): Promise<void> {
  store.save(path)
  await store.close()
  await openEmbedded(path).close()
  sync(path)
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
    return readPointer(folder).file
  } catch {
    // Missing or damaged: nothing to keep.
    return null
  }
}

/** Removes generations nobody can want: not `kept` (the new one and the one before it), not being built by a living load. */
function sweep(folder: string, kept: readonly (string | null)[]): void {
  for (const name of readdirSync(folder)) {
    const [, pid, host] = /^(?:current-)?\d+-(\d+)-(\w*)/.exec(name) ?? []
    if (pid === undefined || kept.includes(name) || building.has(name)) continue
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
