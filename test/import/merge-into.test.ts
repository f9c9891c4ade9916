/** What an import into a dataset takes for known, for new, and for a mistake. */
import { describe, expect, test } from 'vitest'
import { mergeInto } from '../../src/import/merge-into.js'
import { noRecords, type Records, recordSchemas } from '../../src/records/records.js'

const read = <K extends keyof Records>(kind: K, ...given: object[]) =>
  given.map((one) => recordSchemas[kind].parse(one)) as unknown as Records[K]
const actor = (id: string, name: string, more = {}) => ({ id, name, kind: 'state', aliases: [], ...more })
const source = (id: string, more = {}) => ({
  ...{ id, title: id, publishedEarliest: '2022-04-01', publishedLatest: '2022-04-01', file: `${id}.txt` },
  ...more,
})
const demand = (id: string, more = {}) => ({ id, name: id, proposition: id, issue: 'river', ...more })
const statement = (id: string, more = {}) => ({
  ...{
    id,
    by: 'red',
    summary: 'Red wants a bridge.',
    earliest: '2022-03-01',
    latest: '2022-03-01',
    mode: 'direct',
    certainty: 'stated',
  },
  asserts: [{ demand: 'bridge', extent: 'full' }],
  citedIn: [{ source: 'gazette', paragraph: 1, start: 0, end: 9, phrase: 'a bridge', tells: ['bridge'], relays: [] }],
  ...more,
})

const known: Records = {
  ...noRecords(),
  actors: read('actors', actor('red', 'Red', { aliases: ['The Reds'] }), actor('blue', 'Blue')),
  capacities: read('capacities', { actor: 'ann', side: 'red', capacity: 'Envoy', from: '2022-01-01' }),
  issues: read('issues', { id: 'river', name: 'River', rank: 3 }),
  demands: read('demands', demand('bridge', { raisedBy: ['red'], addressedTo: ['blue'] })),
  sources: read('sources', source('gazette', { title: 'The Gazette', sha256: 'aa' })),
  statements: read('statements', statement('s1'), statement('statement-1', { latest: '2022-03-02' })),
}
const merge = (records: Partial<Records>, texts: [string, string][] = []) =>
  mergeInto(known, { records: { ...noRecords(), ...records }, texts: new Map(texts) })

describe('a record', () => {
  test.each([
    ['its id', actor('red', 'Another name')],
    ['its name, in other capitals', actor('r', 'RED')],
    ['another name of the known one', actor('r', 'the reds')],
    ['another name of its own', actor('r', 'Rot', { aliases: ['Red'] })],
  ])('is known by %s, and what the dataset says of it stays', (_, given) => {
    const speaks = statement('x', { by: given.id, latest: '2022-05-01' })
    const {
      added,
      known: met,
      faults,
    } = merge({
      actors: read('actors', given),
      statements: read('statements', speaks),
    })
    expect([added.actors, met.get('actors'), faults]).toEqual([[], new Set(['red']), []])
    expect(added.statements[0]?.by).toBe('red')
  })

  test('that is new keeps its id, or gets a number where another kind has it', () => {
    const { added } = merge({ actors: read('actors', actor('green', 'Green'), actor('bridge', 'Bridge')) })
    expect(added.actors.map(({ id }) => id)).toEqual(['green', 'bridge-2'])
  })

  test('that may be two known ones is a fault that names both', () => {
    const two = {
      ...known,
      actors: [...known.actors, ...read('actors', actor('reds', 'Others', { aliases: ['Red'] }))],
    }
    const { faults } = mergeInto(two, {
      records: { ...noRecords(), actors: read('actors', actor('x', 'Red')) },
      texts: new Map(),
    })
    expect(faults).toEqual([{ place: '"Red"', reason: 'it may be red or reds; write the id that is meant' }])
  })

  test('of an issue is ranked behind the known ones', () => {
    const { added } = merge({ issues: read('issues', { id: 'sea', name: 'Sea', rank: 1 }) })
    expect(added.issues.map(({ rank }) => rank)).toEqual([4])
  })
})

describe('a statement', () => {
  test('that the dataset has word for word is known, whatever its id', () => {
    const { added, known: met } = merge({ statements: read('statements', statement('mine')) })
    expect([added.statements, met.get('statements')]).toEqual([[], new Set(['s1'])])
  })

  test('with an id of the dataset that says something else is a fault', () => {
    const { faults } = merge({ statements: read('statements', statement('s1', { summary: 'Other' })) })
    expect(faults).toMatchObject([{ place: 'statement s1', reason: expect.stringContaining('nothing is overwritten') }])
  })

  test('with an id that the import made gets a free one, and a warning where it may be the same', () => {
    const { added, warnings } = merge({
      statements: read('statements', statement('statement-1', { summary: 'Other' })),
    })
    expect(added.statements.map(({ id }) => id)).toEqual(['statement-1-2'])
    expect(warnings).toMatchObject([
      { place: 'statement statement-1-2', reason: expect.stringMatching(/^s1 has the same/) },
    ])
  })
})

describe('a source', () => {
  test('with the same text is known, whatever it is called', () => {
    const { added, known: met } = merge({ sources: read('sources', source('x', { sha256: 'aa' })) })
    expect([added.sources, met.get('sources')]).toEqual([[], new Set(['gazette'])])
  })

  test('whose rows have no places in the text that the dataset has is a fault', () => {
    const rows = source('the-gazette', { title: 'the gazette', sha256: 'bb', notes: 'Made of rows.' })
    const { faults } = merge({ sources: read('sources', rows) }, [['the-gazette.txt', 'Rows.']])
    expect(faults).toMatchObject([{ reason: expect.stringContaining('each of its rows needs its place there') }])
  })

  test('under a known name with another hash is a fault', () => {
    const { faults } = merge({ sources: read('sources', source('gazette', { sha256: 'bb' })) })
    expect(faults).toMatchObject([
      { reason: 'its sha256 is not that of gazette, which the dataset has under this name' },
    ])
  })

  test('that is new brings its text along', () => {
    const { added, texts } = merge({ sources: read('sources', source('paper', { sha256: 'bb' })) }, [
      ['paper.txt', 'Words.'],
    ])
    expect([added.sources.map(({ id }) => id), [...texts]]).toEqual([['paper'], [['paper.txt', 'Words.']]])
  })
})

describe('whom somebody represents', () => {
  const ann = (more: object) =>
    merge({
      actors: read('actors', actor('ann', 'Ann', { kind: 'person' })),
      capacities: read('capacities', { actor: 'ann', side: 'red', capacity: 'Speaker', from: '2022-03-01', ...more }),
    })

  test('is known where the dataset says so of those days', () => {
    const { added, faults } = ann({ to: '2022-03-05' })
    expect([added.capacities, faults]).toEqual([[], []])
  })

  test('is new on other days', () => {
    expect(ann({ from: '2021-12-01', to: '2021-12-05' }).added.capacities).toHaveLength(1)
  })

  test('is a fault where the dataset names another side on one of those days', () => {
    expect(ann({ side: 'blue', to: '2022-03-01' }).faults).toEqual([
      {
        place: 'ann',
        reason: 'it speaks for blue on 2022-03-01 in the file, and for red from 2022-01-01 on in the dataset',
      },
    ])
  })
})

test('what a file says of a known demand otherwise is a warning', () => {
  const { warnings, faults } = merge({ demands: read('demands', demand('bridge', { raisedBy: ['blue'] })) })
  expect(faults).toEqual([])
  expect(warnings).toEqual([
    { place: 'bridge', reason: 'raisedBy is blue in the file and red in the dataset, which stays' },
  ])
})
