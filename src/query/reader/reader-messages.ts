/** The messages between the server and a reader process. */
import type { ReadTarget } from '../../store/open-store.js'
import type { QueryResult } from '../query-result.js'
import type { QueryJob } from './reader-engine.js'

export type ToReader = { open: ReadTarget; memoryMb: number } | { job: QueryJob }

/** A Problem as plain data, since classes do not survive the crossing. */
export interface PlainProblem {
  status: number
  title: string
  message: string
  members: Readonly<Record<string, unknown>>
}

export type FromReader =
  | { ready: true }
  /** The target cannot be opened. */
  | { unopened: string }
  /** `cpuSeconds` is the processor time that the process has used so far. */
  | { answer: QueryResult; cpuSeconds: number }
  | { problem: PlainProblem; cpuSeconds: number }
