/** Cards of a generation, kept in memory: each view's is written once, for the head of its page and for its picture. */
import type { Ask, Card, CardWriter } from '../../cards/card.js'
import type { DataVersion } from '../../codebook/schemas.js'
import { nothingLoaded, unavailable } from '../../errors.js'
import { questionList } from '../../questions/index.js'
import { parseParams } from '../../questions/support/parse-params.js'
import type { Graph, Graphs } from '../../store/graph-store.js'
import { keptAnswers } from '../kept-answers.js'

export interface KeptCards {
  writer: CardWriter
  /**
   * @param address below the site, as the page writes it
   * @throws Problem for what a question refuses, and 503 where too many wait; the signal's reason
   */
  of(address: string, signal: AbortSignal): Promise<{ card: Card | { missing: string }; data: DataVersion }>
}

/** Some thousand cards, in bytes. */
const mostBytes = 4 * 2 ** 20
/** Who walks through all addresses must not take the time of those who ask questions. */
const atATime = 2
const mostWaiting = 20

export function keptCards(graphs: Graphs, writer: CardWriter): KeptCards {
  const kept = keptAnswers<Card | { missing: string }>(mostBytes, (card) => 2 * JSON.stringify(card).length)
  const inTurn = turns()
  return {
    writer,
    async of(address, signal) {
      const data = await graphs.current()
      if (!data) throw nothingLoaded()
      const [path = '', search = ''] = address.split(/\?(.*)/s)
      // It is written to its end even where nobody waits for it any more: the next who asks has it.
      const written = kept.answer(`${data.generation} ${address}`, new AbortController().signal, () =>
        inTurn(() => graphs.view((graph, data) => writer.writeCard(askIn(graph, data), path, search, data.generation))),
      )
      return { card: await unlessAborted(written, signal), data }
    },
  }
}

function unlessAborted<T>(made: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason)
    if (signal.aborted) leave()
    signal.addEventListener('abort', leave, { once: true })
    made.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
}

/** Runs work in the order in which it comes, a few at a time. */
function turns() {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running < atATime) running++
    else {
      if (waiting.length >= mostWaiting) throw unavailable('Too many cards are being written. Try again in a moment.')
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      // The turn is handed over, so that nobody who comes now takes it.
      if (next) next()
      else running--
    }
  }
}

/** Asks as a request over HTTP would, without the request. */
function askIn(graph: Graph, data: DataVersion): Ask {
  return async (name, given) => {
    const question = questionList.find((it) => it.name === name)
    if (!question) throw new Error(`There is no question ${name}.`)
    const texts = Object.entries(given).filter(([, value]) => value !== undefined && value !== null && value !== '')
    const params = parseParams(question, Object.fromEntries(texts.map(([key, value]) => [key, String(value)])))
    return { ...(await question.answer(graph, params)), data }
  }
}
