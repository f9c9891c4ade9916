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
  /** How often each actor spoke. */
  spoken: ReadonlyMap<string, number>
}

export const publishedCoding = onceAGeneration(async (graph: Graph): Promise<PublishedCoding> => {
  const positions = await positionsIn(graph)
  const { statement, actors } = positions.columns
  const coded: (Coded & { source: string })[] = []
  const spoken = new Map<string, number>()
  for (let row = Math.max(0, positions.count - mostStatements); row < positions.count; row++) {
    const speaker = actors[at(statement.speaker, row)] as string
    spoken.set(speaker, (spoken.get(speaker) ?? 0) + 1)
    const summary = textAt(statement.summary, row)
    for (const { source, phrase, tells } of wholeStatement(positions, row).citations)
      coded.push({ source, text: `${phrase} ${summary}`, demands: tells, speaker, start: null })
  }
  return { coded, spoken }
})
