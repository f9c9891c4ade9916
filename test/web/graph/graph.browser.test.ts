/** The graph as a reader explores it: by mouse, by keyboard, back and forth, and with the table beside it. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describePage, itIsFitToRead, paintedPixels, phone } from '../browser.js'

const start = '/graph/neutrality?asOf=2022-03-29'

describePage('the graph', (served) => {
  const { open, api } = served
  const status = (page: Page) => page.locator('.says [role="status"]')
  const nodes = (page: Page) => page.getByRole('table', { name: /^Nodes/ }).locator('tbody tr')
  const canvas = (page: Page) => page.getByRole('application')
  const drawn = async (page: Page, address = start) => {
    await canvas(page).locator('canvas').first().waitFor({ state: 'attached' })
    await page.locator('.graph[aria-busy="false"]').waitFor()
    return address
  }
  const steps = (page: Page) => new URL(page.url()).searchParams.get('steps') ?? ''
  const select = (page: Page, name: string) =>
    page
      .getByRole('table', { name: /^Nodes/ })
      .getByRole('link', { name, exact: true })
      .click()

  it('draws what the API answers, says how much that is, and shows the same as tables', async () => {
    const page = await open(start)
    await drawn(page)
    const answer = await api('neighborhood/neutrality?asOf=2022-03-29&limit=60')
    const ids = answer.nodes.map(({ id }: { id: string }) => id)
    const among = await api(`links?ids=${ids.join(',')}`)
    expect(await nodes(page).count()).toBe(ids.length)
    await expect
      .poll(() => status(page).textContent())
      .toBe(`${ids.length} nodes and ${among.edges.length} relationships drawn.`)
    await expect.poll(() => paintedPixels(page, '.canvas canvas')).toBeGreaterThan(500)
  })

  it('counts the relationships of a node by type and direction, adds some, and undoes and redoes that', async () => {
    const page = await open(start)
    await drawn(page)
    const before = await nodes(page).count()
    await select(page, 'Russia')
    const menu = page.getByRole('region', { name: 'Relationships of the node' })
    const touching = await api('neighborhood/russia?asOf=2022-03-29&limit=1')
    const raised = touching.leftOut.find((it: { type: string }) => it.type === 'RAISED_BY').count
    const row = menu.getByRole('row', { name: /^raised / })
    expect(await row.textContent()).toContain(`1 of ${raised}`)
    await row.getByRole('button', { name: /^Add 10/ }).click()
    await expect.poll(() => steps(page)).toBe('x.russia.RAISED_BY.in.11')
    await expect.poll(() => nodes(page).count()).toBeGreaterThanOrEqual(before + 10)
    const after = await nodes(page).count()
    await expect.poll(() => row.textContent()).toContain(`${after - before + 1} of ${raised}`)

    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => nodes(page).count()).toBe(before)
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Redo' }).click()
    await expect.poll(() => nodes(page).count()).toBe(after)
    await page.reload()
    await drawn(page)
    expect(await nodes(page).count()).toBe(after)
    await page.goBack()
    await expect.poll(() => nodes(page).count()).toBe(before)
  })

  it('leaves out kinds by the legend and single nodes, and brings them back', async () => {
    const page = await open(start)
    await drawn(page)
    const before = await nodes(page).count()
    const legend = page.getByRole('region', { name: 'Legend' })
    const entry = legend.getByRole('button', { name: /^Statement/ })
    const statements = Number((await entry.textContent())?.replace(/\D/g, ''))
    await entry.click()
    await expect.poll(() => nodes(page).count()).toBe(before - statements)
    expect(await entry.getAttribute('aria-pressed')).toBe('false')
    await expect.poll(() => status(page).textContent()).toContain(`${statements} left out by filters`)
    await entry.click()
    await select(page, 'Russia')
    await page.getByRole('button', { name: 'Hide', exact: true }).click()
    await expect.poll(() => nodes(page).count()).toBe(before - 1)
    await page.getByRole('button', { name: 'show Russia again' }).click()
    await expect.poll(() => nodes(page).count()).toBe(before)
  })

  it('draws only statements of the chosen sides and days', async () => {
    const page = await open(`${start}&sides=russia&since=2022-03-10`)
    await drawn(page)
    const answer = await api('neighborhood/neutrality?asOf=2022-03-29&limit=60')
    const told = (await api('trace?limit=200&side=russia')).items.map(({ id }: { id: string }) => id)
    const wanted = answer.nodes.filter(
      ({ id, label, properties }: { id: string; label: string; properties: { latest?: string } }) =>
        label !== 'Statement' || (told.includes(id) && (properties.latest ?? '') >= '2022-03-10'),
    )
    await expect.poll(() => nodes(page).count()).toBe(wanted.length)
  })

  it('finds a path between two nodes', async () => {
    const page = await open('/graph/vladimir-putin?asOf=2022-03-29&at=vladimir-putin')
    await drawn(page)
    await page.getByLabel('Find a path to').fill('kozak')
    await page.getByLabel('Find a path to').press('Enter')
    await expect.poll(() => steps(page)).toBe('p.vladimir-putin.dmitry-kozak')
    await drawn(page)
    const { nodes: way } = await api('path?from=vladimir-putin&to=dmitry-kozak&asOf=2022-03-29')
    expect(way.length).toBeGreaterThan(2)
    const names = (await nodes(page).locator('a').allTextContents()).join(' ')
    expect(names).toContain('Dmitry Kozak')
  })

  it('works by keyboard alone: along edges, to details, adding, hiding, undoing, finding', async () => {
    const page = await open(start)
    await drawn(page)
    await canvas(page).focus()
    const here = page.locator('.drawing [role="status"]')
    await expect.poll(() => here.textContent()).toMatch(/^Neutrality, demand, .*asserted in \d+/)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => here.textContent()).not.toMatch(/^Neutrality/)
    const before = await nodes(page).count()
    await page.keyboard.press('h')
    await expect.poll(() => nodes(page).count()).toBe(before - 1)
    await page.keyboard.press('Control+z')
    await expect.poll(() => nodes(page).count()).toBe(before)
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(() => nodes(page).count()).toBe(before - 1)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Space')
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBeTruthy()
    await page.keyboard.press('e')
    await expect.poll(() => nodes(page).count()).toBeGreaterThan(before)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('graph-details')
    await canvas(page).focus()
    await page.keyboard.press('Escape')
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBeNull()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('alignment')
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe('alignment')
    await canvas(page).focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('hide the node').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('keeps a node where it was put, also after something is added and after a reload', async () => {
    const page = await open(start)
    await drawn(page)
    const placeOf = (id: string) =>
      page.evaluate((wanted) => {
        const kept = JSON.parse(sessionStorage.getItem('places graph neutrality') ?? '[]')
        return new Map(kept).get(wanted) as { position: { x: number; y: number } }
      }, id)
    const box = await canvas(page).boundingBox()
    if (!box) throw new Error('nothing is drawn')
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const neutrality = await placeOf('neutrality')
    await page.mouse.move(middle.x, middle.y)
    await page.mouse.down()
    await page.mouse.move(middle.x + 40, middle.y + 60, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => placeOf('neutrality')).not.toEqual(neutrality)
    const moved = await placeOf('neutrality')
    const before = await placeOf('russia')
    await select(page, 'Russia')
    await page
      .getByRole('row', { name: /^raised / })
      .getByRole('button', { name: /^Add 10/ })
      .click()
    await expect.poll(() => steps(page)).not.toBe('')
    await drawn(page)
    expect(await placeOf('russia')).toEqual(before)
    await page.reload()
    await drawn(page)
    expect(await placeOf('neutrality')).toEqual(moved)
  })

  it('saves the drawing as a picture and as data', async () => {
    const page = await open(start)
    await drawn(page)
    const [png] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PNG' }).click()])
    expect(png.suggestedFilename()).toBe('demarche-graph-neutrality.png')
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.graph-tools').getByRole('button', { name: 'JSON' }).click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await json.createReadStream()) chunks.push(chunk as Buffer)
    const told = JSON.parse(Buffer.concat(chunks).toString())
    expect(told.url).toBe(page.url())
    expect(told.nodes).toHaveLength(await nodes(page).count())
  })

  it('draws no more nodes than the address allows, and says so', async () => {
    const page = await open(`${start}&most=10`)
    await drawn(page)
    expect(await page.locator('.note').textContent()).toMatch(/^10 of \d+ nodes drawn\. Draw 500 more$/)
    await page.getByRole('link', { name: 'Draw 500 more' }).click()
    await expect.poll(() => nodes(page).count()).toBeGreaterThan(10)
  })

  it('reports a step that fails, and draws the rest', async () => {
    const page = await open(`${start}&steps=a.nobody`)
    expect(await page.getByRole('alert').textContent()).toContain('There is no node "nobody"')
    expect(await nodes(page).count()).toBeGreaterThan(10)
    served.forgive('status of 404')
  })

  it('works on a phone', async () => {
    const page = await open(start, { ...phone, hasTouch: true })
    await drawn(page)
    await select(page, 'Russia')
    await page
      .getByRole('row', { name: /^raised / })
      .getByRole('button', { name: /^Add 10/ })
      .click()
    await expect.poll(() => steps(page)).toBe('x.russia.RAISED_BY.in.11')
  })

  itIsFitToRead(served, {
    'the graph around a demand': `${start}&at=neutrality`,
    'a graph of two steps with a relationship selected': '/graph/s003-02?depth=2&at=s003-02|CONCEDES|neutrality',
    'a graph after some steps': `${start}&steps=x.russia.RAISED_BY.in.11,h.alignment,t.Source,p.neutrality.emmanuel-macron&at=russia`,
  })
})
