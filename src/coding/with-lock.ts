/** Lets one process at a time write a file: two servers on one dataset must not write over one another. */
import { open, readFile, rm, stat } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { Problem } from '../errors.js'
import { isAlive, machine } from '../store/living-process.js'

/** Milliseconds after which a writer gives up; a write takes a few. */
const patienceMs = 2_000
const pauseMs = 10
/** Milliseconds in which a lock gets its name. */
const unnamedMs = 1_000
/** Milliseconds after which a lock of a machine that we cannot ask is one that is left over. */
const forgottenMs = 60_000
/** Those of this process. */
const held = new Set<string>()

/**
 * Runs `work` while a file `<file>.lock` names this process. A lock whose process is gone, as after a kill, counts as none.
 *
 * @throws Problem 503 when another process does not let go of it
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = `${file}.lock`
  const started = performance.now()
  while (!(await taken(lock))) {
    if (performance.now() - started > patienceMs)
      throw new Problem(
        503,
        'Busy',
        `Another program is writing: ${lock} names it. Try again, or remove the file if there is none.`,
      )
    await setTimeout(pauseMs)
  }
  try {
    return await work()
  } finally {
    held.delete(lock)
    await rm(lock, { force: true })
  }
}

/** Whether the lock is now ours. */
async function taken(lock: string): Promise<boolean> {
  if (held.has(lock)) return false
  // Before it is made: others of this process must not take it for one that is left over.
  held.add(lock)
  try {
    const handle = await open(lock, 'wx')
    await handle.writeFile(`${machine} ${process.pid}`)
    await handle.close()
    return true
  } catch (error) {
    held.delete(lock)
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (await isAbandoned(lock)) await rm(lock, { force: true })
    return false
  }
}

async function isAbandoned(lock: string): Promise<boolean> {
  const made = await stat(lock).catch(() => null)
  if (!made) return false
  const age = Date.now() - made.mtimeMs
  const [host, pid] = (await readFile(lock, 'utf8').catch(() => '')).split(' ')
  // A kill may have come before its name was written.
  if (!pid) return age > unnamedMs
  // Another machine may share the folder.
  if (host !== machine) return age > forgottenMs
  // With our own id it is from a process before us: in a container every server has id 1.
  return Number(pid) === process.pid || !isAlive(Number(pid))
}
