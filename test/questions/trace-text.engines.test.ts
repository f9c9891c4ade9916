/** Statements are found by words, however they are spelled: of their summaries, speakers and demands. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { questions } from '../../src/questions/index.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { describeOnEngines } from '../store/engines.js'

describeOnEngines('the words of a trace', (engine) => {
  let graphs: Graphs
  beforeAll(async () => {
    graphs = await engine.openShipped()
  })
  afterAll(() => engine.dispose())

  const { trace } = questions
  const page = (asked: Record<string, string>) =>
    graphs.view((graph) => trace.answer(graph, trace.params.parse({ limit: '200', ...asked })))
  const idsOf = async (asked: Record<string, string>) => (await page(asked)).items.map(({ id }) => id)
  const statements = async (text: string) => (await page({ text })).items

  it.each([
    ['Çavuşoğlu', 'Cavusoglu'],
    ['Erdogan', 'Erdoğan'],
    ['Medinsky', 'Medinskiy'],
    ['Medinsky', 'Мединский'],
    ['Medinsky', 'Медінський'],
    ['Lavrov', 'Lawrow'],
    ['Lavrov', 'Лавров'],
    ['Zelenskyy', 'Selenskyj'],
    ['Zelenskyy', 'Zelenskyi'],
    ['Zelenskyy', 'Зеленський'],
    ['demilitarization', 'demilitarisation'],
    ['ceasefire', 'Cease-Fire'],
  ])('find the same by %s and by %s', async (one, other) => {
    const found = await idsOf({ text: one })
    expect(found.length).toBeGreaterThan(0)
    expect(await idsOf({ text: other })).toEqual(found)
  })

  it.each(['Zelensy', 'Ukriane', 'neutralty'])('overlook the slip in %s', async (text) => {
    expect((await statements(text)).length).toBeGreaterThan(1)
  })

  it('are those of the speaker’s name and of the demand’s name too', async () => {
    const { items } = await page({ speaker: 'sergey-lavrov' })
    expect(items.length).toBeGreaterThan(0)
    const byName = await idsOf({ text: 'Sergei Lavrov' })
    for (const { id } of items) expect(byName).toContain(id)
    const onDemand = await idsOf({ demand: 'frozen-assets' })
    expect(onDemand.length).toBeGreaterThan(0)
    expect(await idsOf({ text: 'frozen assets' })).toEqual(expect.arrayContaining(onDemand))
  })

  it('may be a day', async () => {
    const onDay = await statements('2022-03-29')
    expect(onDay.length).toBeGreaterThan(1)
    for (const { earliest, latest } of onDay) expect([earliest, latest]).toEqual(['2022-03-29', '2022-03-29'])
    const { items: before } = await page({ asOf: '2022-03-29', side: 'ukraine' })
    expect(onDay.filter(({ side, stances }) => side === 'ukraine' && stances.length > 0).map(({ id }) => id)).toEqual(
      before.filter(({ earliest, latest }) => earliest === latest && latest === '2022-03-29').map(({ id }) => id),
    )
    expect(await idsOf({ text: '29 March' })).toEqual(expect.arrayContaining(onDay.map(({ id }) => id)))
  })

  it('narrow what the other filters let through, and are narrowed by them', async () => {
    const [all, side] = [await idsOf({ text: 'ceasefire' }), await idsOf({ side: 'ukraine' })]
    const both = all.filter((id) => side.includes(id))
    expect(both.length).toBeGreaterThan(1)
    expect(await idsOf({ text: 'cease-fire', side: 'ukraine' })).toEqual(both)
  })

  it.each([{ text: 'ceasefire' }, { text: 'ceasefire', side: 'russia' }])(
    '%j is paged in the order of days',
    async (asked) => {
      const whole = await page(asked)
      const paged: string[] = []
      let cursor = ''
      do {
        const { items, next } = await page({ ...asked, limit: '3', ...(cursor && { cursor }) })
        paged.push(...items.map(({ id }) => id))
        cursor = next ?? ''
      } while (cursor !== '')
      expect(whole.items.length).toBeGreaterThan(3)
      expect(paged).toEqual(whole.items.map(({ id }) => id))
      const keys = whole.items.map(({ latest, id }) => `${latest} ${id}`)
      expect(keys).toEqual([...keys].sort())
    },
  )
})
