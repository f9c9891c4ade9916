/** Rules about tests that follow one another without brackets: `x IN list IS NULL`. */
import { every } from '../analysis/analysis.js'
import type { Expression } from '../syntax/expression.js'
import { type Advice, finding, type Rule } from '../warning.js'

const tests = /^(IN|CONTAINS|STARTS WITH|ENDS WITH|=~)$/

const isTest = (it: Expression) =>
  it.kind === 'null-test' || it.kind === 'type-test' || (it.kind === 'operation' && tests.test(it.operator))

const chained: Rule = (analysis) => {
  const found = [...every(analysis, 'operation'), ...every(analysis, 'null-test'), ...every(analysis, 'type-test')]
  return found.flatMap(({ it }) => {
    const first = it.kind === 'operation' ? it.left : it.of
    return isTest(it) && isTest(first) && !first.wrapped ? [finding(it.at, chainedTest)] : []
  })
}

const chainedTest: Advice = {
  rule: 'chained-test',
  effect: 'neo4j-refuses',
  message: 'Neo4j refuses IN, CONTAINS, =~ or IS NULL right after another of them.',
  rewrite: 'Put the first one into brackets: (x IN list) IS NULL.',
}

export const chainedTestRules: Rule[] = [chained]
