/** Makes a process that runs long give way to everybody else, at once whenever they want to run. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Linux's idle class: it gets the time that nobody wants. A low priority is not enough, since a process keeps its
 * processor for a millisecond or more though others wake up, and an answer to a reader takes several such moments.
 * Elsewhere, or where it is not allowed, the low priority that the process was started with remains.
 */
export function toIdlePriority(pid: number): void {
  if (process.platform !== 'linux') return
  const command = spawn('chrt', ['--all-tasks', '--idle', '--pid', '0', String(pid)], { stdio: 'ignore' })
  command.once('error', () => {})
}

/** Milliseconds of processor time that a process has used; 0 where that cannot be read. */
export function processorMs(pid: number): number {
  try {
    // After the name, which may hold anything, come the state and then numbers; time counts in hundredths of a second.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return 10 * (Number(fields[11]) + Number(fields[12]))
  } catch {
    return 0
  }
}
