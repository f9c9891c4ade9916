/**
 * A graph that is being built: first it is written, then it is read, and at last it is a file. A large one is in a process
 * of its own until then, since the engine never gives its memory back to a process that goes on.
 */

import { toDisk } from '../../cypher/to-disk.js'
import type { Graph } from '../graph-store.js'
import { type EmbeddedStore, openEmbedded } from './embedded-store.js'
import type { GraphJob } from './graph-messages.js'
import { startWriter } from './start-graph-process.js'

export interface GraphDraft
  extends Pick<EmbeddedStore, 'read' | 'readTable' | 'write' | 'close'>,
    Pick<Graph, 'readAside'> {
  /** Makes it a whole file on the disk that can be read back. It is closed then. */
  finish(): Promise<void>
}

/** In bytes of scripts: a smaller graph is not worth the start of a process. */
const largeFrom = 32 * 1024 * 1024

/** @param path of its file, without an ending; @param bytes of the scripts that are going to be written */
export function draftGraph(path: string, bytes: number): GraphDraft {
  return bytes < largeFrom ? draftHere(path) : draftElsewhere(path)
}

export const fileOf = (path: string) => `${path}.grafeo`

function draftHere(path: string): GraphDraft {
  const { read, readTable, write, save, close } = openEmbedded()
  return {
    ...{ read, readTable, write, close },
    async finish() {
      save(fileOf(path))
      await close()
      await openEmbedded(fileOf(path)).close()
      toDisk(fileOf(path))
    },
  }
}

function draftElsewhere(path: string): GraphDraft {
  const writer = startWriter()
  let last: Promise<unknown> = Promise.resolve()
  /** One after the other: side by side, queries would all need their memory at the same time. */
  const ask = (job: GraphJob) => {
    const next = last.then(() => writer.ask(job))
    last = next.catch(() => {})
    return next
  }
  const file = fileOf(path)
  let tables = 0
  let saved: Promise<void> | null = null
  let reopened: EmbeddedStore | null = null
  /** From then on it is read from its file. */
  const save = () => {
    saved ??= ask({ saveAs: file }).then(() => writer.end())
    return saved
  }
  const fromFile = async () => {
    await saved
    reopened ??= openEmbedded(file)
    return reopened
  }
  const aside = async (read: string, params = {}) => {
    const into = `${path}.table-${tables++}`
    await ask({ read, params, into })
    // Only loads and repairs read tables: a server starts without the reader of Arrow.
    const { tableAside } = await import('./table-aside.js')
    return tableAside(into)
  }
  return {
    async write(statements) {
      await ask({ write: statements })
    },
    async read(read, params = {}) {
      return saved ? (await fromFile()).read(read, params) : ask({ read, params })
    },
    async readTable(query, params) {
      return saved ? (await fromFile()).readTable(query, params) : aside(query, params)
    },
    async readAside(asked) {
      const answers = []
      for (const { query, params } of asked) answers.push(await aside(query, params))
      await save()
      return answers
    },
    async close() {
      await writer.end()
      await reopened?.close()
    },
    async finish() {
      await save()
      if (reopened) await reopened.close()
      else await openEmbedded(file).close()
      toDisk(file)
    },
  }
}
