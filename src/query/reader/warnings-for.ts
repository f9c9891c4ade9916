/** What the linter says of an ad-hoc query. */
import { lintCypher } from '../../cypher/lint/lint-cypher.js'
import type { Warning } from '../../cypher/lint/rule.js'
import type { QueryJob } from './reader-engine.js'

/** If the linter itself fails, that is a warning too: an answer must not look checked when it is not. */
export function warningsFor({ text, parameters }: QueryJob): Warning[] {
  try {
    return lintCypher(text, parameters)
  } catch {
    const message = 'This query could not be checked for constructs that the two engines answer differently.'
    return [{ rule: 'not-checked', line: 1, column: 1, message, rewrite: 'Write it more simply.' }]
  }
}
