/** Takes the pictures in docs/coding.md, on an invented text: `npm run build && npx tsx test/provision/coding-pictures.ts`. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { packageRoot } from '../../src/cypher/package-root.js'
import { temporaryFolder } from '../../src/store/temporary-folder.js'
import { cli, environment } from '../commands/demarche.js'
import { coderAt, harbourDataset, harbourSource, harbourText, passes } from '../web/code/harbour.js'
import { findChromium, launchOptions } from './chromium.js'
import { whileServing } from './serving.js'

/** Milliseconds for the checks of a form to come back. */
const settling = 1_000

const dataset = await harbourDataset(temporaryFolder('harbour'))
const env = environment({ PORT: '0', DATASET: dataset, DATA_DIR: temporaryFolder('pictures'), CODING: 'true' })
const browser = await chromium.launch(launchOptions(findChromium() ?? ''))
await whileServing([process.execPath, cli, 'serve'], { env }, async (base) => {
  const [ada, bo] = await Promise.all([coderAt(base, 'ada'), coderAt(base, 'bo')])
  const add = async (title: string, text: string) => {
    const { source } = (await ada.send('POST', '/texts', { ...harbourSource, title, text })) as { source: string }
    return source
  }
  const take = async (file: string, path: string, act: (page: Page) => Promise<void> = async () => {}) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce' })
    await page.addInitScript(() => localStorage.setItem('demarche-coder', '{"name":"ada","token":""}'))
    await page.goto(base + path)
    await page.locator('main[aria-busy="false"]').waitFor()
    await act(page)
    await page.waitForTimeout(settling)
    await page.screenshot({ path: join(packageRoot, 'docs', file) })
    await page.close()
  }
  const text = await add(harbourSource.title, harbourText)
  const keys = async (page: Page, ...pressed: string[]) => {
    for (const key of pressed) {
      if (key.length > 1 && key === key.toLowerCase()) await page.keyboard.type(key)
      else await page.keyboard.press(key)
      await page.waitForTimeout(250)
    }
  }
  await take('coding-bench.png', `/code/${text}`, async (page) => {
    await keys(page, 'u', '6', 's', 'Enter', '1', 'higher', '1', 'c', 'e', 'e', 'x')
  })
  await take('coding-actor.png', `/code/${text}`, async (page) => {
    await keys(page, 'Escape', 'N', 's', 'Enter', 'elsa lind')
    await page.getByRole('button', { name: /^Add “/ }).click()
    const form = page.getByRole('form', { name: 'New actor' })
    await form.getByLabel('Name', { exact: true }).fill('Elsa Lind')
    await form.getByLabel('Kind').selectOption('person')
    await form.getByRole('button', { name: 'Add a side' }).click()
    await form.getByLabel('Side', { exact: true }).selectOption('port-company')
    await form.getByLabel('As', { exact: true }).fill('spokeswoman')
    await form.getByLabel('Authority').selectOption('3')
    await form.getByLabel('From').first().fill('2024-03-13')
  })

  // What the pictures of the bench have left gives way to the whole pass.
  const { items } = (await ada.get(`/${text}/passes/ada`)) as {
    items: { statements: { key: string }[]; uncoded: { paragraph: number }[] }
  }
  const left = [
    ...items.statements.map(({ key }) => ({ act: 'drop', kind: 'statement', key })),
    ...items.uncoded.map(({ paragraph }) => ({ act: 'drop', kind: 'uncoded', key: String(paragraph) })),
  ]
  await ada.code(text, ...left, ...passes.ada)
  await bo.code(text, ...passes.bo)
  const mine = await add('Cranes idle as talks stall', `${harbourText}\n`)
  await ada.code(mine, ...passes.ada.slice(0, 3))
  await bo.code(mine, ...passes.bo.slice(0, 1))
  await bo.code(await add('Company offers a bonus for summer nights', `${harbourText}\n\n`), ...passes.bo)
  const alone = await add('Union and company trade offers', `${harbourText}\n\n\n`)
  await ada.code(alone, ...passes.ada)
  await take('coding-texts.png', '/code')
  await take('coding-add.png', '/code', async (page) => {
    await page.getByRole('button', { name: 'Add a text' }).click()
    await page.getByLabel('Text', { exact: true }).fill(`${harbourText}More in the sports section.\n`)
    await page.getByRole('slider').focus()
    await page.keyboard.press('ArrowLeft')
    await page.getByLabel('Publisher').fill('Harbour Gazette')
    await page.getByLabel('Published: first day possible').fill('2024-03-14')
    await page.getByRole('heading', { name: 'Add a text' }).evaluate((heading) => heading.scrollIntoView())
  })
  await take('coding-compare.png', `/code/${text}/compare`)
  await take('coding-publish.png', `/code/${alone}/publish`)
  execFileSync('git', ['init', '--quiet', dataset])
  await take('coding-published.png', `/code/${alone}/publish`, async (page) => {
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByRole('heading', { name: 'Written', exact: true }).waitFor()
  })
})
await browser.close()
