/** Waits for what happens elsewhere: in another process, or on a server. */
import { setTimeout } from 'node:timers/promises'

/** Benchmarks measure how soon. On a busy machine, a process that gives way to all others ends only when they let it. */
export const soonMs = 60_000

/**
 * @param describe of what was seen instead, for whoever reads the failure
 * @throws when it does not hold after `ms`
 */
export async function until(
  holds: () => boolean | Promise<boolean>,
  ms = soonMs,
  describe = () => String(holds),
): Promise<void> {
  const begun = performance.now()
  while (!(await holds())) {
    if (performance.now() - begun > ms) throw new Error(`Not within ${ms} ms: ${describe()}`)
    await setTimeout(5)
  }
}
