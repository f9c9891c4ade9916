/** A check falls into the parts that it joins, and none of them says less. */
import { expect, test } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { unionParts } from '../../src/cypher/union-parts.js'

test.each([
  ['RETURN 1 AS a', ['RETURN 1 AS a']],
  [
    'RETURN 1 AS a\nUNION ALL\nRETURN 2 AS a\nunion  all RETURN 3 AS a',
    ['RETURN 1 AS a', 'RETURN 2 AS a', 'RETURN 3 AS a'],
  ],
  [
    "CALL () { RETURN 1 AS a UNION ALL RETURN 2 AS a } RETURN a UNION ALL RETURN ') UNION ALL (' AS a",
    ['CALL () { RETURN 1 AS a UNION ALL RETURN 2 AS a } RETURN a', "RETURN ') UNION ALL (' AS a"],
  ],
  ['RETURN 1 AS a UNION RETURN 1 AS a', ['RETURN 1 AS a UNION RETURN 1 AS a']],
])('%j is joined of its parts', (text, parts) => {
  expect(unionParts(text)).toEqual(parts)
})

test('each part of a check returns a record and its problem', () => {
  const parts = readDataset().checks.flatMap(({ text }) => unionParts(text))
  expect(parts.length).toBeGreaterThan(40)
  expect(parts.filter((part) => !/RETURN[\s\S]*\bAS problem$/.test(part))).toEqual([])
})
