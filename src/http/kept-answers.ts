/** Answers kept in memory: each is computed once, however many ask, and those unused for longest go first. */

export interface KeptAnswers<T> {
  /** The answer that is kept as `key`, if there is one. */
  kept(key: string): T | undefined
  /**
   * The answer that is kept as `key`, or else the one that `make` makes. Those who ask meanwhile share it; the signal that
   * `make` gets is aborted once all of them have left.
   *
   * @throws what `make` throws, which is not kept; the signal's reason when it is aborted
   */
  answer(key: string, signal: AbortSignal, make: (signal: AbortSignal) => Promise<T>): Promise<T>
}

interface UnderWay<T> {
  made: Promise<T>
  stop: AbortController
  asking: number
}

/** Of all that may be kept, the part that one answer may take: a larger one would drive out too many others. */
const largestPart = 1 / 4
/** About what the engine needs for an entry, in bytes. */
const entryBytes = 500

/** Keeps answers of at most `mostBytes` together; 0 keeps none, but those who ask at the same time still share one. */
export function keptAnswers<T>(mostBytes: number, bytesOf: (answer: T) => number): KeptAnswers<T> {
  // A Map keeps the order in which keys were set, so the first is the one unused for longest.
  const kept = new Map<string, { answer: T; bytes: number }>()
  const underWay = new Map<string, UnderWay<T>>()
  let size = 0

  function keep(key: string, answer: T): void {
    const bytes = entryBytes + 2 * key.length + bytesOf(answer)
    if (bytes > mostBytes * largestPart || kept.has(key)) return
    kept.set(key, { answer, bytes })
    size += bytes
    for (const [oldest, { bytes }] of kept) {
      if (size <= mostBytes) return
      kept.delete(oldest)
      size -= bytes
    }
  }

  function begin(key: string, make: (signal: AbortSignal) => Promise<T>): UnderWay<T> {
    const stop = new AbortController()
    const work: UnderWay<T> = { made: make(stop.signal), stop, asking: 0 }
    underWay.set(key, work)
    const end = () => {
      if (underWay.get(key) === work) underWay.delete(key)
    }
    work.made.then((answer) => keep(key, answer), end).finally(end)
    return work
  }

  function find(key: string): T | undefined {
    const found = kept.get(key)
    if (!found) return undefined
    kept.delete(key)
    kept.set(key, found)
    return found.answer
  }

  return {
    kept: find,
    async answer(key, signal, make) {
      signal.throwIfAborted()
      const found = find(key)
      if (found !== undefined) return found
      const work = underWay.get(key) ?? begin(key, make)
      work.asking++
      return new Promise((resolve, reject) => {
        const leave = () => {
          reject(signal.reason)
          if (--work.asking > 0) return
          if (underWay.get(key) === work) underWay.delete(key)
          work.stop.abort(signal.reason)
        }
        signal.addEventListener('abort', leave, { once: true })
        work.made.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
      })
    },
  }
}
