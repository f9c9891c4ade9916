/** What a dataset's files say of a source that is published anew: its ids, its statements and what else is declared. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readDataset } from '../../cypher/dataset.js'
import { scriptLinter } from '../../cypher/lint/lint-scripts.js'
import { openStatement } from '../../cypher/rows-as-parameter.js'
import { splitScript } from '../../cypher/script.js'
import { messageOf, Problem } from '../../errors.js'
import { recordSchemas, type StatementRecord } from '../../records/records.js'
import { sourcesIn } from '../dataset-sources.js'
import { idsFile, ownScripts, statementsScript } from './published-files.js'

export interface StandingCoding {
  ids: Record<string, string>
  statements: StatementRecord[]
  /** The ids of all records that other scripts declare. */
  declared: ReadonlySet<string>
  /** Another script has the source's entry. */
  isEntered: boolean
}

const published = z.object({ ids: z.record(z.string(), z.string()) })

/** @throws Problem 500 where `published.json` is damaged */
export function standingCoding(dataset: string, source: string): StandingCoding {
  const others = readDataset(dataset, new Map(ownScripts(source).map((path) => [path, null])))
  const linter = scriptLinter()
  const opened = () => others.data.flatMap((script) => [...script.statements()].map(openStatement))
  for (const statement of opened()) linter.add(statement)
  return {
    ids: idsIn(join(dataset, idsFile(source))),
    statements: statementsIn(join(dataset, statementsScript(source))),
    declared: new Set(linter.report(opened).declared),
    isEntered: sourcesIn(others).some(({ id }) => id === source),
  }
}

function idsIn(file: string): Record<string, string> {
  if (!existsSync(file)) return {}
  try {
    return published.parse(JSON.parse(readFileSync(file, 'utf8'))).ids
  } catch (error) {
    throw new Problem(500, 'Damaged list', `${file} does not have the ids of what was published: ${messageOf(error)}`)
  }
}

function statementsIn(file: string): StatementRecord[] {
  if (!existsSync(file)) return []
  const statements = splitScript(file, readFileSync(file, 'utf8')).map(openStatement)
  return statements.flatMap(({ rows }) =>
    (rows ?? []).flatMap((row) => {
      const parsed = recordSchemas.statements.safeParse(row)
      return parsed.success ? [parsed.data] : []
    }),
  )
}
