/** Runs what the address says: once for each change of it, and again when asked; stops on leaving or when cancelled. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { isTrouble, type Job, type QueryAnswer, runJob, type Trouble } from './request.js'

export interface Run {
  running: boolean
  /** Milliseconds since the epoch. */
  began: number
  answer: QueryAnswer | null
  trouble: Trouble | null
}

const idle: Run = { running: false, began: 0, answer: null, trouble: null }

/**
 * @param job null for nothing to run yet
 * @param ended called with what came of it
 */
export function useRun(job: Job | null, explain: boolean, ended: (job: Job, outcome: string) => void) {
  const [run, setRun] = useState<Run>(idle)
  const [times, setTimes] = useState(0)
  const stop = useRef<AbortController | null>(null)
  const key = JSON.stringify([job, explain])
  useEffect(() => {
    if (!job) return setRun(idle)
    const controller = new AbortController()
    stop.current = controller
    setRun({ ...idle, running: true, began: Date.now() })
    runJob(job, explain, controller.signal)
      .then((result) => {
        if (isTrouble(result)) {
          setRun({ ...idle, trouble: result })
          ended(job, result.title)
        } else {
          setRun({ ...idle, answer: result })
          if (!explain) ended(job, outcomeOf(result))
        }
      })
      // Aborted: by Cancel, which says so, or because something else is run.
      .catch(() => {})
    return () => controller.abort()
  }, [key, times])
  return {
    run,
    again: () => setTimes((count) => count + 1),
    cancel() {
      stop.current?.abort()
      setRun({ ...idle, trouble: cancelledTrouble })
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
