/** Long CSVs are sent while they are made, and have the same bytes as if they had been made at once. */
import { buffer } from 'node:stream/consumers'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { answerCsv, listCsv } from '../../src/http/question-csv.js'
import { questionList } from '../../src/questions/index.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'

const graphs = embeddedGraphs(inject('shippedStore'))
afterAll(() => graphs.close())

const inPieces = questionList.filter(({ pieces }) => pieces)
const named = (name: string) => inPieces.find((question) => question.name === name) ?? expect.fail()
const everything = 1_000_000

it('all lists that grow with the statements are', () => {
  const names = ['actor', 'citations', 'moves', 'packages', 'trace', 'trajectories', 'trajectory']
  expect(inPieces.map(({ name }) => name).sort()).toEqual(names)
})

describe.each([
  ['trace', {}],
  ['trace', { demand: 'neutrality', withoutRelays: 'press' }],
  ['trace', { text: 'Lavrov', from: '2022-03-10', to: '2022-03-29' }],
  ['trace', { word: 'own', clock: 'published', asOf: '2025-02-10' }],
  ['citations', {}],
  ['citations', { source: 'source-000' }],
  ['actor', { id: 'russia' }],
  ['actor', { id: 'vladimir-putin', clock: 'published', hedged: 'exclude' }],
  ['moves', {}],
  ['moves', { witness: 'include', from: '2022-03-10', sides: 'russia,ukraine' }],
  ['moves', { clock: 'published', withoutRelays: 'press' }],
  ['packages', {}],
  ['packages', { side: 'ukraine', asOf: '2022-03-29' }],
  ['trajectories', { side: 'ukraine' }],
  ['trajectories', { demand: 'neutrality', clock: 'published', withoutRelays: 'press' }],
  ['trajectories', { speaker: 'volodymyr-zelenskyy', most: '20' }],
  ['trajectory', { side: 'ukraine', demand: 'neutrality' }],
  ['trajectory', { side: 'russia', demand: 'neutrality', clock: 'published', asOf: '2022-04-15' }],
] as const)('%s.csv of %j', (name, filters) => {
  const question = named(name)
  const asked = z.object(question.params.shape).parse(filters)

  it('is sent in small pieces, each time anew, with the bytes of one answer that has all', async () => {
    await graphs.view(async (graph) => {
      const whole = String(await answerCsv(question, await question.answer(graph, { ...asked, limit: everything })))
      expect(whole.split('\r\n').length).toBeGreaterThan(5)
      expect(String(await listCsv(graph, question, asked, false))).toBe(whole)
      const made = await listCsv(graph, question, asked, true, 100)
      if (Buffer.isBuffer(made)) expect.fail()
      const marked = `\ufeff${whole}`
      expect((await buffer(made())).toString()).toBe(marked)
      const lengths: number[] = []
      for await (const piece of made()) lengths.push(piece.length)
      expect(Math.max(...lengths)).toBeLessThan(200_000)
    })
  })

  it('begins behind a cursor', async () => {
    await graphs.view(async (graph) => {
      const { items, next } = await question.answer(graph, { ...asked, limit: 3 })
      const rest = String(await listCsv(graph, question, { ...asked, cursor: next }, false))
      const [header, ...lines] = String(await listCsv(graph, question, asked, false)).split(/(?<=\r\n)/)
      expect((items as unknown[]).length).toBe(3)
      expect(rest).toBe([header, ...lines.slice(3)].join(''))
    })
  })
})

it('an unknown id is refused before anything is sent', async () => {
  const missing = [
    ['trace', { speaker: 'nobody' }],
    ['citations', { source: 'source-999' }],
    ['actor', { id: 'nobody' }],
    ['moves', { sides: 'nobody' }],
    ['packages', { side: 'nobody' }],
    ['trajectories', { demand: 'nothing' }],
    ['trajectory', { side: 'nobody', demand: 'neutrality' }],
  ] as const
  for (const [name, filters] of missing) {
    const question = named(name)
    const asked = z.object(question.params.shape).parse(filters)
    await expect(graphs.view((graph) => listCsv(graph, question, asked, false))).rejects.toThrow(/is no/)
  }
})

it('a long list that is read at once is written with pauses, so that others are answered meanwhile', async () => {
  const question = questionList.find(({ name }) => name === 'changes') ?? expect.fail()
  const items = await graphs.view(async (graph) => {
    const asked = z.object(question.params.shape).parse({ from: '2022-02-24', to: '2022-04-30' })
    return (await question.answer(graph, asked)).items as unknown[]
  })
  const many = Array.from({ length: 4_000 }, (_, index) => items[index % items.length])
  let [turns, running] = [0, true]
  const turn = () => {
    turns++
    if (running) setImmediate(turn)
  }
  setImmediate(turn)
  const written = String(await answerCsv(question, { items: many }))
  running = false
  expect(turns).toBeGreaterThan(3)
  const [header, ...lines] = String(await answerCsv(question, { items })).split(/(?<=\r\n)/)
  expect(written).toBe([header, ...many.map((_, index) => lines[index % items.length])].join(''))
})
