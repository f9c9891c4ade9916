/** What a process costs together with those that it starts; where the system has no /proc, without them. */
import { processesBelow, saidOf } from '../provision/processes-below.js'

/** In seconds: how long a tick of /proc is on every Linux of today. */
const tick = 1 / 100

/** Processor time of this process and of all below it so far, of those that have ended, too. */
export function treeSeconds(): number {
  const { user, system } = process.cpuUsage()
  const own = (user + system) / 1e6 + timesOf('self').ended
  return processesBelow('self').reduce((sum, pid) => sum + timesOf(pid).own, own)
}

/**
 * Watches a process and all below it, this one unless another is given.
 *
 * @returns a function that ends the watch and says the most memory at a time of all together, in bytes
 */
export function watchMemory(pid = process.pid, everyMs = 50): () => number {
  let most = 0
  const look = () => {
    const all = [pid, ...processesBelow(pid)]
    most = Math.max(
      most,
      all.reduce((sum, one) => sum + memoryOf(one, 'VmRSS'), 0),
      memoryOf(pid, 'VmHWM'),
    )
  }
  const watching = setInterval(look, everyMs)
  return () => {
    clearInterval(watching)
    look()
    return most || process.resourceUsage().maxRSS * 1024
  }
}

/** Its own seconds, and those of processes that it has waited for. */
function timesOf(pid: number | 'self'): { own: number; ended: number } {
  const fields = saidOf(pid, 'stat')
    .replace(/^.*\) /, '')
    .split(' ')
  const seconds = (from: number) => (Number(fields[from] ?? 0) + Number(fields[from + 1] ?? 0)) * tick
  return { own: seconds(11), ended: seconds(13) }
}

function memoryOf(pid: number, what: 'VmRSS' | 'VmHWM'): number {
  return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(saidOf(pid, 'status'))?.[1] ?? 0) * 1024
}
