/** `demarche query`: the same queries, limits and refusals as the API, for people and for other programs. */
import { parse } from 'csv-parse/sync'
import { describe, expect, inject, it } from 'vitest'
import { readLibrary } from '../../src/query/library.js'
import { queryAnswer } from '../../src/query/query-result.js'
import { demarche } from './demarche.js'

const query = (args: string[], env: Record<string, string> = {}) =>
  demarche(['query', ...args], { DATA_DIR: inject('shippedStore'), ...env })

describe('demarche query', { timeout: 60_000 }, () => {
  const text = 'MATCH (a:Actor {id: $id}) RETURN a.id AS id, a.name AS name, a.aliases AS aliases'

  it('prints a table, CSV, or the whole answer as JSON', async () => {
    const table = await query([text, '--param', 'id=russia'])
    expect([table.code, table.err]).toEqual([0, ''])
    expect(table.out).toMatch(/^id +name +aliases/)
    const csv = await query([text, '--param', 'id=russia', '--csv'])
    expect(parse(csv.out, { columns: true })).toMatchObject([{ id: 'russia', name: 'Russia' }])
    const json = await query([text, '--param', 'id=russia', '--json'])
    expect(queryAnswer.parse(JSON.parse(json.out))).toMatchObject({
      rows: [{ id: 'russia' }],
      truncated: false,
      plan: null,
    })
  })

  it('explains instead', async () => {
    const { code, out } = await query([text, '--param', 'id=russia', '--explain'])
    expect(code).toBe(0)
    expect(out).toMatch(/NodeScan/)
  })

  it('says on the other stream what was cut and what is doubtful', async () => {
    const { code, out, err } = await query(['UNWIND range(1, 9) AS x RETURN x', '--max-rows', '2'])
    expect([code, out.trim().split('\n')]).toEqual([0, ['x', '1', '2']])
    expect(err).toContain('Only 2 of 9 rows')
    const doubtful = await query(['MATCH (s:Source)\nRETURN sum(s.nothing) AS n'])
    expect(doubtful.err).toMatch(/^Warning, line 2, column 14: Source has no property nothing/)
  })

  it('says after a refusal how to write it', async () => {
    const { code, err } = await query(['RETURN datetime.fromepoch(0, 0) AS first'])
    expect(code).toBe(1)
    expect(err).toMatch(/^Warning, line 1, column 8: .* dot .* Work with date\(\)/)
  })

  it.each([
    ['a write', ["CREATE (:Actor {id: 'x'})"], 1, /writes/],
    ['a syntax error, with its place', ['MATCH (a:Actor)\nRETURN a.id AS'], 1, /^demarche: Line 2, column \d+: /],
    [
      'a deadline',
      [
        'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x, y WHERE x = -y RETURN count(*) AS n',
        '--timeout-ms',
        '300',
      ],
      1,
      /stopped after 300 ms|memory/,
    ],
    ['no query', [], 2, /--library NAME/],
    ['both a text and a saved query', ['RETURN 1 AS x', '--library', 'who-aligns'], 2, /either/],
    ['a parameter without a value', ['RETURN 1 AS x', '--param', 'x'], 2, /name=value/],
    ['a saved query that is not there', ['--library', 'who-alings'], 1, /Did you mean "who-aligns"/],
    ['a saved query without what it needs', ['--library', 'neighborhood'], 1, /needs ids/],
  ])('ends with a code and a sentence on %s', async (_, args, code, said) => {
    const outcome = await query(args)
    expect([outcome.code, outcome.out]).toEqual([code, ''])
    expect(outcome.err).toMatch(said)
  })

  it('runs saved queries alone where ad-hoc queries are off', async () => {
    const off = await query(['RETURN 1 AS x'], { ALLOW_AD_HOC: 'false' })
    expect([off.code, off.err]).toEqual([2, expect.stringContaining('ALLOW_AD_HOC=false')])
    const saved = await query(['--library', 'who-aligns', '--param', 'demand=crimea', '--json'], {
      ALLOW_AD_HOC: 'false',
    })
    expect(queryAnswer.parse(JSON.parse(saved.out)).rows.length).toBeGreaterThan(0)
  })

  /** library.test.ts runs all of them by the same path, without a new process each. */
  it.each(['coding-at-a-glance', 'latest-stances', 'stances-between'])(
    'runs the saved query %s with its defaults',
    async (name) => {
      const { code, out, err } = await query(['--library', name, '--csv'])
      expect([code, err]).toEqual([0, ''])
      const [head, ...rows] = parse(out) as string[][]
      expect(head).toEqual(
        readLibrary()
          .find((saved) => saved.name === name)
          ?.returns.map((column) => column.name),
      )
      expect(rows.length).toBeGreaterThan(0)
    },
  )
})
