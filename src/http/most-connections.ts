/** How many connections the server takes at a time: without a free file handle it could open no file and start no process. */
import type { Server } from 'node:http'
import type { Logger } from 'pino'

/** Of the store, the page, the log and the processes that run queries. */
const ownHandles = 60
/** More than this many clients are a task for a proxy. */
const most = 2_000

interface Report {
  userLimits?: { open_files?: { soft?: number | string } }
}

/** Half of what the limit on open files leaves, since a request may open a file; Node has raised the limit as far as it may. */
export function mostConnections(report: Report = process.report?.getReport() as Report): number {
  const handles = Number(report?.userLimits?.open_files?.soft)
  // Windows has no such limit, and others may have "unlimited".
  if (!Number.isFinite(handles)) return most
  return Math.min(most, Math.max(10, Math.floor((handles - ownHandles) / 2)))
}

/** Says at most once a minute that connections were refused. */
export function limitConnections(server: Server, logger: Logger): void {
  const most = mostConnections()
  server.maxConnections = most
  let quietUntil = 0
  server.on('drop', () => {
    if (Date.now() < quietUntil) return
    quietUntil = Date.now() + 60_000
    logger.warn(
      `More than ${most} connections at a time: the next ones are refused. Raise the limit on open files (ulimit -n), or put a proxy before the server.`,
    )
  })
}
