/** A server with a page below /demarche that writes cards, on the shipped dataset. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { CardWriter } from '../../../src/cards/card.js'
import { loadCardWriter } from '../../../src/cards/load-card-writer.js'
import { packageRoot } from '../../../src/cypher/package-root.js'
import { builtDrawing } from '../../provision/build-server.js'
import { testFolder } from '../../provision/test-folder.js'
import { serve } from '../../query/served.js'
import { listening } from '../listening.js'

export async function cardWriter(): Promise<CardWriter> {
  const writer = await loadCardWriter(join(packageRoot, 'dist', 'card'))
  if (!writer) throw new Error('Cards have not been built. Run: npm run build:drawings')
  return writer
}

export async function cardServer() {
  const page = testFolder('page')
  writeFileSync(join(page, 'index.html'), readFileSync(join(packageRoot, 'web', 'index.html')))
  const served = await serve({ store: { dataDir: inject('shippedStore') } }, null)
  const app = await listening({
    ...{ graphs: served.graphs, page, cards: await cardWriter(), basePath: '/demarche' },
    embeds: { drawing: builtDrawing },
  })
  const site = `${app.base}/demarche`
  return {
    site,
    graphs: served.graphs,
    get: (path: string, headers: Record<string, string> = {}) => fetch(site + path, { headers }),
    async close() {
      app.close()
      await served.close()
    },
  }
}

/** What a reader of links finds in a page's head. */
export function tagsIn(html: string) {
  const [, head = ''] = /<head>([\s\S]*)<\/head>/.exec(html) ?? []
  const plain = (text: string | undefined) =>
    text?.replace(
      /&lt;|&gt;|&quot;|&#39;|&amp;/g,
      (it) => (({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }) as Record<string, string>)[it] ?? '&',
    )
  const content = (name: string) =>
    plain(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(head)?.[1])
  return {
    titles: [...head.matchAll(/<title>([^<]*)<\/title>/g)].map(([, text]) => plain(text)),
    oembed: plain(/<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(head)?.[1]),
    canonical: plain(/<link rel="canonical" href="([^"]*)"/.exec(head)?.[1]),
    content,
  }
}
