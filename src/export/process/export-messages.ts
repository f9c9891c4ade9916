/** The messages between the server and a process that makes an export. */
import type { DataVersion } from '../../codebook/schemas.js'
import type { ReadTarget } from '../../store/open-store.js'
import type { ExportParams } from '../export-params.js'

export interface ExportJob {
  target: ReadTarget
  /** The name of a format. */
  format: string
  params: ExportParams
  /** Where to write it. */
  file: string
}

export type FromExport =
  | { made: { data: DataVersion; bytes: number } }
  /** A Problem as plain data, since classes do not survive the crossing. */
  | { problem: { status: number; title: string; message: string; members: Readonly<Record<string, unknown>> } }
  /** A fault of ours or of the engine, for the log. */
  | { fault: string }
