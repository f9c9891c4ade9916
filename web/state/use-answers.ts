/** Asks several questions side by side, each once. */
import { useEffect, useState } from 'preact/hooks'
import { addressOf, ask, type Params, type QuestionName } from './ask.js'
import { type AskError, askErrorOf } from './ask-error.js'
import { useWaiting } from './busy.js'
import { recalled, remember } from './use-answer.js'

export interface Request<N extends QuestionName = QuestionName> {
  name: N
  params: Params<N>
}

export interface Answers {
  /** In the order of the requests; null where a request is null or not answered yet. */
  answers: unknown[]
  /** Whether every request has been answered or refused. */
  settled: boolean
  problems: AskError[]
  retry: () => void
}

const addressOfRequest = (it: Request | null) => (it ? addressOf(it.name, it.params) : '')

export function useAnswers(requests: readonly (Request | null)[]): Answers {
  const addresses = requests.map(addressOfRequest)
  /** Answers since this component was mounted: they outlive the page's shared memory. */
  const [kept] = useState(() => new Map<string, unknown>())
  const [problems, setProblems] = useState<ReadonlyMap<string, AskError>>(new Map())
  const [, setCame] = useState(0)
  const answerOf = (address: string) => {
    const answer = kept.get(address) ?? recalled(address)
    if (answer !== undefined) kept.set(address, answer)
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
          kept.set(address, answer)
          setCame((count) => count + 1)
        },
        (error: unknown) => {
          if (stop.signal.aborted) return
          const problem = askErrorOf(error)
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
