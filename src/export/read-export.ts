/** Reads what an export tells: the records that the filters leave, the readings, and what the file states of itself. */
import type { z } from 'zod'
import type { DataVersion } from '../codebook/schemas.js'
import { unknownName } from '../errors.js'
import { type ledgerItem, ledgerItems } from '../questions/ledger.js'
import { readRecords } from '../records/read-records.js'
import type { Records } from '../records/records.js'
import { selectRecords } from '../records/select-records.js'
import type { Graph } from '../store/graph-store.js'
import { type ExportParams, settingsOf } from './export-params.js'

export type ReadingRecord = z.output<typeof ledgerItem>

export interface Exported {
  records: Records
  /** Of every side on every demand, as of the day. */
  readings: readonly ReadingRecord[]
  /** Statements that the day cuts: they may have been taken by then, and decide nothing. */
  uncertain: ReadonlySet<string>
  data: DataVersion
  /** The filters that are set. */
  settings: Record<string, string>
  params: ExportParams
  /** By source, where the texts are at hand and may be handed on; an export over HTTP never holds one. */
  texts?: ReadonlyMap<string, string>
}

/** @throws Problem 404 when a filter names what is not there. */
export async function readExport(graph: Graph, data: DataVersion, params: ExportParams): Promise<Exported> {
  // One after the other: the ledger refuses unknown ids, and two reads at once would hold the graph twice.
  const readings = await ledgerItems(graph, params)
  const all = await readRecords(graph)
  refuseUnknownSource(all, params.source)
  const { records, uncertain } = selectRecords(all, params)
  return {
    records,
    readings: readings.map(({ rank: _, ...reading }) => reading as ReadingRecord),
    uncertain,
    data,
    settings: settingsOf(params),
    params,
  }
}

function refuseUnknownSource({ sources }: Records, source: string | undefined): void {
  const ids = sources.map(({ id }) => id)
  if (source === undefined || ids.includes(source)) return
  throw unknownName('source', source, ids, 'sources')
}

/** What a file states of itself, as one line. */
export function statedBy(exported: Exported): string {
  return `Demarche, dataset version ${exported.data.version}; settings: ${settingsText(exported)}`
}

export const settingsText = ({ settings }: Exported) =>
  Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')
