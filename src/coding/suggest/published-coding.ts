/** What is coded in the published sources, for suggestions in another one; never what is in an open pass. */
import { at, textAt } from '../../positions/columns.js'
import { positionsIn } from '../../positions/read-positions.js'
import { wholeStatement } from '../../questions/support/whole-statement.js'
import type { Graph } from '../../store/graph-store.js'
import { onceAGeneration } from '../../store/once-a-generation.js'
import type { Coded } from './rank-demands.js'

/** The latest of a large dataset are examples enough: each suggestion compares a passage with all of them. */
const mostStatements = 3_000

export interface PublishedCoding {
  /** Places of statements, with the source of each. */
  coded: readonly (Coded & { source: string })[]
  /** The speaker of each statement, and the sources that cite it. */
  spoken: readonly { speaker: string; sources: readonly string[] }[]
}

export const publishedCoding = onceAGeneration(async (graph: Graph): Promise<PublishedCoding> => {
  const positions = await positionsIn(graph)
  const { statement, actors } = positions.columns
  const coded: (Coded & { source: string })[] = []
  const spoken: { speaker: string; sources: string[] }[] = []
  for (let row = Math.max(0, positions.count - mostStatements); row < positions.count; row++) {
    const speaker = actors[at(statement.speaker, row)] as string
    const summary = textAt(statement.summary, row)
    const { citations } = wholeStatement(positions, row)
    spoken.push({ speaker, sources: citations.map(({ source }) => source) })
    for (const { source, phrase, tells } of citations)
      coded.push({ source, text: `${phrase} ${summary}`, demands: tells, speaker, start: null })
  }
  return { coded, spoken }
})
