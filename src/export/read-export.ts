/** Reads the content of an export: the records that pass the filters, the readings, and a description of the file. */
import type { z } from 'zod'
import type { DataVersion } from '../codebook/schemas.js'
import { type ledgerItem, ledgerItems } from '../questions/ledger.js'
import { readRecords } from '../records/read-records.js'
import type { Records } from '../records/records.js'
import { selectRecords } from '../records/select-records.js'
import type { Graph } from '../store/graph-store.js'
import { type ExportParams, settingsOf } from './export-params.js'
import { sourceLine } from './source-line.js'

export type ReadingRecord = z.output<typeof ledgerItem>

export interface Exported {
  records: Records
  /** The reading of every side on every demand, as of the day. */
  readings: readonly ReadingRecord[]
  /** Statements that may have been made by the day; they decide nothing. */
  uncertain: ReadonlySet<string>
  data: DataVersion
  /** The filters that are set. */
  settings: Record<string, string>
  params: ExportParams
  /** Texts to include, by source; an export over HTTP never has any. */
  texts?: ReadonlyMap<string, string>
}

/** @throws Problem 404 when a filter has an unknown id. */
export async function readExport(graph: Graph, data: DataVersion, params: ExportParams): Promise<Exported> {
  // One after the other: the ledger refuses unknown ids, and two reads at once would keep the graph in memory twice.
  const readings = await ledgerItems(graph, params)
  const all = await readRecords(graph)
  const { records, uncertain } = selectRecords(all, params)
  return {
    records,
    readings,
    uncertain,
    data,
    settings: settingsOf(params),
    params,
  }
}

export const provenanceOf = (exported: Exported): string =>
  sourceLine(exported.records.datasets, exported.data.version, settingsText(exported))

export const settingsText = ({ settings }: Exported) =>
  Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')
