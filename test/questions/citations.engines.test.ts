/** The places at which statements are cited, page by page in the order of the texts. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { byText } from '../../src/codebook/by-text.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { describeOnEngines } from '../store/engines.js'
import { asker } from './asker.js'

describeOnEngines('the places that are cited', (engine) => {
  let graphs: Graphs
  beforeAll(async () => {
    graphs = await engine.openShipped()
  })
  afterAll(() => engine.dispose())
  const ask = asker(() => graphs)

  async function everyPlace(given: Record<string, string>) {
    const places: Awaited<ReturnType<typeof ask<'citations'>>>['items'] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof ask<'citations'>>> = await ask('citations', {
        ...given,
        ...(cursor && { cursor }),
      })
      places.push(...page.items)
      cursor = page.next
    }
    return places
  }

  it('come once each on pages of 7, source by source in the order of the text, as the graph has them', async () => {
    const rows = await graphs.view((graph) =>
      graph.read(`MATCH (s:Statement)-[c:CITED_IN]->(source:Source)
        RETURN s.id AS statement, source.id AS source, c.paragraph AS paragraph, c.start AS start, c.end AS end,
          c.phrase AS phrase, c.tells AS tells, c.relays AS relays, toString(s.earliest) AS earliest,
          toString(s.latest) AS latest`),
    )
    const inOrder = rows.sort(
      (a, b) =>
        byText(String(a.source), String(b.source)) ||
        Number(a.start) - Number(b.start) ||
        byText(String(a.statement), String(b.statement)),
    )
    expect(inOrder.length).toBeGreaterThan(100)
    expect(await everyPlace({ limit: '7' })).toEqual(inOrder)
    const source = 'source-004'
    expect(await everyPlace({ limit: '7', source })).toEqual(inOrder.filter((row) => row.source === source))
  })

  it('of a source that there is not is a 404, and a cursor of something else a 400', async () => {
    await expect(ask('citations', { source: 'source-404' })).rejects.toMatchObject({ status: 404 })
    const cursor = Buffer.from(JSON.stringify(['source-004', 'x', 's'])).toString('base64url')
    await expect(ask('citations', { cursor })).rejects.toMatchObject({ status: 400 })
  })
})
