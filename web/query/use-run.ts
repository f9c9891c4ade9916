/** Runs what the address says: once for each change of it, and again when asked; stops on leaving or when cancelled. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { AskError, askErrorOf } from '../state/ask-error.js'
import { useWaiting } from '../state/busy.js'
import { counted } from '../state/phrases.js'
import { type Job, type QueryAnswer, runJob } from './request.js'

export interface Run {
  running: boolean
  /** Milliseconds since the epoch. */
  began: number
  answer: QueryAnswer | null
  problem: AskError | null
}

interface Ended {
  /** The job, whether it was explained, and which run of it this was. */
  key: string
  answer: QueryAnswer | null
  problem: AskError | null
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
    runJob(job, explain, controller.signal).then(
      (answer) => {
        setLast({ key, answer, problem: null })
        if (!explain) ended(job, outcomeOf(answer))
      },
      (error: unknown) => {
        // Aborted by Cancel, which says so, or because something else is run.
        if (controller.signal.aborted) return
        const problem = askErrorOf(error)
        setLast({ key, answer: null, problem })
        ended(job, problem.title)
      },
    )
    return () => controller.abort()
  }, [key])
  const began = begun.key === key ? begun.at : Date.now()
  const run: Run = { running, began, answer: current?.answer ?? null, problem: current?.problem ?? null }
  return {
    run,
    again: () => setTimes((count) => count + 1),
    cancel() {
      stop.current?.abort()
      setLast({ key, answer: null, problem: cancelled })
      if (job) ended(job, cancelled.title)
    },
  }
}

const cancelled = new AskError('Cancelled', 'The query was stopped. Its text is still here.')

function outcomeOf({ rows, total, truncated, milliseconds }: QueryAnswer): string {
  const count = truncated ? `${rows.length} of ${total ?? 'more'} rows` : counted(rows.length, 'row')
  return `${count}, ${Math.round(milliseconds)} ms`
}
