/** Asks several questions at once, each once: what a drawing is put together from. */
import { useEffect, useState } from 'preact/hooks'
import { AskError, addressOf, ask } from '../state/ask.js'
import { useWaiting } from '../state/busy.js'
import { recalled, remember } from '../state/use-answer.js'
import type { Request } from './explore.js'

export interface Parts {
  /** In the order of the requests; null for those that need none or have no answer (yet). */
  answers: unknown[]
  /** Whether every request has been answered or refused. */
  settled: boolean
  problems: AskError[]
  retry: () => void
}

const addressOfRequest = (it: Request | null) => (it ? addressOf(it.name, it.params) : '')

export function useParts(requests: readonly (Request | null)[]): Parts {
  const addresses = requests.map(addressOfRequest)
  /** What has come in since this is shown: it outlives the answers that are remembered for all. */
  const [held] = useState(() => new Map<string, unknown>())
  const [problems, setProblems] = useState<ReadonlyMap<string, AskError>>(new Map())
  const [, setCame] = useState(0)
  const answerOf = (address: string) => {
    const answer = held.get(address) ?? recalled(address)
    if (answer !== undefined) held.set(address, answer)
    return answer
  }
  useEffect(() => {
    const stop = new AbortController()
    for (const [at, request] of requests.entries()) {
      const address = addresses[at] ?? ''
      if (!request || answerOf(address) !== undefined || problems.has(address)) continue
      ask(request.name, request.params, stop.signal).then(
        (answer) => {
          remember(address, answer)
          held.set(address, answer)
          setCame((count) => count + 1)
        },
        (error: unknown) => {
          if (stop.signal.aborted) return
          const problem = error instanceof AskError ? error : new AskError('Not readable', String(error))
          setProblems((before) => new Map([...before, [address, problem]]))
        },
      )
    }
    return () => stop.abort()
  }, [addresses.join('\n'), problems.size === 0])
  const wanted = addresses.filter((address) => address !== '')
  const settled = wanted.every((address) => answerOf(address) !== undefined || problems.has(address))
  useWaiting(!settled)
  return {
    answers: addresses.map((address) => (address === '' ? null : (answerOf(address) ?? null))),
    settled,
    problems: wanted.flatMap((address) => problems.get(address) ?? []),
    retry: () => setProblems(new Map()),
  }
}
