/** An embed with a pinned data version stays as it was after the record has moved on, and says so. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedDataset } from '../../src/cypher/dataset.js'
import { keptEmbeds } from '../../src/embed/kept-embeds.js'
import { testFolder } from '../provision/test-folder.js'
import { type ServedEmbeds, serveEmbeds } from './serve-embeds.js'

const path = '/embed/lane?demand=neutrality&asOf=2022-03-29'
const keptIn = testFolder('kept')
const kept = () => keptEmbeds(keptIn, (text) => expect.unreachable(text))

let served: ServedEmbeds
let before = ''
let after = ''
/** As it was while the first version was the present one. */
let pinned = ''

beforeAll(async () => {
  const folder = join(testFolder('dataset'), 'data')
  cpSync(shippedDataset, folder, { recursive: true })
  served = await serveEmbeds({ dataset: folder, kept: kept() })
  before = /Data version (\w+)/.exec(await served.html(path))?.[1] ?? ''
  pinned = await served.html(`${path}&version=${before}`)
  const demands = join(folder, '20-issues-and-demands.cypher')
  const text = readFileSync(demands, 'utf8')
  expect(text).toContain("'Neutrality'")
  writeFileSync(demands, text.replaceAll("'Neutrality'", "'Standing aside'"))
  after = await served.load(folder)
}, 120_000)
afterAll(() => served.close())

describe('an embed that was asked for with the present version', () => {
  it('was the present one', async () => {
    expect(before).toMatch(/^[\da-f]{12}$/)
    expect(pinned).toContain('How each side moved on Neutrality')
    expect(pinned).not.toContain('moved on:')
  })

  it('is as it was once the record has moved on, with one line that says so and a link to the present one', async () => {
    const html = await served.html(`${path}&version=${before}`)
    const today = new Date().toISOString().slice(0, 4)
    const [line = ''] = /<aside[\s\S]*<\/aside>/.exec(html) ?? []
    expect(line).toMatch(
      new RegExp(`Data version ${before}, as kept on \\d+ \\w+ ${today}; the record has moved on: <a`),
    )
    expect(html.replace(line, '')).toBe(pinned)
    const [, href = ''] = /href="([^"]+)"/.exec(line) ?? []
    const present = await (await fetch(href.replaceAll('&amp;', '&'))).text()
    expect(present).toContain('How each side moved on Standing aside')
  })

  it('is light or dark as asked, and read under any address', async () => {
    const html = await served.html(`${path}&version=${before}&theme=dark`)
    expect(html).toContain('How each side moved on Neutrality')
    expect(html).toContain('color-scheme:dark')
    expect(html).toContain(`href="${served.base}/demand/neutrality`)
    expect(html).not.toContain('site.invalid')
  })

  it('is there after a start', async () => {
    const again = await serveEmbeds({ kept: kept() })
    expect(await again.html(`${path}&version=${before}`)).toContain('How each side moved on Neutrality')
    again.close()
  })
})

describe('an embed without a version', () => {
  it('is always the present one', async () => {
    const html = await served.html(path)
    expect(html).toContain('How each side moved on Standing aside')
    expect(html).toContain(`Data version ${after}`)
  })
})

describe('a version that was never asked for', () => {
  it.each([
    ['of another view', `/embed/board?version=`],
    ['of the same view with another day', `/embed/lane?demand=neutrality&asOf=2022-03-28&version=`],
  ])('is a 404 in a page, with a link to the present one: %s', async (_, address) => {
    const answer = await served.ask(address + before)
    expect(answer.status).toBe(404)
    const html = await answer.text()
    expect(html).toContain(`Data version ${before} of this view was not kept here.`)
    const [, href = ''] = /href="([^"]+)" target="_self">See it as the record is today/.exec(html) ?? []
    expect((await fetch(href.replaceAll('&amp;', '&'))).status).toBe(200)
  })
})
