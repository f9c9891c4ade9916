/** Watches processes and waits, for tests of what is killed when. */
import { readdirSync, readFileSync } from 'node:fs'

export const canWatch = process.platform === 'linux'

/** Process ids of the readers that this process started and that are alive. */
export function readers(): number[] {
  return readdirSync('/proc/self/task')
    .flatMap((task) => read(`/proc/self/task/${task}/children`).split(' '))
    .filter(Boolean)
    .map(Number)
    .filter((pid) => read(`/proc/${pid}/cmdline`).includes('console/reader'))
}

/** A thread or a process may be gone before it is read. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Waits until it holds; the milliseconds that took, or infinity. */
export async function until(holds: () => boolean | Promise<boolean>, ms = 5_000): Promise<number> {
  const begun = performance.now()
  while (!(await holds())) {
    if (performance.now() - begun > ms) return Number.POSITIVE_INFINITY
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return performance.now() - begun
}

/** Runs for hours in little memory, on either engine. */
export const endless = `RETURN reduce(s = 0, x IN range(1, 3000) | s + reduce(t = 0, y IN range(1, 3000) |
  t + reduce(u = 0, z IN range(1, 3000) | u + 1))) AS n`
