/** Measures for how long one request holds the thread that answers, in milliseconds of its processor time. */
import { openSync, readSync } from 'node:fs'

export interface Held {
  /** The longest piece in one go, and all pieces of it. */
  longest: number
  all: number
  bytes: number
  /** Why there was no answer, or its status; empty where all went well. */
  problem: string
}

/** On a busy machine the clock tells of others. */
const clock = threadClock()

/** A turn of the loop in which nothing was done takes less, in milliseconds. */
const idle = 0.1

/** @param ask what a server does for a request */
export async function heldBy(ask: () => Promise<{ length: number; problem?: string }>): Promise<Held> {
  let [last, longest, all, running] = [clock(), 0, 0, true]
  const tick = () => {
    const now = clock()
    longest = Math.max(longest, now - last)
    if (now - last > idle) all += now - last
    last = now
    // A timer of a millisecond leaves the processor to the others that answer; turns that are shorter count as one.
    if (running) setTimeout(tick, 1)
  }
  setTimeout(tick, 1)
  await new Promise(setImmediate)
  ;[last, longest, all] = [clock(), 0, 0]
  let [bytes, problem] = [0, '']
  try {
    const answer = await ask()
    ;[bytes, problem] = [answer.length, answer.problem ?? '']
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error)
  }
  tick()
  running = false
  await new Promise(setImmediate)
  return { longest, all, bytes, problem }
}

function threadClock(): () => number {
  try {
    const file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r')
    const bytes = Buffer.alloc(64)
    return () => Number(bytes.toString('latin1', 0, readSync(file, bytes, 0, 64, 0)).split(' ')[0]) / 1e6
  } catch {
    return () => performance.now()
  }
}
