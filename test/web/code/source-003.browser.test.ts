/** A shipped text by keys alone, from pasting it to the published graph: the same graph, and how many keys it takes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, inject, it } from 'vitest'
import { readText } from '../../../src/codebook/source-text.js'
import { readDataset } from '../../../src/cypher/dataset.js'
import { packageRoot } from '../../../src/cypher/package-root.js'
import { loadDataset } from '../../../src/load/load-dataset.js'
import { readRecords } from '../../../src/records/read-records.js'
import type { Records, SourceRecord } from '../../../src/records/records.js'
import { embeddedGraphs } from '../../../src/store/embedded/embedded-graphs.js'
import { readUncoded } from '../../../src/verify/verify-graph.js'
import { codedIn } from '../../coding/shipped-coding.js'
import { addedAs, bareStatements, leftOut, withoutSource003 } from '../../coding/without-source-003.js'
import { outside, whyAbsent } from '../../provision/outside.js'
import { testFolder } from '../../provision/test-folder.js'
import { describePage } from '../browser.js'
import { codeStatement } from './code-by-keys.js'
import { codedBy, saved } from './coding-page.js'
import { keyboardOf } from './keyboard.js'

/** Keys on the bench a stance, without what is typed as text; and seconds from pasting to publishing, with it. */
const mostKeys = 35
const mostSeconds = 300
/** A usual typist's key, with the time to think of it (Card, Moran and Newell 1980). */
const secondsOfKey = 0.28

const absent = whyAbsent('sources')
const dataset = withoutSource003()

let shipped: Records
beforeAll(async () => {
  const graphs = embeddedGraphs(inject('shippedStore'))
  shipped = await graphs.view(readRecords)
  await graphs.close()
})

/** The graph that the scripts of a dataset bring. */
async function broughtBy(folder: string): Promise<Records> {
  const graphs = embeddedGraphs(testFolder('brought'))
  await loadDataset(graphs, readDataset(folder))
  const records = await graphs.view(readRecords)
  await graphs.close()
  return records
}

describePage(
  'source-003 by keys alone',
  (served) => {
    it.skipIf(absent)(
      `becomes the shipped graph, in at most ${mostKeys} keys a stance${absent ? ` (${absent})` : ''}`,
      async ({ annotate }) => {
        const old = shipped.sources.find(({ id }) => id === leftOut) as SourceRecord
        const text = readFileSync(join(outside('sources'), old.file), 'utf8')
        const points = [...text]
        const statements = codedIn(shipped, leftOut)
        const { paragraphs } = readText(Buffer.from(text))
        const last = paragraphs.findLast(({ start }) => start < (old.usableTo ?? points.length))?.number ?? 0
        const uncoded = readUncoded(join(packageRoot, 'cypher', 'data', 'uncoded.json')).filter(
          ({ source, paragraph }) => source === leftOut && paragraph <= last,
        )
        const names = new Map([...shipped.actors, ...shipped.demands, ...shipped.events].map((it) => [it.id, it.name]))
        const page = await served.open('/code', codedBy(served.base, 'ada'))
        const hands = keyboardOf(page)

        await hands.tabTo('Add a text')
        await hands.press('Enter')
        await hands.tabTo('Text')
        await hands.press('Ctrl+V')
        await page.keyboard.insertText(text)
        await hands.tabTo('Coded up to')
        await hands.press('Home')
        while (!(await page.getByText(`Paragraph ${last} of`).count())) await hands.press('ArrowRight')
        await hands.tabTo('Publisher')
        await hands.type(old.publisher ?? '')
        await hands.tabTo('Author')
        await hands.type(old.author ?? '')
        await hands.tabTo('Published: first day possible')
        await hands.type(`${old.publishedEarliest.slice(5)}${old.publishedEarliest.slice(0, 4)}`.replace('-', ''))
        await hands.tabTo('What these days rest on')
        await hands.type(old.publishedBasis ?? '')
        await hands.press('Enter')
        await page.waitForURL(new RegExp(`/code/${addedAs}$`))
        await page.locator('.bench-text p').first().waitFor()
        const form = hands.keys

        const words = (start: number, end: number) => points.slice(start, end).join('')
        const coding = { page, hands, words, name: (id: string) => names.get(id) ?? id }
        const inOrder = [
          ...statements.map((it) => ({
            paragraph: it.citations[0]?.paragraph ?? 0,
            code: () => codeStatement(coding, it),
          })),
          ...uncoded.map(({ paragraph, reason }) => ({
            paragraph,
            async code() {
              await hands.press('u')
              const reasons = page.getByRole('toolbar', {
                name: `Why nothing is coded in paragraph ${paragraph}`,
                exact: true,
              })
              const button = reasons.getByRole('button', { name: reason.replaceAll('-', ' ') })
              await hands.press((await button.locator('kbd').textContent()) ?? '')
              await reasons.waitFor({ state: 'detached' })
            },
          })),
        ].sort((a, b) => a.paragraph - b.paragraph)
        for (const { code } of inOrder) await code()
        await saved(page)
        const bench = hands.keys - form

        await hands.press('C')
        await page.getByRole('button', { name: 'Close it' }).waitFor()
        await hands.press('Enter')
        await page.getByText('This pass is closed.').waitFor()
        await saved(page)
        await page.locator('a:focus', { hasText: 'Publish it' }).waitFor()
        await hands.press('Enter')
        await page.getByRole('button', { name: 'Publish', exact: true }).waitFor({ timeout: 60_000 })
        await hands.tabTo('Publish')
        // The link to this view is called so, too.
        if ((await page.locator('a:focus').count()) > 0) await hands.tabTo('Publish')
        await hands.press('Enter')
        await page.getByRole('heading', { name: 'Written', exact: true }).waitFor({ timeout: 60_000 })

        const published = await broughtBy(dataset)
        expect(bareStatements(published)).toEqual(bareStatements(shipped))
        const added = published.sources.find(({ id }) => id === addedAs)
        expect(added).toEqual({ ...old, id: addedAs, file: added?.file, usableTo: added?.usableTo })
        // The form counts to the end of the last paragraph.
        expect(words(added?.usableTo ?? 0, old.usableTo ?? 0).trim()).toBe('')
        const others = ({ statements: _, sources: __, conflicts: ___, datasets: ____, ...rest }: Records) => rest
        expect(others(published)).toEqual(others(shipped))

        const stances = statements.flatMap((it) => it.stances).length
        const seconds = (hands.keys + hands.letters) * secondsOfKey
        const said = `${hands.keys} keys (${form} for the form, ${bench} to code, the others to close and publish) and ${hands.letters} letters of text for ${stances} stances: ${(bench / stances).toFixed(1)} keys a stance to code it, ${(hands.keys / stances).toFixed(1)} with all else, ${seconds.toFixed(0)} s at ${secondsOfKey} s a key`
        await annotate(said)
        expect(stances).toBe(10)
        expect(hands.keys / stances, said).toBeLessThanOrEqual(mostKeys)
        expect(seconds, said).toBeLessThan(mostSeconds)
      },
      240_000,
    )
  },
  { dataset, coding: true },
)
