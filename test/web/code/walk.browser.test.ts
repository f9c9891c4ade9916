/** The walk of docs/coding.md in a browser: from a file to a published source, by the very keys that it names. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describePage } from '../browser.js'
import { harbourDataset, harbourText } from './harbour.js'

const dataset = await harbourDataset()

describePage(
  'the walk of docs/coding.md',
  (served) => {
    it('codes three statements and a new actor by keys, and publishes them', async () => {
      const page = await served.open('/code')
      const keys = async (...pressed: string[]) => {
        for (const key of pressed) {
          if (key.startsWith('type ')) await page.keyboard.type(key.slice(5))
          else await page.keyboard.press(key)
          // Lists and checks come from the server.
          await page.waitForTimeout(200)
        }
      }
      await page.getByLabel('Your name').fill('ada')
      await keys('Enter')
      await page.getByRole('button', { name: 'Add a text' }).click()
      const file = { name: 'coding-example.txt', mimeType: 'text/plain', buffer: Buffer.from(harbourText) }
      await page.locator('input[type=file]').setInputFiles(file)
      await page.getByLabel('Publisher').fill('Harbour Gazette')
      await page.getByLabel('Published: first day possible').fill('2024-03-14')
      await page.getByRole('button', { name: 'Add and code it' }).click()
      await page.getByRole('region', { name: /^Text:/ }).focus()
      const source = page.url().split('/').at(-1) ?? ''

      await keys('u', '6', 's', 'Enter')
      await page.getByRole('option', { name: 'Anna Berg' }).waitFor()
      await keys('1', 'type higher', '1', 'c', 'e', 'e', 'x', '1')
      await keys('Escape', '[', ...Array<string>(10).fill('Control+ArrowRight'), 'q')
      const phrase = 'the union accepts four per cent if the nights get shorter.'
      await expect.poll(() => page.locator('[data-field="phrase.0"]').inputValue()).toBe(phrase)
      await keys('w', 'type The union accepts four per cent for shorter nights.', 'Control+Enter')
      await keys('Enter', '1', 'type strikes', '1', 'c', 'e', 't', 'type Wednesday', 'Enter')
      await keys('w', 'type The union will not strike before Monday.', 'Control+Enter')
      await keys('Enter', 'type Elsa Lind', 'Enter')
      const form = page.getByRole('form', { name: 'New actor' })
      await form.getByLabel('Kind').selectOption('person')
      await form.getByRole('button', { name: 'Add a side' }).click()
      await form.getByLabel('Side', { exact: true }).selectOption('port-company')
      await form.getByLabel('As', { exact: true }).fill('spokeswoman')
      await form.getByLabel('Authority').selectOption('3')
      await form.getByLabel('From').first().fill('2024-03-13')
      await keys('Control+Enter', 'type shorter', '1', 'r')
      await keys('w', 'type The company refuses to change the nights.', 'Control+Enter', 'u', '8')
      await page.getByText('5 of 5').waitFor()
      await page.getByRole('button', { name: 'Close the pass' }).click()
      await page.getByRole('button', { name: 'Close it' }).click()
      await expect.poll(() => readFileSync(join(dataset, 'coding', source, 'ada.jsonl'), 'utf8')).toContain('"close"')

      await page.goto(`${served.base}/code/${source}/publish`)
      await page.getByRole('button', { name: 'Publish', exact: true }).click()
      await page.getByRole('heading', { name: 'Written', exact: true }).waitFor()
      const { items } = await served.api(`trace?source=${source}`)
      const told = items.map((it: { speaker: string; latest: string; mode: string; stances: object[] }) => [
        ...[it.speaker, it.latest, it.mode],
        ...it.stances,
      ])
      expect(told).toMatchObject([
        ['anna-berg', '2024-03-13', 'indirect', stance('higher-pay', 'CONCEDES', 'conditional', 'shorter-nights')],
        ['anna-berg', '2024-03-13', 'direct', stance('no-strikes', 'CONCEDES', 'partial')],
        ['elsa-lind', '2024-03-13', 'indirect', stance('shorter-nights', 'REJECTS', 'full')],
      ])
    }, 120_000)
  },
  { dataset, coding: true },
)

const stance = (demand: string, what: string, extent: string, condition?: string) => ({
  ...{ demand, stance: what, extent },
  exchange: condition ? [{ demand: condition, kind: expect.any(String) }] : [],
})
