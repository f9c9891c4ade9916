/** What is read of a generation once and is small: kept in memory and, as JSON with a checksum, on the disk. */
import { readFile } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { messageOf } from '../errors.js'
import type { GenerationCache, Graph } from './graph-store.js'
import { onceAGeneration } from './once-a-generation.js'
import { writeWhole } from './write-whole.js'

/** `read`, whose answer is kept in the file `name` beside the generation. It must be what JSON can hold. */
export function keptAGeneration<T>(name: string, read: (graph: Graph) => Promise<T>): (graph: Graph) => Promise<T> {
  return onceAGeneration(async (graph) => {
    const { cache } = graph
    if (!cache) return read(graph)
    const file = `${cache.path}.${name}.json`
    const kept = await fromFile<T>(file, cache)
    if (kept !== undefined) return kept
    const answer = await read(graph)
    await toFile(file, answer, cache)
    return answer
  })
}

async function fromFile<T>(file: string, { say }: GenerationCache): Promise<T | undefined> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    // Nobody asked before: it is read from the graph.
    return undefined
  }
  const json = text.slice(text.indexOf('\n') + 1)
  if (text === `${sumOf(json)}\n${json}`) return JSON.parse(json)
  say(`${file} is damaged: its checksum differs. What it said is read from the graph again.`)
  return undefined
}

async function toFile(file: string, answer: unknown, { say }: GenerationCache): Promise<void> {
  const json = JSON.stringify(answer)
  try {
    await writeWhole(file, [`${sumOf(json)}\n${json}`])
  } catch (error) {
    say(`${file} cannot be written, so that the next start reads it from the graph again: ${messageOf(error)}`)
  }
}

const sumOf = (json: string) => crc32(json).toString(16).padStart(8, '0')
