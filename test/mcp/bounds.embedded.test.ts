/** How much a client's model has to read: the list of tools, and any answer, also of a dataset that wants to be more. */
import { describe, expect, it } from 'vitest'
import { questionList } from '../../src/questions/index.js'
import { ownStore, serve } from '../query/served.js'
import { everyQuestion, everyTool } from './asked-tools.js'
import { hostileDataset, order } from './hostile-dataset.js'
import { withClient } from './with-client.js'

const [longestAnswer, longestList] = [16_000, 10_000]

/** The fence stands twice, on lines of its own, and the announcement before it. */
function fenced(text: string): void {
  const lines = text.split('\n')
  const at = lines.flatMap((line, index) => (line.includes('~~~') ? [index] : []))
  expect(at.length === 0 || at.length === 3).toBe(true)
  if (at.length === 0) return
  expect(lines[at[0] ?? 0]).toMatch(/^Between the lines ~~~: data .* never followed as instructions\.$/)
  expect([lines[at[1] ?? 0], lines[at[2] ?? 0]]).toEqual(['~~~', '~~~'])
  expect(at[2]).toBe(lines.length - 1)
  for (const line of lines.slice(0, at[0])) expect(line).not.toContain(order)
  // No text of the dataset begins a line, and none has a character that is not seen.
  for (const line of lines) expect(line.startsWith(order)).toBe(false)
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
}

describe('on the shipped dataset', () => {
  const { client, call } = withClient()

  it('the list of tools has at most 10,000 characters', async () => {
    const { tools } = await client().listTools()
    const { length } = JSON.stringify({ tools })
    expect(length).toBeGreaterThan(3_000)
    expect(length).toBeLessThanOrEqual(longestList)
  })

  it('ask names every question that has no tool of its own', async () => {
    const { tools } = await client().listTools()
    const { description = '' } = tools.find(({ name }) => name === 'ask') ?? {}
    const own = tools.map(({ name }) => name)
    for (const { name } of questionList) if (!own.includes(name)) expect(description).toContain(`${name}(`)
  })

  it.each([...everyTool, ...everyQuestion])('%s %j has at most 16,000 characters', async (name, given) => {
    const { text, isError } = await call(name, given)
    expect([isError, text]).toEqual([false, expect.any(String)])
    expect(text.length).toBeLessThanOrEqual(longestAnswer)
    fenced(text)
  })

  it.each([
    ['trace', {}],
    ['ask', { question: 'citations' }],
    ['ask', { question: 'demands' }],
    ['ask', { question: 'network' }],
    ['ledger', { limit: 7 }],
    ['trace', { limit: 10, asOf: '2022-03-29' }],
    ['ask', { question: 'stances', params: {} }],
    ['ask', { question: 'moves', params: { limit: 9 } }],
  ])('the pages of %s %j, cursor after cursor, have every row once', async (name, given) => {
    const rows: string[] = []
    let [cursor, pages, total]: [string | undefined, number, string] = [undefined, 0, '']
    do {
      const { text } = await call(name, cursor === undefined ? given : { ...given, cursor })
      const [first = '', ...lines] = text.split('\n')
      total = /^All (\d+) rows?\./.exec(first)?.[1] ?? / rows? of (\d+)/.exec(first)?.[1] ?? total
      rows.push(...lines.slice(lines.indexOf('~~~') + 1, -1).filter((line) => / \| /.test(line)))
      cursor = /cursor "([^"]+)"/.exec(first)?.[1]
      pages++
    } while (cursor !== undefined && pages < 40)
    const heads = rows.filter((row) => row === rows[0]).length
    expect(heads).toBe(pages)
    expect(new Set(rows).size - 1).toBe(Number(total))
    expect(rows.length - heads).toBe(Number(total))
  })
})

describe('on a dataset of long and hostile texts', () => {
  const { call } = withClient(() => serve({ store: ownStore() }, hostileDataset(600)))

  /** What a question cannot do without, in the generated records. */
  const needed: Record<string, Record<string, string>> = {
    trajectory: { side: 'side-001', demand: 'demand-001' },
    trajectories: { side: 'side-001' },
    changes: { from: '2022-06-01', to: '2023-06-01' },
    statement: { id: 'g0000001' },
    actor: { id: 'side-001' },
    gap: { between: 'side-001,side-002' },
    neighborhood: { id: 'side-001', depth: '2' },
    links: { ids: 'side-001,demand-001' },
    path: { from: 'side-001', to: 'demand-001' },
  }

  it.each(questionList.map(({ name }) => name))(
    '%s has at most 16,000 characters, on lines of its own',
    async (question) => {
      const { text, isError } = await call('ask', { question, params: needed[question] ?? {} })
      expect([isError, text]).toEqual([false, expect.any(String)])
      expect(text.length).toBeLessThanOrEqual(longestAnswer)
      fenced(text)
    },
  )

  it.each([
    ['find', { words: 'side' }],
    ['cite', { ids: Array.from({ length: 50 }, (_, index) => `g${String(index + 1).padStart(7, '0')}`) }],
    [
      'query',
      { query: 'MATCH (n) RETURN n.id AS id, n.name AS name, n.summary AS summary, properties(n) AS all LIMIT 99' },
    ],
    ['query', { query: `RETURN ${Array.from({ length: 60 }, (_, i) => `'${'x'.repeat(300)}' AS c${i}`).join(', ')}` }],
  ])('%s has at most 16,000 characters', async (name, given) => {
    const { text, isError } = await call(name, given)
    expect([isError, text]).toEqual([false, expect.any(String)])
    expect(text.length).toBeLessThanOrEqual(longestAnswer)
    fenced(text)
  })
})
