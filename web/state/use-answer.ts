/** Asks while a component is shown: the answer, or what went wrong and how to try again. */
import { useEffect, useState } from 'preact/hooks'
import type { DataVersion } from '../../src/codebook/schemas.js'
import { type Answer, addressOf, ask, fetchAnswer, type Params, type QuestionName } from './ask.js'
import { type AskError, askErrorOf } from './ask-error.js'
import { useWaiting } from './busy.js'

export interface Asked<T> {
  /** The latest answer; while another is on its way, the one before. */
  answer: T | null
  /** Whether `answer` is for what is asked now. */
  settled: boolean
  problem: AskError | null
  retry: () => void
}

interface Versioned {
  data: DataVersion
}

const remembered = new Map<string, unknown>()
let generation = ''
const mostRemembered = 60

/** The answer that is kept for an address; undefined where there is none. */
export const recalled = (address: string): unknown => remembered.get(address)

/** Answers are kept for going back; a new generation of the data forgets them all. */
export function remember(address: string, answer: Versioned): void {
  if (answer.data.generation !== generation) remembered.clear()
  generation = answer.data.generation
  const [oldest] = remembered.keys()
  if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest)
  remembered.set(address, answer)
}

const coming = new Map<string, Promise<Versioned>>()

/** Asks before the view is there that will: whoever asks the same meanwhile waits for this answer, or for its problem. */
export function askAhead<N extends QuestionName>(name: N, params: Params<N>): void {
  const address = addressOf(name, params)
  const answer = ask(name, params)
  coming.set(address, answer)
  answer
    .then((it) => remember(address, it))
    // A problem is told to whoever waits; where nobody does, the view asks again and is told itself.
    .catch(() => undefined)
    .finally(() => coming.delete(address))
}

interface Held {
  address: string
  answer: unknown
  problem: AskError | null
}

/** Asks a question; with null params it waits. */
export function useAnswer<N extends QuestionName>(name: N, params: Params<N> | null): Asked<Answer<N>> {
  return useAsked(params === null ? '' : addressOf(name, params), (signal) =>
    ask(name, params ?? ({} as Params<N>), signal),
  )
}

/** Asks for anything else of the API; with an empty address it waits. */
export function useFetched<T extends Versioned>(address: string): Asked<T> {
  return useAsked(address, (signal) => fetchAnswer<T>(address, { signal }))
}

/** The address says all that decides the answer. */
function useAsked<T extends Versioned>(address: string, load: (signal: AbortSignal) => Promise<T>): Asked<T> {
  const [held, setHeld] = useState<Held>({ address: '', answer: null, problem: null })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (address === '') return
    const known = remembered.get(address)
    if (known !== undefined) return setHeld({ address, answer: known, problem: null })
    const stop = new AbortController()
    const ahead = coming.get(address) as Promise<T> | undefined
    ;(ahead ?? load(stop.signal))
      .then((answer) => {
        if (stop.signal.aborted) return
        remember(address, answer)
        setHeld({ address, answer, problem: null })
      })
      .catch((error: unknown) => {
        if (stop.signal.aborted) return
        const problem = askErrorOf(error)
        setHeld((before) => ({ ...before, address, problem }))
      })
    return () => stop.abort()
  }, [address, tries])
  const known = remembered.get(address)
  const current = known !== undefined || held.address === address
  useWaiting(address !== '' && !current)
  return {
    answer: (known ?? held.answer) as T | null,
    settled: known !== undefined || (held.address === address && held.problem === null),
    problem: current && known === undefined ? held.problem : null,
    retry: () => {
      setHeld((before) => ({ ...before, address: '', problem: null }))
      setTries((count) => count + 1)
    },
  }
}
