/** What server and reader process say to one another. */
import type { QueryResult } from '../query-result.js'
import type { QueryJob, ReaderTarget } from './reader-engine.js'

export type ToReader = { open: ReaderTarget; memoryMb: number } | { job: QueryJob }

/** A problem as it crosses between processes. */
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
  /** `cpuSeconds`: what the process has used so far. */
  | { answer: QueryResult; cpuSeconds: number }
  | { problem: PlainProblem; cpuSeconds: number }
