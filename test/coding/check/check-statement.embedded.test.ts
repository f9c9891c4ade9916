/** The checks beside each field: nothing is wrong with what is published, and each fault is found at its field. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readText, type SourceText } from '../../../src/codebook/source-text.js'
import { checkStatement } from '../../../src/coding/check/check-statement.js'
import type { Checked } from '../../../src/coding/check/statement-fault.js'
import { type CodedStatement, codedStatement } from '../../../src/coding/coded-statement.js'
import { type Material, materialIn } from '../../../src/coding/material.js'
import { readRecords } from '../../../src/records/read-records.js'
import type { Records } from '../../../src/records/records.js'
import { embeddedGraphs } from '../../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../../src/store/graph-store.js'
import { itWith } from '../../provision/outside.js'
import { codedIn } from '../shipped-coding.js'

let graphs: Graphs
let material: Material
let records: Records
beforeAll(async () => {
  graphs = embeddedGraphs(inject('shippedStore'))
  ;[material, records] = await graphs.view((graph) => Promise.all([materialIn(graph), readRecords(graph)]))
})
afterAll(() => graphs.close())

itWith('sources', 'nothing is wrong with any statement that is published', (texts) => {
  const checked = records.sources.flatMap((source) => {
    const text = readText(readFileSync(join(texts, source.file)))
    return codedIn(records, source.id).map((statement) => {
      // What a statement of two sources says elsewhere is told elsewhere.
      const elsewhere = records.statements.find(({ id }) => id === statement.key)?.citedIn.length ?? 0
      const faults = checkStatement({ statement, source, text, material })
      return [statement.key, elsewhere > statement.citations.length ? [] : faults] as const
    })
  })
  expect(checked.length).toBeGreaterThan(90)
  expect(checked.filter(([, faults]) => faults.length > 0)).toEqual([])
})

const words = 'Russia said that Ukraine must be neutral.\nUkraine agreed.\n'
const text: SourceText = readText(Buffer.from(words))
const good: CodedStatement = codedStatement.parse({
  ...{ key: 'k1', speaker: 'sergey-lavrov', earliest: '2022-03-10', latest: '2022-03-10', mode: 'indirect' },
  ...{ certainty: 'stated', summary: 'Lavrov wants neutrality.' },
  stances: [{ demand: 'neutrality', stance: 'ASSERTS', extent: 'full' }],
  citations: [{ paragraph: 1, start: 0, end: 41, phrase: 'must be neutral', tells: ['neutrality'], relays: [] }],
})
const check = (more: object, source: Partial<Checked['source']> = {}) =>
  checkStatement({
    statement: codedStatement.parse({ ...good, ...more }),
    ...{ source: { publishedLatest: '2022-03-11', usableTo: null, ...source }, text, material },
  })
const place = (more: object) => ({ citations: [{ ...good.citations[0], ...more }] })
const stance = (more: object) => ({ stances: [{ ...good.stances[0], ...more }] })

describe('a statement', () => {
  it('without a fault has none', () => {
    expect(check({})).toEqual([])
  })

  it.each<[string, object, string, string]>([
    ['lacks its speaker', { speaker: undefined }, 'speaker', 'Say who spoke'],
    ['lacks its summary', { summary: ' ' }, 'summary', 'a sentence of your own'],
    ['says nothing', { stances: [], ...place({ tells: ['neutrality'] }) }, 'stances', 'Choose a demand'],
    ['has no place', { citations: [] }, 'citations', 'Select the words'],
    ['has a stance without extent', stance({ extent: undefined }), 'stances.0.extent', 'Choose an extent'],
    ['has an unknown speaker', { speaker: 'sergei-lavrov' }, 'speaker', 'Did you mean "sergey-lavrov"?'],
    [
      'has an unknown demand',
      { ...stance({ demand: 'neutralty' }), ...place({ tells: ['neutralty'] }) },
      'stances.0.demand',
      'Did you mean "neutrality"?',
    ],
    ['ends before it begins', { earliest: '2022-03-11' }, 'earliest', 'is after the last'],
    ['was said after it was printed', { latest: '2022-03-12' }, 'latest', 'published by 11 March 2022'],
    ['was said before the window', { earliest: '2021-11-01' }, 'earliest', 'The window opens on 1 December 2021'],
    ['is by nobody’s speaker', { speaker: 'reuters' }, 'speaker', 'Reuters speaks for no side'],
    [
      'signals what it asserts',
      stance({ extent: 'signalled' }),
      'stances.0.extent',
      'Only a concession can be signalled',
    ],
    ['asserts what is asked of it', { speaker: 'volodymyr-zelenskyy' }, 'stances.0.stance', 'concedes or rejects'],
    ['takes two stances on one', { stances: [good.stances[0], good.stances[0]] }, 'stances.1.demand', 'already'],
    [
      'ties what it does not take',
      { exchanges: [{ of: 'crimea', for: 'neutrality', kind: 'exchange' }] },
      'exchanges.0.of',
      'no stance on "crimea"',
    ],
    ['is denied and not disputed', { disputedBy: ['ukraine'] }, 'certainty', 'Somebody denies it'],
    ['is disputed by nobody', { certainty: 'disputed' }, 'disputedBy', 'say who denies it'],
    ['is in another paragraph', place({ paragraph: 2 }), 'citations.0.paragraph', 'It is in paragraph 1'],
    ['crosses a paragraph', place({ end: 50 }), 'citations.0', 'inside one paragraph'],
    ['has a phrase that is not there', place({ phrase: 'must be neutral,' }), 'citations.0.phrase', 'word for word'],
    ['has a long phrase', place({ phrase: 'a b c d e f g h i j k l m' }), 'citations.0.phrase', '13 words'],
    ['tells nothing', place({ tells: [] }), 'citations.0.tells', 'Say what these words tell'],
    ['tells what it does not say', place({ tells: ['neutrality', 'crimea'] }), 'citations.0.tells', '"crimea"'],
    ['is relayed at a place alone', place({ relays: ['reuters'] }), 'citations.0.relays', '"reuters" is missing'],
    ['is relayed nowhere', { relays: [{ actor: 'reuters', relation: 'press' }] }, 'relays.0', 'at no place'],
  ])('that %s is told so at that field', (_, more, field, message) => {
    const faults = check(more)
    expect(faults).toContainEqual(expect.objectContaining({ field, message: expect.stringContaining(message) }))
    for (const { rule } of faults) expect(rule).toMatch(/\(codebook \d/)
  })

  it('beyond the usable part of the text is told so', () => {
    expect(check({}, { usableTo: 40 }).map(({ field }) => field)).toEqual(['citations.0'])
  })
})
