/** The shipped dataset as it was before its fourth text was coded, in a folder that goes with the tests. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { packageRoot } from '../../src/cypher/package-root.js'
import type { Records, StatementRecord } from '../../src/records/records.js'
import { testFolder } from '../provision/test-folder.js'

export const leftOut = 'source-003'
/** The number that the text gets when it is added anew: the next one. */
export const addedAs = 'source-005'

/** Conflicts go too, as one of them cites the text. */
export function withoutSource003(): string {
  const dataset = join(testFolder('shipped'), 'data')
  cpSync(join(packageRoot, 'cypher', 'data'), dataset, { recursive: true })
  rmSync(join(dataset, '60-statements', `${leftOut}.cypher`))
  rmSync(join(dataset, '70-conflicts.cypher'))
  rmSync(join(dataset, 'coding'), { recursive: true, force: true })
  const sources = join(dataset, '40-sources.cypher')
  const text = readFileSync(sources, 'utf8')
  const without = text.replace(/ {2}\{id: 'source-003'[^}]*\},\n/, '')
  expect(without.length).toBeLessThan(text.length)
  writeFileSync(sources, without)
  return dataset
}

const bare = (it: StatementRecord) =>
  JSON.stringify({ ...it, id: '', coder: '' })
    .replaceAll(addedAs, leftOut)
    .replace(/"codebook":"[^"]*"/, '')

/** The statements of a graph, without who coded them, by which codebook and as which text. */
export const bareStatements = ({ statements }: Records): string[] => statements.map(bare).sort()
