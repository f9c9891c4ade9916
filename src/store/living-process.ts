/** Whether the process that a file's name names is still running. */
import { hostname } from 'node:os'

/** This machine as it appears in such names: process ids are unique per machine only. */
export const machine = hostname().replace(/\W/g, '')

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It runs as another user, whom we may not signal.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
