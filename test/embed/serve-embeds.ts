/** The application with embeds, on a graph of its own or the shipped one. */
import { inject } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import type { KeptEmbeds } from '../../src/embed/kept-embeds.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import { type Listening, listening } from '../http/listening.js'
import { builtDrawing } from '../provision/build-server.js'
import { testFolder } from '../provision/test-folder.js'

export interface ServedEmbeds extends Listening {
  /** As a browser asks, for HTML. */
  ask(path: string, accept?: string): Promise<Response>
  html(path: string): Promise<string>
  /** Loads a folder of data scripts in the place of what is served. */
  load(dataset: string): Promise<string>
}

interface Options {
  /** Without it, the shipped dataset. */
  dataset?: string
  kept?: KeptEmbeds
  basePath?: string
  frameAncestors?: string
}

export async function serveEmbeds({ dataset, kept, ...hosting }: Options = {}): Promise<ServedEmbeds> {
  const graphs = embeddedGraphs(dataset === undefined ? inject('shippedStore') : testFolder('embeds'))
  const load = async (folder: string) => (await loadDataset(graphs, readDataset(folder))).data.version
  if (dataset !== undefined) await load(dataset)
  const server = await listening({ graphs, embeds: { drawing: builtDrawing, ...(kept && { kept }) }, ...hosting })
  const base = server.base + (hosting.basePath ?? '')
  const ask: ServedEmbeds['ask'] = (path, accept = 'text/html,*/*;q=0.8') => fetch(base + path, { headers: { accept } })
  return {
    base,
    ask,
    load,
    async html(path) {
      const answer = await ask(path)
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 400)}`)
      return text
    },
    async close() {
      server.close()
      await graphs.close()
    },
  }
}
