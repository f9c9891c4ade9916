/** What analysts ask of the shipped record, answered by nothing but the texts that tools answer with, against the golden answers. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../src/cypher/package-root.js'
import { withClient } from './with-client.js'

const { call } = withClient()

type Item = Record<string, unknown>
type Read = Record<string, string> & { cites: string }

function golden(file: string): Item[] {
  const read = JSON.parse(readFileSync(join(packageRoot, 'test/golden', `${file}.json`), 'utf8'))
  const items = Array.isArray(read) ? read : read.items
  expect(items.length).toBeGreaterThan(0)
  return items
}

/** The rows of an answer, page after page, as a client reads them: the last table, cells by the names of their columns. */
async function rowsOf(tool: string, given: Record<string, unknown>): Promise<Read[]> {
  const rows: Read[] = []
  let cursor: string | undefined
  do {
    const { text, isError } = await call(tool, cursor === undefined ? given : { ...given, cursor })
    expect([isError, text]).toEqual([false, expect.any(String)])
    const [first = '', ...lines] = text.split('\n')
    const table = lines.slice(lines.indexOf('~~~') + 1, -1).filter((line) => line.includes(' | '))
    const columns = table[0]?.split(' | ') ?? []
    for (const line of table.slice(1)) {
      const [, cells = line, cites = ''] = /^(.*?) ?(?:\[([^[\]]*)\])?$/.exec(line) ?? []
      const parts = cells.split(' | ')
      rows.push({ ...Object.fromEntries(columns.map((column, at) => [column, parts[at]?.trim() ?? ''])), cites })
    }
    cursor = /cursor "([^"]+)"/.exec(first)?.[1]
  } while (cursor !== undefined)
  return rows
}

const ask = (question: string, params: Record<string, unknown>) => rowsOf('ask', { question, params })
const word = (reading = '') => reading.split(':')[0] ?? ''
const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()
const ids = (list: unknown) => (list as string[]).join(', ')

describe('the exam', () => {
  it('1. Which demands had Russia dropped, softened or kept by 21 March 2022, and on what evidence?', async () => {
    const readings = ['dropped', 'softened', 'kept']
    const rows = await rowsOf('ledger', {
      asOf: '2022-03-21',
      source: 'source-000',
      sides: 'russia',
      reading: readings,
    })
    const expected = golden('ledger-2022-03-21-one-source').filter(
      (it) => it.side === 'russia' && readings.includes(String(it.reading)),
    )
    expect(sorted(rows.map((it) => [it.demand, word(it.reading), it.cites]))).toEqual(
      sorted(expected.map((it) => [it.demand, it.reading, ids(it.statements)])),
    )
  })

  it('2. Was the removal of the government dropped, and did it come back? When, by whom?', async () => {
    const rows = await rowsOf('trajectory', { side: 'russia', demand: 'government-removal' })
    expect(rows.map((it) => [word(it.reading), it.cites])).toEqual(
      golden('trajectory-government-removal').map((it) => [
        it.reading,
        (it.statements as Item[]).map(({ id }) => id).join(', '),
      ]),
    )
    expect(rows.map((it) => word(it.reading))).toEqual(expect.arrayContaining(['dropped', 'reinstated']))
  })

  it('3. What did Ukraine offer in exchange for security guarantees?', async () => {
    const rows = await ask('packages', { demand: 'security-guarantees', asOf: '2022-03-29' })
    expect(sorted(rows.map((it) => [it.latest, it.side, it.demand, it.kind, it.cites]))).toEqual(
      sorted(golden('packages-guarantees').map((it) => [it.latest, it.side, it.demand, it.kind, it.statement])),
    )
  })

  it('4. Who first said that Ukraine could accept neutrality, and on whose word is it?', async () => {
    const first = (rows: readonly Item[]) => rows.find((it) => it.side === 'ukraine' && it.stance === 'CONCEDES')
    const found = first(await ask('trajectories', { demand: 'neutrality', asOf: '2022-03-29' }))
    const { speaker, statement, word: whose } = first(golden('trajectories-neutrality')) ?? {}
    expect([found?.speaker, found?.cites, found?.word]).toEqual([speaker, statement, whose])
  })

  it('5. What could a reader have known on 15 March 2022?', async () => {
    const rows = await rowsOf('ledger', { asOf: '2022-03-15', clock: 'published', sides: 'russia,ukraine' })
    expect(sorted(rows.map((it) => [it.side, it.demand, word(it.reading), it.cites]))).toEqual(
      sorted(golden('ledger-2022-03-15-published').map((it) => [it.side, it.demand, it.reading, ids(it.statements)])),
    )
  })

  it('6. Where do the sources contradict each other?', async () => {
    const rows = await ask('conflicts', {})
    const expected = golden('library/where-sources-disagree')
    expect(sorted(rows.map(({ id }) => id))).toEqual(sorted([...new Set(expected.map(({ conflict }) => conflict))]))
    for (const { id, claims = '' } of rows) {
      const [{ source, value } = {}] = expected.filter(({ conflict }) => conflict === id)
      expect(claims).toContain(`${source}: ${value}`.slice(0, 60))
    }
  })

  it('7. Everything that Lavrov said on a ceasefire, in order, with quotes', async () => {
    const rows = await rowsOf('trace', { speaker: 'sergey-lavrov', demand: 'ceasefire' })
    const expected = golden('trace-lavrov-ceasefire')
    expect(rows.map(({ cites }) => cites)).toEqual(expected.map(({ id }) => id))
    const quotes = await rowsOf('cite', { ids: rows.map(({ cites }) => cites) })
    expect(sorted(quotes.map((it) => [it.cites, it.phrase, it.paragraph]))).toEqual(
      sorted(
        expected.flatMap(({ id, citations }) =>
          (citations as Item[]).map(({ phrase, paragraph }) => [id, `“${phrase}”`, String(paragraph)]),
        ),
      ),
    )
  })

  it('8. Which demands did the other side never answer, or refuse to discuss?', async () => {
    const rows = await ask('unanswered', { asOf: '2022-03-29' })
    expect(sorted(rows.map((it) => [it.demand, it.side, it.state, it.cites]))).toEqual(
      sorted(golden('unanswered-2022-03-29').map((it) => [it.demand, it.side, it.state, ids(it.statements)])),
    )
  })

  it('9. Were positions converging between 14 and 29 March 2022, and how sure are we?', async () => {
    const rows = await ask('gap', { between: 'russia,ukraine' })
    const number = (text = '') => (text === '' ? null : Number(text))
    const round = (value: unknown) => (typeof value === 'number' ? Number(value.toFixed(4)) : null)
    expect(rows.map((it) => [it.day, number(it.gap), number(it.robustGap)])).toEqual(
      golden('gap-russia-ukraine').map((it) => [it.day, round(it.gap), round(it.robustGap)]),
    )
    const on = (day: string) => number(rows.filter((it) => (it.day ?? '') <= day).at(-1)?.gap) ?? Number.NaN
    expect(on('2022-03-29')).toBeLessThan(on('2022-03-14'))
  })

  it('10. Which conditions does each side attach to a ceasefire?', async () => {
    const rows = (await ask('packages', { demand: 'ceasefire' })).filter((it) => it.demand === 'ceasefire')
    expect(sorted(rows.map((it) => [it.side, it.speaker, it.other, it.kind, it.cites]))).toEqual(
      sorted(
        golden('library/conditions-attached')
          // One is only hedged with an if, and tied to no other demand.
          .filter(({ condition }) => condition !== null)
          .map((it) => [it.side, it.speaker, it.condition, it.kind, it.statement]),
      ),
    )
  })

  it('11. Which demands came back, unchanged or harder?', async () => {
    const rows = await ask('returned', {})
    expect(sorted(rows.map((it) => [it.side, it.demand, it.kind, it.asks, it.silence]))).toEqual(
      sorted(golden('returned').map((it) => [it.side, it.demand, it.kind, it.asks, String(it.silence ?? '')])),
    )
  })

  it('12. Who sides with whom on foreign troops?', async () => {
    const rows = (await ask('trajectories', { demand: 'foreign-troops' })).map((it) => [it.side, it.stance, it.cites])
    const expected = golden('library/who-aligns').flatMap((it) => it.statements as string[])
    expect(sorted(rows.map(([, , statement]) => statement))).toEqual(sorted(expected))
    for (const { sides, stance } of golden('library/who-aligns'))
      expect([...new Set(rows.filter((it) => it[1] === stance).map(([side]) => side))].sort()).toEqual(sides)
  })

  it('13. Which readings stand without anonymous leaks, outsiders and the adversary?', async () => {
    const readings = ['dropped', 'softened', 'accepted', 'leaning']
    const outsiders = ['mediator', 'adversary', 'press', 'author']
    const rows = await rowsOf('ledger', { withoutRelays: outsiders, hedged: 'exclude', reading: readings })
    expect(sorted(rows.map((it) => [it.side, it.demand, word(it.reading), it.cites]))).toEqual(
      sorted(golden('ledger-without-outsiders').map((it) => [it.side, it.demand, it.reading, ids(it.statements)])),
    )
  })

  it('14. Did officials of one side contradict each other?', async () => {
    const rows = await ask('contradictions', { sameSpeaker: 'include' })
    const expected = golden('contradictions').flatMap(({ side, demand, between }) =>
      (between as Item[]).map((it) => [side, demand, it.toward, it.away, it.first, it.second]),
    )
    expect(sorted(rows.map((it) => [it.side, it.demand, it.toward, it.away, it.first, it.second]))).toEqual(
      sorted(expected),
    )
  })
})
