/** What the linter says of a script as it stands in a file. */
import { scriptLinter } from '../../../src/cypher/lint/lint-scripts.js'
import { openStatement } from '../../../src/cypher/rows-as-parameter.js'
import { splitScript } from '../../../src/cypher/script.js'

export function scriptFaults(text: string) {
  const statements = splitScript('script.cypher', text).map(openStatement)
  const linter = scriptLinter()
  for (const statement of statements) linter.add(statement)
  return linter.report(() => statements).faults
}
