/** A bounded queue: `places` callers run, `queue` wait, and the rest get 429 with a time to retry. */
import { busy } from '../query-problems.js'

export interface Admission {
  /**
   * Waits for a place. The caller must call the returned function when it is done.
   *
   * @throws Problem 429 when the queue is full; the signal's reason when it is aborted.
   */
  enter(signal: AbortSignal): Promise<() => void>
}

export interface AdmissionOptions {
  /** What the callers are, as in `queries`. */
  what: string
  places: number
  queue: number
  /** Milliseconds a caller may keep its place; the time to retry is estimated from it. */
  stayMs: number
}

export function admission({ what, places, queue, stayMs }: AdmissionOptions): Admission {
  let inside = 0
  const waiting: (() => void)[] = []
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else inside--
  }
  const once = () => {
    let left = false
    return () => {
      if (!left) leave()
      left = true
    }
  }
  return {
    async enter(signal) {
      signal.throwIfAborted()
      if (inside < places) {
        inside++
        return once()
      }
      if (waiting.length >= queue)
        throw busy(what, queue, Math.max(1, Math.ceil((stayMs * (queue + 1)) / places / 1000)))
      await new Promise<void>((resolve, reject) => {
        const giveUp = () => {
          waiting.splice(waiting.indexOf(proceed), 1)
          reject(signal.reason)
        }
        const proceed = () => {
          signal.removeEventListener('abort', giveUp)
          resolve()
        }
        waiting.push(proceed)
        signal.addEventListener('abort', giveUp, { once: true })
      })
      return once()
    },
  }
}
