/** Sides that contradict themselves, in a browser: their two directions, who contradicts whom, filters, and long lists page by page. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { datasetFolder } from '../../store/fixture.js'
import { describePage, itIsFitToRead, violations } from '../browser.js'

interface Item {
  side: string
  demand: string
  toward: { statements: number; people: number }
  away: { statements: number; people: number }
  firstTurn: { first: string; second: string }
  between: { toward: string; away: string; first: string; second: string }[]
  statements: { statement: string; summary: string; places: { phrase: string }[] }[]
}

const demandsOf = (page: Page) =>
  page
    .locator('#sides .contradiction h3 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/')[2]?.split('?')[0]))

describePage('the contradictions of sides', (served) => {
  const day = 'asOf=2025-03-31'
  const asked = async (params: string) => (await served.api(`contradictions?${day}&${params}`)).items as Item[]

  it('stand by side and demand, with how many stand where and the first turn', async () => {
    const page = await served.open(`/conflicts?part=sides&${day}`)
    const items = await asked('limit=20')
    expect(items.length).toBeGreaterThan(1)
    expect(await demandsOf(page)).toEqual(items.map(({ demand }) => demand))
    for (const [index, { toward, away, firstTurn, statements }] of items.entries()) {
      const card = page.locator('#sides .contradiction').nth(index)
      const counts = await card.locator('.direction .count').allTextContents()
      const told = [toward, away].map(({ statements: one, people }) => [one, people].join())
      expect(counts.map((text) => text.match(/\d+/g)?.join())).toEqual(told)
      const turn = await card.locator(':scope > .opposed').textContent()
      for (const id of [firstTurn.first, firstTurn.second])
        expect(turn).toContain(statements.find(({ statement }) => statement === id)?.summary)
    }
  })

  it('are counted where they lie too far apart to be listed, and a link shows them', async () => {
    const page = await served.open(`/conflicts?part=sides&${day}`)
    const [near, any] = await Promise.all(
      ['', '&days=999999'].map((days) => served.api(`contradictions?${day}${days}`)),
    )
    expect(any.pairs).toBeGreaterThan(near.pairs)
    const hidden = any.pairs - near.pairs
    const line = page.locator('#sides p', {
      hasText: `${hidden} more pairs of opposed statements lie more than 14 days`,
    })
    await line.getByRole('link').click()
    await page.waitForURL(/within=999999/)
    await expect.poll(async () => (await demandsOf(page)).length).toBe(any.all)
    expect(await demandsOf(page)).toContain('territorial-integrity')
    await page
      .getByText('Mykhailo Podoliak and Volodymyr Zelenskyy, 2 pairs')
      .or(page.getByText('1,109 days apart'))
      .first()
      .waitFor()
    expect(await page.getByText('are left out').count()).toBe(0)
  })

  it('fold the statements of two people into a line, which opens by keyboard', async () => {
    const page = await served.open(`/conflicts?part=sides&${day}&side=russia&demand=ceasefire`)
    const [item] = await asked('side=russia&demand=ceasefire')
    const lines = page.locator('.speaker-pairs details')
    expect(await lines.count()).toBe(item?.between.length)
    const last = lines.last()
    expect(await last.locator('.utterance').first().isVisible()).toBe(false)
    expect(await last.locator('summary').textContent()).toBe(
      'Dmitry Kozak and Sergey Lavrov, 2 pairs, the closest perhaps 8 days apart, one is denied',
    )
    await last.locator('summary').focus()
    await page.keyboard.press('Enter')
    const told = await last.locator('.utterance').allInnerTexts()
    expect(told).toHaveLength(2)
    for (const [index, id] of [item?.between[1]?.first, item?.between[1]?.second].entries()) {
      const statement = item?.statements.find((it) => it.statement === id)
      expect(told[index]).toContain(statement?.summary)
      expect(told[index]).toContain(statement?.places[0]?.phrase)
    }
    await last.locator('.claim a').first().click()
    await page.waitForURL(new RegExp(`/statement/${item?.between[1]?.first}`))
  })

  it('say who gives no answer on a demand', async () => {
    const page = await served.open(`/conflicts?part=sides&${day}&demand=humanitarian-access`)
    const lavrov = page.locator('.utterance', { hasText: 'Sergey Lavrov' }).first()
    expect(await lavrov.locator('.takes').textContent()).toBe('gives no answer on it')
  })

  it('are more when more days are allowed, any number, and when one speaker may contradict itself', async () => {
    const page = await served.open(`/conflicts?part=sides&${day}`)
    const cards = page.locator('#sides .contradiction')
    const [few, many, all] = [await asked(''), await asked('days=123'), await asked('days=123&sameSpeaker=include')]
    expect([few.length < many.length, many.length < all.length]).toEqual([true, true])
    await expect.poll(() => cards.count()).toBe(few.length)
    await page.getByLabel('days apart').fill('123')
    await page.keyboard.press('Enter')
    await page.waitForURL(/within=123/)
    await expect.poll(() => cards.count()).toBe(many.length)
    await page.getByLabel('one speaker against itself').check()
    await page.waitForURL(/sameSpeaker=include/)
    await expect.poll(() => cards.count()).toBe(all.length)
    await page.locator('summary', { hasText: 'Russia at two times' }).waitFor()
    await page.goBack()
    await page.goBack()
    await expect.poll(() => cards.count()).toBe(few.length)
  })

  it('are of the side and on the demand that are chosen', async () => {
    const page = await served.open(`/conflicts?part=sides&${day}&within=123&sameSpeaker=include`)
    await page.getByRole('combobox', { name: 'Side' }).selectOption('Ukraine')
    await page.waitForURL(/side=ukraine/)
    const ukraine = await asked('days=123&sameSpeaker=include&side=ukraine')
    expect(ukraine.length).toBeGreaterThan(0)
    await expect.poll(() => demandsOf(page)).toEqual(ukraine.map(({ demand }) => demand))
    await page.getByRole('combobox', { name: 'Demand' }).selectOption('Humanitarian access')
    await page
      .getByText('No two statements of Ukraine contradict each other on Humanitarian access within 123 days.')
      .waitFor()
    await page.getByRole('link', { name: 'Clear filters' }).click()
    await expect.poll(async () => (await demandsOf(page)).length).toBe((await asked('')).length)
  })

  it('rest on what the filters of other views leave, and the page says what that is', async () => {
    const page = await served.open(`/conflicts?part=sides&${day}&source=source-001`)
    const left = await asked('source=source-001')
    expect([left.length, (await asked('')).length]).toEqual([1, 2])
    expect(await page.locator('#sides .contradiction').count()).toBe(1)
    expect(await page.locator('.says [role=status]').textContent()).toMatch(/Left out: all sources but “Peace/)
  })

  itIsFitToRead(served, { contradictions: `/conflicts?part=sides&${day}&within=123&sameSpeaker=include` })

  it('are fit to read when they are open', async () => {
    const page = await served.open(`/conflicts?part=sides&${day}`, { bypassCSP: true })
    await page.locator('.speaker-pairs details').evaluateAll((all) => {
      for (const details of all) details.toggleAttribute('open', true)
    })
    expect(await violations(page)).toEqual([])
  })
})

/** On each of these demands one of Red's people wants what the other refuses. */
const demands = Array.from({ length: 25 }, (_, index) => `d${String(index).padStart(2, '0')}`)
const more = `
UNWIND ['ann', 'ben'] AS id
MERGE (person:Actor {id: id})
SET person = {id: id, name: toUpper(id), kind: 'person', aliases: []}
MERGE (red:Actor {id: 'red'})
MERGE (person)-[office:REPRESENTS]->(red)
SET office = {capacity: 'Delegate', authority: 3, from: date('2022-01-01')};

UNWIND [${demands.map((id) => `'${id}'`).join(', ')}] AS id
MERGE (demand:Demand {id: id})
SET demand = {id: id, name: 'Demand ' + id, proposition: 'Blue grants it'}
MERGE (issue:Issue {id: 'river'})
MERGE (demand)-[:PART_OF]->(issue)
MERGE (red:Actor {id: 'red'})
MERGE (demand)-[:RAISED_BY]->(red);
${demands
  .flatMap((demand) =>
    [
      ['ann', 'ASSERTS'],
      ['ben', 'REJECTS'],
    ].map(
      ([by, stance]) => `
MERGE (statement:Statement {id: '${demand}-${by}'})
SET statement = {id: '${demand}-${by}', summary: '${by} on ${demand}', earliest: date('2022-03-01'), latest: date('2022-03-01'),
  mode: 'direct', certainty: 'stated', coder: 'test'}
MERGE (speaker:Actor {id: '${by}'})
MERGE (speaker)-[:MADE]->(statement)
MERGE (demand:Demand {id: '${demand}'})
MERGE (statement)-[stance:${stance}]->(demand)
SET stance = {extent: 'full'}
MERGE (source:Source {id: 'gazette'})
MERGE (statement)-[place:CITED_IN {start: 10}]->(source)
SET place = {paragraph: 1, start: 10, end: 40, phrase: 'open the bridge', tells: ['${demand}'], relays: []};
`,
    ),
  )
  .join('')}`

describe('of many', () => {
  describePage(
    'the contradictions',
    (served) => {
      it('come 20 at a time, and the keyboard goes on where the button was', async () => {
        const page = await served.open('/conflicts?part=sides')
        expect(await page.locator('#sides h2').textContent()).toContain('25')
        expect(await page.locator('#sides .contradiction').count()).toBe(20)
        await page.getByRole('button', { name: 'Show more' }).press('Enter')
        await expect.poll(async () => new Set(await demandsOf(page)).size).toBe(25)
        expect(await page.getByRole('button', { name: 'Show more' }).count()).toBe(0)
        await page.keyboard.press('Tab')
        const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'))
        expect(focused).toContain(`/demand/${(await demandsOf(page))[20]}`)
      })
    },
    { dataset: datasetFolder([], more) },
  )
})
