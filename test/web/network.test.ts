/** Networks in a browser: drawn, as a matrix, over windows of time, each tie with its statements. */
import { describe, expect, it } from 'vitest'
import { campsOf, type Matrix } from '../../web/network/communities.js'
import { drawableOf } from '../../web/network/network-drawing.js'
import { networkParams, titleOf } from '../../web/network/network-params.js'
import { plainView, type ViewState } from '../../web/state/url-state.js'
import { describePage, itIsFitToRead, paintedPixels, phone } from './browser.js'

const matrix = (ties: [string, string, number][]): Matrix => {
  const rows = [...new Set(ties.flatMap((tie) => tie.slice(0, 2) as string[]))].sort()
  const cells = ties.map(([row, column, value]) => ({ row, column, value, statements: ['s1'] }))
  return { start: '2022-03-01', stop: '2022-03-29', middle: null, rows, columns: rows, cells }
}
const state: ViewState = { ...plainView, view: 'network' }

describe('the camps of a network', () => {
  const two = matrix([
    ['a', 'b', 3],
    ['a', 'c', 3],
    ['b', 'c', 3],
    ['d', 'e', 4],
    ['c', 'd', 0.1],
    ['e', 'f', -2],
  ])
  it('are those tied more to each other than to others, the same each time; a tie below 0 makes none', async () => {
    expect(await campsOf(two)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ])
    expect(await campsOf(two)).toEqual(await campsOf(two))
  })
  it('are none where nothing is tied', async () => {
    expect(await campsOf(matrix([['a', 'b', -1]]))).toEqual([])
  })
})

describe('what the view asks for', () => {
  it('takes what goes with the type of network, and nothing that does not', () => {
    const asked = networkParams(
      { ...state, networkType: 'twomode', agreement: 'conflict', normalization: 'jaccard' },
      '2022-03-29',
    )
    expect(asked).toMatchObject({ networkType: 'twomode', qualifierAggregation: 'subtract', normalization: 'no' })
    expect(asked).not.toHaveProperty('timeWindow')
  })
  it('says itself', () => {
    expect(titleOf(state)).toBe('Sides tied by the stands they share, over demands')
    expect(titleOf({ ...state, networkType: 'twomode', agreement: 'ignore' })).toBe(
      'Sides by demands: how often, whatever the stance',
    )
  })
  it('draws a row and a column of one name as two nodes, and a tie below 0 as one', () => {
    const drawn = drawableOf(matrix([['a', 'b', -1]]), { ...state, networkType: 'twomode' }, (id) => id)
    expect(drawn.nodes.map(({ id }) => id)).toEqual(['row a', 'row b', 'column a', 'column b'])
    expect(drawn.edges).toMatchObject([{ from: 'row a', to: 'column b', kind: 'REJECTS', width: 9 }])
  })
})

describePage('the networks', (served) => {
  it('draws who shares stands, tells the camps, and opens the statements of a tie from the matrix', async () => {
    const page = await served.open('/network')
    await expect.poll(() => paintedPixels(page, '.canvas canvas')).toBeGreaterThan(500)
    await page.getByRole('heading', { name: 'Camps' }).waitFor()
    await page.getByRole('link', { name: 'Matrix' }).click()
    const { matrices } = await served.api(
      'network?networkType=onemode&variable1=organization&variable2=concept&qualifierAggregation=congruence&asOf=2025-03-31',
    )
    const [strongest] = [...matrices[0].cells].sort((a: { value: number }, b: { value: number }) => b.value - a.value)
    const names = await served.api('actors')
    const nameOf = (id: string) => names.items.find((actor: { id: string }) => actor.id === id).name
    await page
      .getByRole('link', { name: `${nameOf(strongest.row)}, ${nameOf(strongest.column)}: ${strongest.value}` })
      .click()
    const selected = page.getByRole('region', { name: 'What is selected' })
    await selected.locator('.statement').first().waitFor()
    expect(await selected.textContent()).toContain(`${strongest.statements.length} statements`)
    await page.goBack()
    await selected.waitFor({ state: 'detached' })
  })

  it('goes through windows of time, and leaves one step to go back to', async () => {
    const page = await served.open('/network')
    await page.getByLabel('Windows').selectOption('months')
    await page.waitForURL(/timeWindow=months/)
    const slider = page.getByRole('slider')
    await slider.focus()
    await slider.press('Home')
    await page.waitForURL(/window=1/)
    expect(await page.locator('.windows').textContent()).toMatch(/1 of \d+/)
    await page.goBack()
    await page.waitForURL(/\/network$/)
  })

  it('says what it cannot show, and keeps the controls', async () => {
    const page = await served.open('/network?issue=relations&sides=estonia', phone)
    await page.locator('.note').first().waitFor()
    expect(await page.getByLabel('Issue').inputValue()).toBe('relations')
  })

  itIsFitToRead(served, {
    'a drawn network': '/network',
    'a matrix of two kinds': '/network?networkType=twomode&shape=matrix',
    'a tie with its statements': '/network?networkType=twomode&shape=matrix&row=russia&column=neutrality',
  })
})
