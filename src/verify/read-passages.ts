/** Reads the passages that a statement is cited at from local copies of the texts, which are checked by their hash. */
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { citation, dataVersion } from '../codebook/schemas.js'
import { paragraphOf, readText, type SourceText, spanOf } from '../codebook/source-text.js'
import { mayBeKept } from '../coding/coded-source.js'
import { notFound } from '../errors.js'
import { positionsIn } from '../positions/read-positions.js'
import { sources } from '../questions/sources.js'
import { wholeStatement } from '../questions/support/whole-statement.js'
import type { Graph } from '../store/graph-store.js'

const passage = z.object({
  ...citation.shape,
  text: z
    .object({ before: z.string(), passage: z.string(), after: z.string() })
    .nullable()
    .describe('the paragraph around the citation; null without a copy of the text'),
  why: z.string().nullable().describe('why there is no text; null where there is one'),
})
export type Passage = z.infer<typeof passage>

/** The operator's own copies, and the dataset, which has the texts that may be kept. */
interface Copies {
  sourcesDir?: string | undefined
  dataset?: string | undefined
}

export const passagesAnswer = z.object({ items: z.array(passage), data: dataVersion })

/**
 * The cited paragraphs of a statement, and no more of a text than those.
 *
 * @param copies where texts are looked for; what neither folder has says why there is none
 * @throws Problem 404 when there is no such statement
 */
export async function readPassages(graph: Graph, id: string, copies: Copies): Promise<Passage[]> {
  const positions = await positionsIn(graph)
  const row = positions.statementRow(id)
  if (row < 0) throw notFound(`There is no statement "${id}". GET /api/v1/trace lists them.`)
  const statement = wholeStatement(positions, row)
  const { items } = await sources.answer(graph, {})
  const texts = new Map<string, SourceText | string>()
  for (const cited of new Set(statement.citations.map(({ source }) => source))) {
    const source = items.find((it) => it.id === cited)
    if (source) texts.set(cited, await openText(copies, source))
  }
  return statement.citations.map((place) => {
    const text = texts.get(place.source) ?? 'The source is not in the graph.'
    if (typeof text === 'string') return { ...place, text: null, why: text }
    const paragraph = paragraphOf(text, place.start, place.end)
    if (!paragraph) return { ...place, text: null, why: 'The citation crosses a paragraph or lies outside the text.' }
    return {
      ...place,
      text: {
        before: spanOf(text, paragraph.start, place.start),
        passage: spanOf(text, place.start, place.end),
        after: spanOf(text, place.end, paragraph.end),
      },
      why: null,
    }
  })
}

/** The text, or a sentence that says why there is none: the operator's copy before the one that the dataset keeps. */
async function openText(
  { sourcesDir, dataset }: Copies,
  { id, file, sha256 }: { id: string; file: string; sha256: string | null },
): Promise<SourceText | string> {
  const kept = dataset !== undefined && mayBeKept(dataset, id) ? join(dataset, 'texts') : undefined
  const folders = [sourcesDir, kept].filter((folder) => folder !== undefined)
  if (folders.length === 0) return 'This server has no copies of the texts; its operator can add them (SOURCES_DIR).'
  if (!sha256) return 'The dataset has no hash of this text to check a copy against.'
  const copies = await Promise.all(folders.map((folder) => readCopy(folder, file, sha256)))
  const text = copies.find((copy) => typeof copy !== 'string' && copy !== null)
  const where = [sourcesDir && 'SOURCES_DIR', kept && 'the dataset'].filter(Boolean).join(' nor ')
  const none = kept && sourcesDir ? `Neither ${where} has the file ${file}.` : `${cased(where)} has no file ${file}.`
  return text ?? copies.find((copy) => copy !== null) ?? none
}

const cased = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** Null where the folder has no such file; a sentence where the file is not the text that was coded. */
async function readCopy(folder: string, file: string, sha256: string): Promise<SourceText | string | null> {
  const bytes = await readFile(join(folder, basename(file))).catch(() => null)
  if (!bytes) return null
  try {
    const text = readText(bytes)
    return text.sha256 === sha256 ? text : `The copy of ${file} is not the text that was coded: its hash differs.`
  } catch {
    return `The copy of ${file} is not UTF-8.`
  }
}
