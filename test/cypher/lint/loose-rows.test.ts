/** Rows that are no plain literals: what is wrong in them for certain is refused, by line. */
import { expect, test } from 'vitest'
import { scriptFaults } from './script-faults.js'

const statement = `] AS row
MERGE (c:Conflict {id: row.id})
SET c = {id: row.id, about: row.about}
FOREACH (x IN row.claims | MERGE (s:Source {id: x.source}) MERGE (c)-[r:CLAIMS {start: x.start}]->(s) SET r = {value: x.value, start: x.start});`
const script = (...rows: string[]) => `UNWIND [\n${rows.join(',\n')}\n${statement}`
const good = "{id: 'c1', about: 'a', claims: [{source: 's', start: 1, value: 'v'}]}"

test.each([
  ["{id: 'c2', about: 'b',\n about: 'c'}", 4, 'The key "about" stands twice in this map', 'Leave one out'],
  ["{id: 'c2', abut: 'b', weight: 0.5}", 3, 'Nothing reads the key "abut" in c2', 'Did you mean "about"?'],
  ["{id: 'c2' about: 'b'}", 3, 'A comma is missing before about', 'an apostrophe'],
  ["{id: 'c2', about: 'Russia's part's end'}", 3, 'A comma is missing before s, or a text', 'an apostrophe'],
  ["{id: 'c2', about: 'b'}\n {id: 'c3', about: 'b'}", 4, 'A comma is missing before {', 'an apostrophe'],
  ["{id: 'c1', about: 'b', claims: [{start: 1.5}]}", 3, 'The id "c1" is declared twice', 'Keep one'],
])('rows are read as far as they can be: %j', (row, line, message, rewrite) => {
  expect(scriptFaults(script(good, row))).toContainEqual(
    expect.objectContaining({
      ...{ line, refused: true, message: expect.stringContaining(message) },
      rewrite: expect.stringContaining(rewrite),
    }),
  )
})

test.each([["about: date('2022-03-01')"], ["about: 'a' + 'b'"], ['about: [1, 2][0]'], ['about: 1.5e3']])(
  'may be computed: %s',
  (about) => {
    const refused = scriptFaults(script(`{id: 'c2', ${about}}`)).filter((fault) => fault.refused)
    expect(refused).toEqual([])
  },
)
