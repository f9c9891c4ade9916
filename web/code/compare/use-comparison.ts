/** Asks for the comparison of two passes, and sends decisions one after the other. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type AskError, askErrorOf } from '../../state/ask-error.js'
import { useCodingApi } from '../coder-context.js'
import { CodingError } from '../coding-api.js'
import { newId } from '../new-id.js'
import { useLoaded } from '../use-loaded.js'
import type { Comparison } from './comparison.js'

/** An event of the log of decisions before the server has numbered it. */
export type DecisionEvent = { act: 'put'; kind: 'decision'; key: string; after: object } | { act: 'undo' | 'redo' }

export interface Compared {
  comparison: Comparison | null
  problem: AskError | null
  retry: () => void
  /** @returns what the server has then; null where it refused */
  send: (event: DecisionEvent) => Promise<Comparison | null>
}

/**
 * @param isOpen asks nothing while it is false
 * @param pair the coders whose passes are compared; null where the source has two closed passes
 */
export function useComparison(source: string, isOpen: boolean, pair: readonly [a: string, b: string] | null): Compared {
  const api = useCodingApi()
  const between = pair ? `?${new URLSearchParams({ a: pair[0], b: pair[1] })}` : ''
  const path = `/${encodeURIComponent(source)}`
  const loaded = useLoaded(isOpen ? `compare ${api.coder.name} ${source}${between}` : '', () =>
    api.read<Comparison>(`${path}/compare${between}`),
  )
  const [sent, setSent] = useState<Comparison | null>(null)
  const [problem, setProblem] = useState<AskError | null>(null)
  const latest = useRef<Comparison | null>(null)
  useEffect(() => {
    latest.current = loaded.answer
    setSent(null)
  }, [loaded.answer])
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const send = (event: DecisionEvent) => {
    const next = line.current.then(async () => {
      try {
        const answer = await api.write<Comparison>(
          'PUT',
          `${path}/decisions/events${between}`,
          { events: [{ ...event, id: newId() }] },
          { 'If-Match': `"${latest.current?.n ?? 0}"` },
        )
        latest.current = answer
        setSent(answer)
        setProblem(null)
        return answer
      } catch (error) {
        const missed = error instanceof CodingError && error.status === 409
        if (missed) loaded.retry()
        setProblem(missed ? decidedMeanwhile : askErrorOf(error))
        return null
      }
    })
    line.current = next
    return next
  }
  return {
    comparison: sent ?? loaded.answer,
    problem: loaded.problem ?? problem,
    retry: loaded.problem ? loaded.retry : () => setProblem(null),
    send,
  }
}

const decidedMeanwhile = new CodingError(
  'Not kept',
  'Somebody else has decided meanwhile. You see their decisions now: decide again.',
  409,
)
