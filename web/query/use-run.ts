/** Runs what the address says: once for each change of it, and again when asked; stops on leaving or when cancelled. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { useWaiting } from '../state/busy.js'
import { isTrouble, type Job, type QueryAnswer, runJob, type Trouble } from './request.js'

export interface Run {
  running: boolean
  /** Milliseconds since the epoch. */
  began: number
  answer: QueryAnswer | null
  trouble: Trouble | null
}

interface Ended {
  /** The job, whether it was to be explained, and which run of it this was. */
  key: string
  answer: QueryAnswer | null
  trouble: Trouble | null
}

/**
 * @param job null for nothing to run yet
 * @param ended called with what came of it
 */
export function useRun(job: Job | null, explain: boolean, ended: (job: Job, outcome: string) => void) {
  const [last, setLast] = useState<Ended | null>(null)
  const [begun, setBegun] = useState({ key: '', at: 0 })
  const [times, setTimes] = useState(0)
  const stop = useRef<AbortController | null>(null)
  const key = JSON.stringify([job, explain, times])
  const current = job && last?.key === key ? last : null
  const running = job !== null && current === null
  useWaiting(running)
  useEffect(() => {
    if (!job) return
    const controller = new AbortController()
    stop.current = controller
    setBegun({ key, at: Date.now() })
    runJob(job, explain, controller.signal)
      .then((result) => {
        if (isTrouble(result)) {
          setLast({ key, answer: null, trouble: result })
          ended(job, result.title)
        } else {
          setLast({ key, answer: result, trouble: null })
          if (!explain) ended(job, outcomeOf(result))
        }
      })
      // Aborted: by Cancel, which says so, or because something else is run.
      .catch(() => {})
    return () => controller.abort()
  }, [key])
  const began = begun.key === key ? begun.at : Date.now()
  const run: Run = { running, began, answer: current?.answer ?? null, trouble: current?.trouble ?? null }
  return {
    run,
    again: () => setTimes((count) => count + 1),
    cancel() {
      stop.current?.abort()
      setLast({ key, answer: null, trouble: cancelledTrouble })
      if (job) ended(job, cancelledTrouble.title)
    },
  }
}

const cancelledTrouble: Trouble = {
  title: 'Cancelled',
  detail: 'The query was called off, and its process stopped. The text is still here.',
  position: null,
  rule: null,
  retryAfter: null,
}

function outcomeOf({ rows, total, truncated, milliseconds }: QueryAnswer): string {
  const count = truncated
    ? `${rows.length} of ${total ?? 'more'} rows`
    : `${rows.length} row${rows.length === 1 ? '' : 's'}`
  return `${count}, ${Math.round(milliseconds)} ms`
}
