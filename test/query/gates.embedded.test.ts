/** The plan gate of the embedded engine on its own, without the text gate before it. */

import grafeo from '@grafeo-db/js'
import { afterAll, describe, expect, it } from 'vitest'
import { judgeEmbeddedPlan } from '../../src/query/reader/embedded/embedded-gate.js'
import { judged, reads } from './plan-texts.js'

describe('the gate of the embedded engine', () => {
  const db = grafeo.GrafeoDB.create()
  afterAll(() => db.close())
  const explain = async (query: string, parameters = {}) =>
    String((await db.executeCypher(`EXPLAIN\n${query}`, parameters)).scalar())

  // What follows a return is a comment still, to this engine.
  const here = judged.filter(({ name }) => !/comment that a return ends/.test(name))
  it.each(here.map((row) => [row.name, row] as const))('lets not through what %s', async (_, { query, parameters }) => {
    await expect(explain(query, parameters).then(judgeEmbeddedPlan)).rejects.toThrow()
  })

  it.each(reads)('lets through %s', async (query) => {
    judgeEmbeddedPlan(await explain(query))
  })

  it.each([
    ['an operator it does not know', 'Return (x)\n  Teleport (x)\n'],
    ['another operator that has no name', 'Return (x)\n  Discriminant(52)\n'],
    ['no plan at all', '\n'],
    ['a load on a later line', "Return (x)\n  Union (2 branches)\n    Empty\n    LoadCsv ('/etc/passwd' AS row)\n"],
  ])('refuses %s', (_, plan) => {
    expect(() => judgeEmbeddedPlan(plan)).toThrow()
  })
})
