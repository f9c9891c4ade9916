/** Several questions as one: the first that failed, and a way to ask again all that did. Pure. */
import type { AskError } from './ask-error.js'

export interface Failure {
  problem: AskError
  retry: () => void
}

interface MayFail {
  problem: AskError | null
  retry: () => void
}

export function firstFailure(asked: readonly MayFail[]): Failure | null {
  const problem = asked.find((it) => it.problem)?.problem
  if (!problem) return null
  return {
    problem,
    retry: () => {
      for (const it of asked) if (it.problem) it.retry()
    },
  }
}
