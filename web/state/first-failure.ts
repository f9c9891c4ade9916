/** Several answers as one: the first that went wrong, and a way to ask again for all that did. Pure. */
import type { AskError } from './ask.js'

interface MayFail {
  problem: AskError | null
  retry: () => void
}

export function firstFailure(asked: readonly MayFail[]): { problem: AskError; retry: () => void } | null {
  const problem = asked.find((it) => it.problem)?.problem
  if (!problem) return null
  return {
    problem,
    retry: () => {
      for (const it of asked) if (it.problem) it.retry()
    },
  }
}
