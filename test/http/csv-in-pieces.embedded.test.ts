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

it('all lists of statements and of places are', () => {
  expect(inPieces.map(({ name }) => name)).toEqual(['trace', 'citations'])
})

describe.each([
  ['trace', {}],
  ['trace', { demand: 'neutrality', withoutRelays: 'press' }],
  ['trace', { text: 'Lavrov', from: '2022-03-10', to: '2022-03-29' }],
  ['trace', { word: 'own', clock: 'published', asOf: '2025-02-10' }],
  ['citations', {}],
  ['citations', { source: 'source-000' }],
] as const)('%s.csv of %j', (name, filters) => {
  const question = named(name)
  const asked = z.object(question.params.shape).parse(filters)

  it('is sent in small pieces, each time anew, with the bytes of one answer that has all', async () => {
    await graphs.view(async (graph) => {
      const whole = answerCsv(question, await question.answer(graph, { ...asked, limit: everything }))
      expect(whole.split('\r\n').length).toBeGreaterThan(5)
      expect(await listCsv(graph, question, asked, false)).toBe(whole)
      const made = await listCsv(graph, question, asked, true, 500)
      if (typeof made === 'string') expect.fail()
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
      const rest = await listCsv(graph, question, { ...asked, cursor: next }, false)
      const [header, ...lines] = ((await listCsv(graph, question, asked, false)) as string).split(/(?<=\r\n)/)
      expect((items as unknown[]).length).toBe(3)
      expect(rest).toBe([header, ...lines.slice(3)].join(''))
    })
  })
})

it('an unknown id is refused before anything is sent', async () => {
  const missing = [
    ['trace', { speaker: 'nobody' }],
    ['citations', { source: 'source-999' }],
  ] as const
  for (const [name, filters] of missing) {
    const question = named(name)
    const asked = z.object(question.params.shape).parse(filters)
    await expect(graphs.view((graph) => listCsv(graph, question, asked, false))).rejects.toThrow('There is no')
  }
})
