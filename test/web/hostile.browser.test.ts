/** Hostile data is inert and legible in every view: markup, quotes, right-to-left marks, names of 5,000 characters. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { testFolder } from '../provision/test-folder.js'
import { describePage, desktop, phone, ready } from './browser.js'

/** As Cypher writes a text. */
const text = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

const markup = `<script>document.title='hacked'</script><img src=x onerror="document.title='hacked'"> & "quotes" 'too' \`ticks\``
const backwards = '\u202etxet sdrawkcab\u202c \u0645\u0637\u0644\u0628 \u05d3\u05e8\u05d9\u05e9\u05d4'
const endless = 'x'.repeat(5_000)
const wide = 'Wörd '.repeat(1_000)
/** Some of it, as a reader sees it. */
const hostile = /<script>document\.title=|sdrawkcab|x{50}|Wörd Wörd/

const script = `
UNWIND [{id: 'red', name: ${text(markup)}}, {id: 'blue', name: ${text(endless)}}, {id: 'green', name: ${text(backwards)}}] AS row
MERGE (actor:Actor {id: row.id})
SET actor = {id: row.id, name: row.name, kind: 'state', aliases: [${text(markup)}, ${text(endless)}]};

MERGE (dataset:Dataset {id: 'hostile-talks'})
SET dataset = {id: 'hostile-talks', title: ${text(markup)}, subject: ${text(endless)}, coded: ${text(backwards)}};

MERGE (issue:Issue {id: 'river'})
SET issue = {id: 'river', name: ${text(markup)}, rank: 1};

UNWIND [{id: 'bridge', name: ${text(wide)}}, {id: 'ferry', name: ${text(endless)}}] AS row
MERGE (demand:Demand {id: row.id})
SET demand = {id: row.id, name: row.name, proposition: ${text(markup)}}
MERGE (issue:Issue {id: 'river'})
MERGE (demand)-[:PART_OF]->(issue)
MERGE (red:Actor {id: 'red'})
MERGE (blue:Actor {id: 'blue'})
MERGE (demand)-[:RAISED_BY]->(red)
MERGE (demand)-[:ADDRESSED_TO]->(blue);

MERGE (source:Source {id: 'gazette'})
SET source = {id: 'gazette', title: ${text(markup + endless)}, publisher: ${text(backwards)}, file: ${text(`${endless}.txt`)}, usableTo: 900,
  publishedEarliest: date('2022-06-01'), publishedLatest: date('2022-06-01')};

MERGE (event:Event {id: 'meeting'})
SET event = {id: 'meeting', name: ${text(markup)}, kind: 'meeting', date: date('2022-03-01'), place: ${text(endless)}};

UNWIND [{id: 's1', by: 'red', summary: ${text(markup)}}, {id: 's2', by: 'green', summary: ${text(endless)}}] AS row
MERGE (statement:Statement {id: row.id})
SET statement = {id: row.id, summary: row.summary, earliest: date('2022-03-01'), latest: date('2022-03-01'),
  mode: 'direct', certainty: 'stated', coder: 'test'}
MERGE (speaker:Actor {id: row.by})
MERGE (speaker)-[:MADE]->(statement)
MERGE (demand:Demand {id: 'bridge'})
MERGE (statement)-[stance:ASSERTS]->(demand)
SET stance = {extent: 'full'}
MERGE (event:Event {id: 'meeting'})
MERGE (statement)-[:MADE_AT]->(event)
MERGE (source:Source {id: 'gazette'})
MERGE (statement)-[place:CITED_IN {start: 10}]->(source)
SET place = {paragraph: 1, start: 10, end: 800, phrase: ${text(`${markup} ${backwards}`.split(' ').slice(0, 12).join(' '))}, tells: ['bridge'], relays: []};
`

function hostileDataset(): string {
  const folder = join(testFolder('hostile'), 'data')
  mkdirSync(folder)
  writeFileSync(join(folder, '10-hostile.cypher'), script)
  return folder
}

const views = {
  home: '/',
  'a search': '/?q=%3Cscript%3E',
  ledger: '/ledger',
  'a cell': '/ledger?side=red&demand=bridge',
  'two days': '/ledger?from=2022-02-01&asOf=2022-03-29',
  'a demand': '/demand/bridge',
  'a demand nobody spoke of': '/demand/ferry',
  'an actor': '/actor/red',
  'an actor with an endless name': '/actor/blue',
  'a statement': '/statement/s1',
  'a statement of one endless word': '/statement/s2',
  'a source': '/node/gazette',
  'an event': '/node/meeting',
  graph: '/graph/bridge',
  findings: '/conflicts?part=unanswered',
  networks: '/network?networkType=twomode',
  'the matrix': '/network?networkType=twomode&shape=matrix',
  console: `/console?${new URLSearchParams({ q: 'MATCH (a:Actor) RETURN a.name AS name' })}`,
  method: '/method',
}

describePage(
  'hostile data',
  (served) => {
    it.each(Object.entries(views))('is inert and legible in %s', async (name, path) => {
      const page = await served.blank()
      page.on('dialog', () => expect.unreachable('a dialog'))
      await page.goto(served.base + path)
      for (const { viewport } of [desktop, phone]) {
        await page.setViewportSize(viewport)
        await ready(page)
        expect(await page.title()).not.toBe('hacked')
        expect(await page.locator('main img, main script').count()).toBe(0)
        expect((await page.locator('h1').first().textContent())?.trim()).not.toBe('')
        if (name !== 'method') expect(await page.locator('main').textContent()).toMatch(hostile)
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect([viewport.width, overflow]).toEqual([viewport.width, Math.min(0, overflow)])
        expect(await page.getByRole('alert').allTextContents()).toEqual([])
      }
    })
  },
  { dataset: hostileDataset() },
)
