/** A query that begins with EXPLAIN asks for its plan. */
import { expect, it } from 'vitest'
import { withoutExplain } from '../../src/query/reader/plan.js'

it('a plan is asked for by EXPLAIN at the head alone, and positions stay', () => {
  expect(withoutExplain('explain  RETURN 1')).toEqual({ text: '         RETURN 1', explain: true })
  expect(withoutExplain('// x\nEXPLAIN\nEXPLAIN RETURN 1')).toEqual({
    text: '    \n       \n        RETURN 1',
    explain: true,
  })
  const plain = ["RETURN 'explain' AS x", '`explain` RETURN 1', 'MATCH (explain) RETURN explain.id AS id', '']
  for (const text of plain) expect(withoutExplain(text)).toEqual({ text, explain: false })
})
