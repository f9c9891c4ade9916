/**
 * Temporary folders that do not outlive their process: they are removed when it ends, also by a signal. After a SIGKILL
 * the next process that needs one removes them.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive, machine } from './living-process.js'

/** What to remove when this process ends. */
const doomed = new Set<string>()
let home: string | null = null

/** A new empty folder. Remove it once it is no longer used; it is removed with this process at the latest. */
export function temporaryFolder(purpose: string): string {
  // Some systems clean their temporary folder, and a server runs for weeks.
  if (home === null || !existsSync(home)) {
    sweep()
    home = mkdtempSync(join(tmpdir(), `demarche-${process.pid}-${machine}-`))
    removeAtExit(home)
  }
  return mkdtempSync(join(home, `${purpose}-`))
}

/** Removes a file or a folder when the process ends. @returns a function that calls this off */
export function removeAtExit(path: string): () => void {
  listen()
  doomed.add(path)
  return () => doomed.delete(path)
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
let listening = false

function listen(): void {
  if (listening) return
  listening = true
  process.once('exit', removeAll)
  for (const signal of signals) {
    // First in line: listeners that run once are gone after their turn, and would not be counted.
    process.prependOnceListener(signal, () => {
      // Another listener ends the process in its own way, and `exit` follows.
      if (process.listenerCount(signal) > 0) return
      removeAll()
      process.kill(process.pid, signal)
    })
  }
}

function removeAll(): void {
  for (const path of doomed) remove(path)
}

/** Removes the folders of dead processes of this machine. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const [, pid, host] = /^demarche-(\d+)-(\w*)-\w+$/.exec(name) ?? []
    if (pid === undefined || host !== machine) continue
    // With our own id it is from a process before us: in a container every server has id 1.
    if (Number(pid) === process.pid || !isAlive(Number(pid))) remove(join(tmpdir(), name))
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 2 })
  } catch {
    // It belongs to another user, or is in use on Windows. A later start may succeed.
  }
}
