/** Builds a generation of the embedded store as a new file, publishes it by one rename, and removes old files. */
import { accessSync, constants, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { dataVersion } from '../../codebook/schemas.js'
import { toDisk } from '../../cypher/to-disk.js'
import type { GenerationCache, Staging, Write } from '../graph-store.js'
import { isAlive, machine } from '../living-process.js'
import { draftGraph, fileOf } from './graph-draft.js'

const pointer = z.object({ ...dataVersion.shape, file: z.string(), published: z.string().nullable().default(null) })

/** Generations that loads of this process are building; `sweep` must leave their files. */
const building = new Set<string>()

/** Reads `current`, which names the published file. @throws if it is missing or damaged. */
export function readPointer(folder: string): z.infer<typeof pointer> {
  return pointer.parse(JSON.parse(readFileSync(join(folder, 'current'), 'utf8')))
}

/** What is kept beside a generation has its name. */
export const cacheOf = (folder: string, generation: string, say: (message: string) => void): GenerationCache => ({
  ...{ generation, say },
  path: join(folder, generation),
})

/** Starts a new generation. It becomes a file at the latest when it is published. @param bytes of its scripts */
export async function stageFile(
  folder: string,
  schema: readonly Write[],
  bytes: number,
  warn: (message: string) => void,
): Promise<Staging> {
  mkdirSync(folder, { recursive: true })
  accessSync(folder, constants.W_OK)
  const generation = newGeneration()
  building.add(generation)
  const file = fileOf(generation)
  const { finish, close, ...draft } = draftGraph(join(folder, generation), bytes)
  const abandon = async () => {
    // What still writes would leave a file behind.
    await close()
    building.delete(generation)
    for (const name of readdirSync(folder)) if (isOf(name, generation)) rmSync(join(folder, name), { force: true })
  }
  try {
    await draft.write(schema)
  } catch (error) {
    await abandon()
    throw error
  }
  return {
    ...draft,
    cache: cacheOf(folder, generation, warn),
    abandon,
    async publish(version) {
      const next = `current-${generation}`
      let before: string | null
      try {
        await finish()
        before = namedBy(folder)
        const published = new Date().toISOString()
        writeFileSync(join(folder, next), `${JSON.stringify({ version, generation, file, published })}\n`, {
          flush: true,
        })
        renameSync(join(folder, next), join(folder, 'current'))
      } catch (error) {
        for (const name of [file, next]) rmSync(join(folder, name), { force: true, recursive: true })
        throw error
      } finally {
        building.delete(generation)
      }
      toDisk(folder)
      sweep(folder, [file, before])
      return { version, generation }
    },
  }
}

let published = 0

/** Time, a counter, process id and machine: no two loads get the same name. */
function newGeneration(): string {
  const time = `${new Date().toISOString().replace(/\D/g, '')}${String(published++).padStart(3, '0')}`
  return `${time}-${process.pid}-${machine}`
}

function namedBy(folder: string): string | null {
  try {
    return readPointer(folder).file
  } catch {
    // Missing or damaged: nothing to keep.
    return null
  }
}

/** Whether a file is the graph of a generation, or what is kept beside it. */
const isOf = (name: string, generation: string) => name.startsWith(`${generation}.`)

/** Removes all generations but those of the files `kept` (the new one and the one before it) and those that a running load is building. */
function sweep(folder: string, kept: readonly (string | null)[]): void {
  for (const name of readdirSync(folder)) {
    const [, generation = '', pid, host] = /^(?:current-)?(\d+-(\d+)-(\w*))/.exec(name) ?? []
    if (pid === undefined || building.has(generation)) continue
    if (!name.startsWith('current-') && kept.includes(fileOf(generation))) continue
    // With our own id but not in `building`, it is from an earlier process that had this id and was killed.
    const loading = Number(pid) !== process.pid && isAlive(Number(pid))
    if (host === machine && loading) continue
    rmSync(join(folder, name), { force: true, recursive: true })
  }
}
