/**
 * The graph of a published file, for those who read it. Opening a large one takes seconds in which its process does nothing
 * else, so a server leaves it to a process of its own.
 */
import { rmSync, statSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Graph, Params, Row } from '../graph-store.js'
import { temporaryFolder } from '../temporary-folder.js'
import { openEmbedded } from './embedded-store.js'
import { type GraphProcess, startReader } from './start-graph-process.js'

export interface ServedGraph extends Required<Pick<Graph, 'read' | 'readTable'>> {
  /** Rejects if it cannot be opened. Questions may be asked before: they wait. */
  readonly opened: Promise<void>
  close(): Promise<void>
}

/** @param elsewhereFrom in bytes of its file: from there on it is held by a process of its own */
export function servedGraph(file: string, elsewhereFrom: number): ServedGraph {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size >= elsewhereFrom) return heldElsewhere(file)
  const { read, readTable, close } = openEmbedded(file)
  return { read, readTable, close, opened: Promise.resolve() }
}

function heldElsewhere(file: string): ServedGraph {
  const folder = temporaryFolder('graph')
  let tables = 0
  let closed = false
  let holder: GraphProcess = startReader()
  let opened = open()

  async function open(): Promise<void> {
    await holder.ask({ open: file, spill: folder })
  }

  /** Should the process have ended, which the system may do where memory is scarce, another one opens the graph again. */
  async function ask(job: { read: string; params: Params; into?: string }): Promise<Row[]> {
    for (let attempt = 1; ; attempt++) {
      if (closed) throw new Error(`${file} is closed.`)
      if (holder.broken() !== null) {
        holder = startReader()
        opened = open()
      }
      const asked = holder
      try {
        await opened
        return await asked.ask(job)
      } catch (error) {
        if (attempt === 2 || asked.broken() === null) throw error
      }
    }
  }

  return {
    opened,
    read: (read, params = {}) => ask({ read, params }),
    async readTable(read, params = {}) {
      const into = join(folder, `${tables++}.table`)
      await ask({ read, params, into })
      const answer = await readFile(into)
      await rm(into)
      // Few questions read tables: a server starts without the reader of Arrow.
      const { arrowTable } = await import('./arrow-table.js')
      return arrowTable(answer)
    },
    async close() {
      closed = true
      await holder.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
