/** The coding bench of one server: where its files are, who may write them, and the logs that are open. */
import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import { decisionsFile, passFile } from '../../coding/coding-folder.js'
import { openPassLog, type PassLog } from '../../coding/pass-log.js'
import type { Graphs } from '../../store/graph-store.js'
import type { Versions } from '../../versions/versions.js'
import { tokenChecker } from './token-checker.js'

export interface CodingOptions {
  /** The dataset's folder; nothing is written outside of it. */
  dataset: string
  /** Folder with copies of the texts that may not be kept in the dataset. */
  sourcesDir?: string | undefined
  /** Others than the user of this machine can reach the server: coders then need tokens. */
  open: boolean
  /** Where it is noted what a publication changed. */
  versions?: Versions
  logger: Logger
}

export interface Coding extends Omit<CodingOptions, 'open'> {
  graphs: Graphs
  /** Sent with all that writes: a page of another site cannot read it. It changes with each start. */
  token: string
  coders: 'names' | 'tokens'
  /** @throws Problem 401 where the token is not the coder's */
  checkToken(coder: string, token: string): Promise<void>
  pass(source: string, coder: string): PassLog
  decisions(source: string): PassLog
}

export function openCoding({ open, ...options }: CodingOptions, graphs: Graphs): Coding {
  const logs = new Map<string, PassLog>()
  /** One for each file, so that all that is written to it waits in one line. */
  const logOf = (file: string) => {
    const log = logs.get(file) ?? openPassLog(file)
    logs.set(file, log)
    return log
  }
  const { dataset } = options
  return {
    ...{ ...options, graphs, token: randomBytes(18).toString('base64url'), coders: open ? 'tokens' : 'names' },
    checkToken: tokenChecker(dataset),
    pass: (source, coder) => logOf(passFile(dataset, source, coder)),
    decisions: (source) => logOf(decisionsFile(dataset, source)),
  }
}
