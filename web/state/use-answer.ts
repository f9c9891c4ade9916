/** Asks a question while a component is shown: the answer, or what went wrong and how to try again. */
import { useEffect, useState } from 'preact/hooks'
import type { DataVersion } from '../../src/codebook/schemas.js'
import { type Answer, addressOf, ask, fetchAnswer, type Params, type QuestionName } from './ask.js'
import { type AskError, askErrorOf } from './ask-error.js'
import { useWaiting } from './busy.js'
import { oneAtATime } from './one-at-a-time.js'

export interface Asked<T> {
  /** The latest answer; while another is loading, the previous one. */
  answer: T | null
  /** Whether `answer` is to the present question. */
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

/** The remembered answer of an address, if any. */
export const recalled = (address: string): unknown => remembered.get(address)

/** Remembers answers for going back; a new generation of the data clears them. */
export function remember(address: string, answer: Versioned): void {
  if (answer.data.generation !== generation) remembered.clear()
  generation = answer.data.generation
  const [oldest] = remembered.keys()
  if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest)
  remembered.set(address, answer)
}

const shown = new Set<() => void>()

/** Asks anew whatever is shown, once this page has changed the data; what stands there stays until the answers come. */
export function askAnew(): void {
  remembered.clear()
  for (const again of shown) again()
}

const coming = new Map<string, Promise<Versioned>>()

/** Asks ahead of a view: when it asks the same meanwhile, it waits for this answer, or for its problem. */
export function askAhead<N extends QuestionName>(name: N, params: Params<N>): void {
  const address = addressOf(name, params)
  const answer = ask(name, params)
  coming.set(address, answer)
  answer
    .then((it) => remember(address, it))
    // A waiting view gets the problem; without one, the view that comes later asks again.
    .catch(() => undefined)
    .finally(() => coming.delete(address))
}

interface Latest {
  address: string
  answer: unknown
  problem: AskError | null
}

/** Asks a question; null params ask nothing yet. */
export function useAnswer<N extends QuestionName>(name: N, params: Params<N> | null): Asked<Answer<N>> {
  return useAsked(params === null ? '' : addressOf(name, params), (signal) =>
    ask(name, params ?? ({} as Params<N>), signal),
  )
}

/** Asks for anything else of the API; an empty address asks nothing yet. */
export function useFetched<T extends Versioned>(address: string): Asked<T> {
  return useAsked(address, (signal) => fetchAnswer<T>(address, { signal }))
}

/** @param address everything that the answer depends on */
function useAsked<T extends Versioned>(address: string, load: (signal: AbortSignal) => Promise<T>): Asked<T> {
  const [latest, setLatest] = useState<Latest>({ address: '', answer: null, problem: null })
  const [tries, setTries] = useState(0)
  const [turns] = useState(oneAtATime)
  useEffect(() => {
    if (address === '') return turns.giveUp()
    const known = remembered.get(address)
    if (known !== undefined) {
      turns.giveUp()
      return setLatest({ address, answer: known, problem: null })
    }
    return turns.next((signal) => {
      const ahead = coming.get(address) as Promise<T> | undefined
      return (ahead ?? load(signal))
        .then((answer) => {
          if (signal.aborted) return
          remember(address, answer)
          setLatest({ address, answer, problem: null })
        })
        .catch((error: unknown) => {
          if (signal.aborted) return
          const problem = askErrorOf(error)
          setLatest((before) => ({ ...before, address, problem }))
        })
    })
  }, [address, tries])
  useEffect(() => turns.giveUp, [])
  useEffect(() => {
    const again = () => setTries((count) => count + 1)
    shown.add(again)
    return () => void shown.delete(again)
  }, [])
  const known = remembered.get(address)
  const current = known !== undefined || latest.address === address
  useWaiting(address !== '' && !current)
  return {
    answer: (known ?? latest.answer) as T | null,
    settled: known !== undefined || (latest.address === address && latest.problem === null),
    problem: current && known === undefined ? latest.problem : null,
    retry: () => {
      setLatest((before) => ({ ...before, address: '', problem: null }))
      setTries((count) => count + 1)
    },
  }
}
