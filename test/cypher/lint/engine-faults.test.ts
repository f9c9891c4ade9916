/** The linter warns of everything that the embedded engine is known to answer wrongly, and offers what is right. */
import { describe, expect, test } from 'vitest'
import { lintCypher } from '../../../src/cypher/lint/lint-cypher.js'
import { namedFaults } from './faults.js'

describe('the linter', () => {
  test.each(namedFaults)('warns that the engine %s', (_, { text, params, rule }) => {
    expect(lintCypher(text, params).map((warning) => warning.rule)).toContain(rule)
  })

  test.each(namedFaults)('is content with what is portable, where the engine %s', (_, { rewrite, params }) => {
    expect(lintCypher(rewrite, params)).toEqual([])
  })
})
