/** Exports for tests: of the shipped dataset or of given records, as bytes, as a file, or unzipped. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { inject } from 'vitest'
import { exportParams, settingsOf } from '../../src/export/export-params.js'
import { formatNamed } from '../../src/export/formats.js'
import { type Exported, readExport } from '../../src/export/read-export.js'
import { inChunks } from '../../src/export/write/in-chunks.js'
import type { Records } from '../../src/records/records.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import type { Graph } from '../../src/store/graph-store.js'
import { testFolder } from '../provision/test-folder.js'

export const data = { version: '0123456789ab', generation: 'of a test' }

/** The shipped dataset in the embedded engine, until the tests of a file are done. */
export async function served() {
  const graphs = embeddedGraphs(inject('shippedStore'))
  return {
    graphs,
    exported: (given: Record<string, string> = {}) => graphs.view((graph) => exportOf(graph, given)),
    close: () => graphs.close(),
  }
}

export const exportOf = (graph: Graph, given: Record<string, string> = {}) =>
  readExport(graph, data, exportParams.parse(given))

/** Of records that are in no graph. */
export function exportOfRecords(records: Records, given: Record<string, string> = {}): Exported {
  const params = exportParams.parse(given)
  return { records, readings: [], uncertain: new Set(), data, settings: settingsOf(params), params }
}

export async function bytesOf(format: string, exported: Exported): Promise<Buffer> {
  const pieces = await (formatNamed(format)?.write(exported) ?? [])
  return Buffer.concat([...inChunks(pieces)])
}

export const textOf = async (format: string, exported: Exported) => (await bytesOf(format, exported)).toString('utf8')

/** The files of a zip as texts. */
export async function unzipped(format: string, exported: Exported): Promise<Record<string, string>> {
  const files = unzipSync(await bytesOf(format, exported))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** Writes `content` under `name` into a folder of its own. */
export async function asFile<T>(name: string, content: string | Uint8Array, work: (file: string) => T | Promise<T>) {
  const folder = testFolder('file')
  writeFileSync(join(folder, name), content)
  return work(join(folder, name))
}
