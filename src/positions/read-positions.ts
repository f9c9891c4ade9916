/** The positions of a generation: a generation never changes, so that they are read once, and kept on the disk for others. */
import { open } from 'node:fs/promises'
import { messageOf } from '../errors.js'
import type { GenerationCache, Graph, Staging } from '../store/graph-store.js'
import { onceAGeneration } from '../store/once-a-generation.js'
import { writeWhole } from '../store/write-whole.js'
import type { Columns } from './columns.js'
import { columnsFromBytes, columnsToParts } from './columns-file.js'
import { positionsOf } from './positions.js'
import { readColumns } from './read-columns.js'
import { stanceIndexInTurns } from './stance-index.js'
import { tallied } from './tallies.js'

/** The positions of the generation that `graph` reads. The first call reads them, later ones have them at once. */
export const positionsIn = onceAGeneration(async (graph) => {
  const columns = await columnsOf(graph)
  return positionsOf(columns, await stanceIndexInTurns(columns))
})

/** What is counted over the positions, once. */
export const talliesIn = onceAGeneration(async (graph) => tallied(await positionsIn(graph)))

/** Keeps the positions of a generation that is about to be published, so that nobody has to wait for them. */
export async function keepPositions(staging: Staging): Promise<void> {
  if (staging.cache) await write(staging.cache, await readColumns(staging))
}

const fileOf = ({ path }: GenerationCache) => `${path}.positions`

/** From the disk; made anew where they are missing, damaged or of another load. */
async function columnsOf(graph: Graph): Promise<Columns> {
  const { cache } = graph
  if (!cache) return readColumns(graph)
  try {
    return await columnsFromBytes(await bytesOf(fileOf(cache)), cache.generation)
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    const why = missing ? 'are missing' : `cannot be used: ${messageOf(error)}`
    cache.say(`The kept positions ${why}. They are computed from the graph: ${fileOf(cache)}`)
  }
  const columns = await readColumns(graph)
  try {
    await write(cache, columns)
  } catch (error) {
    cache.say(`The positions cannot be kept, so that the next start computes them again: ${messageOf(error)}`)
  }
  return columns
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    // A buffer of its own: columns of numbers have to begin at a multiple of their size.
    const bytes = new Uint8Array(size)
    let length = 0
    while (length < size) {
      const { bytesRead } = await handle.read(bytes, length, size - length)
      if (bytesRead === 0) throw new Error('it is damaged: it has become shorter')
      length += bytesRead
    }
    return bytes
  } finally {
    await handle.close()
  }
}

const write = (cache: GenerationCache, columns: Columns) =>
  writeWhole(fileOf(cache), columnsToParts(columns, cache.generation))
