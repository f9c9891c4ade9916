/** Moves a long-running process to Linux's idle scheduling class, so that it delays no other process. */
import { readFileSync } from 'node:fs'
import { startProcess } from '../../store/start-process.js'

/**
 * In the idle class a process runs only when nothing else wants to. A low priority is not enough: the process would
 * keep the processor for a millisecond or more after others wake up, and one answer of the server waits several such
 * times. On other systems, or without permission, the process keeps the low priority it was started with.
 */
export function toIdlePriority(pid: number): void {
  if (process.platform !== 'linux') return
  startProcess('chrt', ['--all-tasks', '--idle', '--pid', '0', String(pid)], { cwd: '/', onMessage: () => {} })
}

/** Milliseconds of processor time a process has used; 0 where the system does not say. */
export function processorMs(pid: number): number {
  try {
    // The name, which may contain anything, is followed by the state and numbers. Times are in hundredths of a second.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return 10 * (Number(fields[11]) + Number(fields[12]))
  } catch {
    return 0
  }
}
