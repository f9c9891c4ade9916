/** Builds a generation of the embedded store: a new file, published by one rename, and the sweep of what is left over. */
import {
  closeSync,
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
import { dataVersion } from '../model.js'
import { openEmbedded } from './embedded-store.js'
import type { Staging } from './graph-store.js'

const pointer = z.object({ ...dataVersion.shape, file: z.string() })

/** Files that loads of this process are building; no sweep may take them. */
const building = new Set<string>()

/** What `current` names. @throws when it is missing or damaged. */
export function readPointer(folder: string): z.infer<typeof pointer> {
  return pointer.parse(JSON.parse(readFileSync(join(folder, 'current'), 'utf8')))
}

/** Begins a new file beside the published one. */
export function stageFile(folder: string, schema: readonly string[]): Promise<Staging> {
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
    return readPointer(folder).file
  } catch {
    // Missing or damaged: nothing to keep.
    return null
  }
}

/** With the engine's log beside it, and its mark of a file that it could not finish creating. */
function remove(path: string): void {
  for (const ending of ['', '.wal', '.creating']) rmSync(`${path}${ending}`, { force: true, recursive: true })
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
