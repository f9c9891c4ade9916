/** The feeds over HTTP: read by a program for feeds, held against the specification, and asked for again. */

import { writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Dataset, readDataset } from '../../src/cypher/dataset.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { loadVersion } from '../../src/versions/load-version.js'
import { openVersions, type Versions, versionsFolder } from '../../src/versions/versions.js'
import { itInPython } from '../export/others-tools.js'
import { jsonFeedSchema } from '../feeds/json-feed-schema.js'
import { bridgeTalks, refusedThenGranted } from '../feeds/talks.js'
import { runPython } from '../provision/python.js'
import { testFolder } from '../provision/test-folder.js'
import { type Listening, listening } from './listening.js'

const hostile = `<b>"Bridge" & 'Co'</b> ]]>\u0001 \u{1f309}`
const opened: { served: Listening; graphs: Graphs }[] = []
let shipped: { ask: typeof fetch; versions: Versions; graphs: Graphs }
let talks: typeof shipped

async function serve(dataset: Dataset): Promise<typeof shipped> {
  const folder = testFolder('feeds')
  const graphs = embeddedGraphs(folder)
  const versions = openVersions(graphs, { folder: versionsFolder(folder) })
  await loadVersion(graphs, dataset, versions)
  const served = await listening({ graphs, versions })
  opened.push({ served, graphs })
  return { ask: (path, init) => fetch(`${served.base}${path}`, init), versions, graphs }
}

beforeAll(async () => {
  shipped = await serve(readDataset())
  talks = await serve(bridgeTalks(refusedThenGranted(7), hostile))
})
afterAll(async () => {
  for (const { served, graphs } of opened) {
    served.close()
    await graphs.close()
  }
})

const parse = `
import json, sys, feedparser
feed = feedparser.parse(sys.argv[1])
print(json.dumps({
  'wrong': str(feed.bozo_exception) if feed.bozo else None,
  'version': feed.version,
  'title': feed.feed.title,
  'id': feed.feed.id,
  'links': {link.rel + ' ' + link.type: link.href for link in feed.feed.links},
  'entries': [{
    'id': e.id, 'title': e.title, 'link': e.link, 'published': list(e.published_parsed)[:6], 'updated': e.updated,
    'summary': e.summary, 'content': e.content[0].value, 'tags': [t.term for t in e.tags],
  } for e in feed.entries],
}))`
interface Parsed {
  wrong: string | null
  version: string
  title: string
  id: string
  links: Record<string, string>
  entries: { id: string; title: string; link: string; updated: string; content: string; tags: string[] }[]
}
function parsed(xml: string): Parsed {
  const file = join(testFolder('feed'), 'feed.atom')
  writeFileSync(file, xml)
  return runPython(parse, file) as Parsed
}
const textOf = async (from: typeof shipped, path: string) => (await from.ask(path)).text()

interface JsonFeed {
  title: string
  next_url?: string
  items: { id: string; url: string; title: string; content_html: string; date_modified: string }[]
}
const jsonOf = async (from: typeof shipped, path: string) => (await (await from.ask(path)).json()) as JsonFeed

describe('the Atom feed', () => {
  itInPython('is read without a complaint, with every move', async () => {
    const feed = parsed(await textOf(shipped, '/feed.atom'))
    expect(feed).toMatchObject({
      wrong: null,
      version: 'atom10',
      id: 'tag:demarche,2026:russia-ukraine-peace-talks/feed',
    })
    expect(feed.title).toBe('Who moved: Russia-Ukraine peace talks, from five news texts')
    const moves = (await (await shipped.ask('/api/v1/moves')).json()) as {
      items: { side: string; demand: string; day: string; after: string }[]
    }
    expect(moves.items.length).toBeGreaterThan(8)
    expect(feed.entries.map(({ id }) => id).sort()).toEqual(
      moves.items
        .map((it) => `tag:demarche,2026:russia-ukraine-peace-talks/${it.side}/${it.demand}/${it.day}/${it.after}`)
        .sort(),
    )
    const neutrality = feed.entries.find(({ tags }) => tags.includes('neutrality'))
    expect(neutrality?.title).toBe(
      'Ukraine, Neutrality: partly accepts it → accepts it (16 March 2022; on the word of Vladimir Medinsky, the other side; 1 statement)',
    )
    expect(new URL(neutrality?.link ?? '').search).toBe('?asOf=2022-03-16&side=ukraine&demand=neutrality')
    expect(neutrality?.content).toMatch(/<li><a href="http:\/\/127\.0\.0\.1:\d+\/statement\/s000-43">/)
  })

  itInPython('is read as it was meant when names have letters of XML and HTML', async () => {
    const feed = parsed(await textOf(talks, '/feed.atom'))
    expect(feed.wrong).toBeNull()
    expect(feed.entries).toHaveLength(7)
    const seen = `<b>"Bridge" & 'Co'</b> ]]>\ufffd \u{1f309} `
    for (const { title, content } of feed.entries) {
      expect(title).toContain(`Blue, ${seen}`)
      expect(content).not.toContain('<b>')
    }
  })

  itInPython('leads from page to page, each entry once', async () => {
    const seen: string[] = []
    let path: string | null = '/feed.atom?limit=3&sides=blue'
    for (let page = 0; path !== null; page++) {
      const feed: Parsed = parsed(await textOf(talks, path))
      seen.push(...feed.entries.map(({ id }) => id))
      const links: Record<string, string> = feed.links
      expect(new URL(links['self application/atom+xml'] ?? '').search).toBe(
        new URL(path, 'http://x').search.replace('limit=3&sides=blue', page === 0 ? 'sides=blue&limit=3' : '$&'),
      )
      expect(new URL(links['first application/atom+xml'] ?? '').search).toBe('?sides=blue&limit=3')
      const next: string | undefined = links['next application/atom+xml']
      path = next ? new URL(next).pathname + new URL(next).search : null
    }
    expect(seen).toHaveLength(7)
    expect(new Set(seen).size).toBe(7)
  })
})

describe('the JSON feed', () => {
  it('is what the specification of JSON Feed 1.1 asks for', async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    addFormats.default(ajv)
    const fits = ajv.compile(jsonFeedSchema)
    for (const [from, path] of [
      [shipped, '/feed.json?first=include'],
      [talks, '/feed.json?limit=2'],
    ] as const) {
      const response = await from.ask(path)
      expect(response.headers.get('content-type')).toMatch(/^application\/feed\+json/)
      fits(await response.json())
      expect(fits.errors ?? []).toEqual([])
    }
  })

  it('has the entries of the Atom feed, under the same ids', async () => {
    const [{ items }, atom] = [await jsonOf(shipped, '/feed.json'), await textOf(shipped, '/feed.atom')]
    expect(items.length).toBeGreaterThan(8)
    for (const { id, date_modified } of items) {
      expect(atom).toContain(`<id>${id}</id>`)
      expect(atom).toContain(`<updated>${date_modified}</updated>`)
    }
  })

  it('keeps the filters in the addresses of the next page and of what it links', async () => {
    const {
      next_url = '',
      items,
      title,
    } = await jsonOf(shipped, '/feed.json?source=source-000&sides=ukraine,russia&limit=1')
    expect(new URL(next_url).searchParams.get('source')).toBe('source-000')
    expect(new URL(items[0]?.url ?? '').searchParams.get('source')).toBe('source-000')
    expect(title).toContain('Ukraine and Russia; only what “As attacks on Kyiv & other cities continue')
    const { items: second } = await jsonOf(shipped, new URL(next_url).pathname + new URL(next_url).search)
    expect(second[0]?.id).not.toBe(items[0]?.id)
  })
})

describe('asked again', () => {
  it.each(['/feed.atom', '/feed.json'])('%s answers 304 while the data stay the same', async (path) => {
    const { headers, status } = await shipped.ask(path)
    const tag = headers.get('etag') ?? ''
    expect([status, tag]).toEqual([200, expect.stringMatching(/^W\/"/)])
    expect((await shipped.ask(path, { headers: { 'If-None-Match': tag, 'Cache-Control': 'max-age=0' } })).status).toBe(
      304,
    )
  })

  it('under another name links to that name', async () => {
    const { port } = new URL((await shipped.ask('/feed.json')).url)
    const asked = (host: string) =>
      new Promise<string>((resolve, reject) => {
        get({ port, path: '/feed.atom', headers: { host } }, (response) => resolve(text(response))).on('error', reject)
      })
    for (const host of ['a.example', 'b.example:8080'])
      expect(await asked(host)).toContain(`<link rel="self" href="http://${host}/feed.atom"`)
  })

  it('below a path of the host links to addresses below it', async () => {
    const below = await listening({ graphs: shipped.graphs, versions: shipped.versions, basePath: '/demarche' })
    const { items, ...feed } = (await (await fetch(`${below.base}/demarche/feed.json?limit=1`)).json()) as JsonFeed
    below.close()
    expect(feed).toMatchObject({ feed_url: `${below.base}/demarche/feed.json?limit=1` })
    for (const address of [items[0]?.url, feed.next_url]) expect(address).toContain(`${below.base}/demarche/`)
    expect(items[0]?.content_html).toContain(`href="${below.base}/demarche/statement/`)
  })

  it.each([
    ['/feed.atom?cursor=nonsense', 400],
    ['/feed.atom?limit=101', 400],
    ['/feed.atom?colour=red', 400],
    ['/feed.atom?demand=neutralty', 404],
  ])('%s is refused with %i', async (path, status) => {
    const response = await shipped.ask(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
  })
})
