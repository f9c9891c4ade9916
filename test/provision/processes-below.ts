/** The processes below a process, and what the system says of one: Linux shows it in /proc, elsewhere there are none. */
import { readdirSync, readFileSync } from 'node:fs'

/** Process ids of those that it has started, and of theirs. */
export function processesBelow(pid: number | 'self'): number[] {
  const children = tasksOf(pid)
    .flatMap((task) => saidOf(pid, `task/${task}/children`).split(' '))
    .filter(Boolean)
    .map(Number)
  return children.flatMap((child) => [child, ...processesBelow(child)])
}

/** Those below it whose command line has these words. */
export const runningBelow = (pid: number | 'self', words: string): number[] =>
  processesBelow(pid).filter((one) => saidOf(one, 'cmdline').includes(words))

/** A file of a process; empty when a thread or a process is gone before it is read. */
export function saidOf(pid: number | 'self', file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

function tasksOf(pid: number | 'self'): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}
