/** Rules about names that nothing in the query introduces. */
import { every } from '../analysis/analysis.js'
import { type Advice, finding, type Rule } from '../warning.js'

const unknownVariable: Rule = (analysis) =>
  analysis.open
    ? []
    : [...every(analysis, 'variable')].flatMap(({ it, scope }) =>
        scope.variables.has(it.name) ? [] : [finding(it.at, unknown(it.name, [...scope.variables.keys()]))],
      )

const unknown = (name: string, known: readonly string[]): Advice => ({
  rule: 'unknown-variable',
  effect: 'neo4j-refuses',
  message: `There is no variable ${name} here: Neo4j refuses it, the embedded engine takes it for null in a subquery or a comprehension.`,
  rewrite: known.length > 0 ? `Known here: ${known.join(', ')}.` : "Write text in quotes: 'state'.",
})

export const nameRules: Rule[] = [unknownVariable]
