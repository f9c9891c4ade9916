/** Loads something of the bench while a view is shown; it is asked for again on request, and never kept. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import { type AskError, askErrorOf } from '../state/ask-error.js'
import { useWaiting } from '../state/busy.js'

export interface Loaded<T> {
  answer: T | null
  problem: AskError | null
  retry: () => void
}

/** @param key everything that the answer depends on; empty asks nothing yet */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [latest, setLatest] = useState<{ key: string; answer: T | null; problem: AskError | null } | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (key === '') return
    let gone = false
    load().then(
      (answer) => gone || setLatest({ key, answer, problem: null }),
      (error: unknown) =>
        gone || setLatest((before) => ({ key, answer: before?.answer ?? null, problem: askErrorOf(error) })),
    )
    return () => {
      gone = true
    }
  }, [key, tries])
  const current = latest?.key === key
  useWaiting(key !== '' && !current)
  return {
    answer: current ? latest.answer : null,
    problem: current ? latest.problem : null,
    retry: useCallback(() => setTries((count) => count + 1), []),
  }
}
