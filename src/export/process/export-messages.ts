/** The messages between the server and a process that makes an export. */
import type { DataVersion } from '../../codebook/schemas.js'
import type { ReadTarget } from '../../store/open-store.js'
import type { FileJob } from '../pieces-of.js'

export interface ExportJob extends FileJob {
  target: ReadTarget
  /** Where to write it. */
  file: string
}

export type FromExport =
  | { made: { data: DataVersion; bytes: number } }
  /** A Problem as plain data, since classes do not survive the crossing. */
  | { problem: { status: number; title: string; message: string; members: Readonly<Record<string, unknown>> } }
  /** A fault of ours or of the engine, for the log. */
  | { fault: string }
