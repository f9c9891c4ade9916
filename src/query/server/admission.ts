/** Lets so many in at a time and so many wait; whoever comes then is told when to come again. */
import { busy } from '../query-problems.js'

export interface Admission {
  /**
   * Waits for a place. Call what it resolves to on leaving.
   *
   * @throws Problem 429 when too many wait; the signal's reason when it is called off.
   */
  enter(signal: AbortSignal): Promise<() => void>
}

export interface AdmissionOptions {
  places: number
  queue: number
  /** Milliseconds one may stay, from which the time to come again is told. */
  stayMs: number
}

export function admission({ places, queue, stayMs }: AdmissionOptions): Admission {
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
      if (waiting.length >= queue) throw busy(queue, Math.max(1, Math.ceil((stayMs * (queue + 1)) / places / 1000)))
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
