/** Cards of a generation, kept in memory: each view's is written once, for the head of its page and for its picture. */
import type { Ask, Card, CardWriter } from '../../cards/card.js'
import type { DataVersion } from '../../codebook/schemas.js'
import { nothingLoaded } from '../../errors.js'
import { questionList } from '../../questions/index.js'
import { parseParams } from '../../questions/support/parse-params.js'
import type { Graph, Graphs } from '../../store/graph-store.js'
import { keptAnswers } from '../kept-answers.js'

export interface KeptCards {
  writer: CardWriter
  /**
   * @param address below the site, as the page writes it
   * @throws Problem for what a question refuses; the signal's reason
   */
  of(address: string, signal: AbortSignal): Promise<{ card: Card | { missing: string }; data: DataVersion }>
}

/** Some thousand cards, in bytes. */
const mostBytes = 4 * 2 ** 20

export function keptCards(graphs: Graphs, writer: CardWriter): KeptCards {
  const kept = keptAnswers<Card | { missing: string }>(mostBytes, (card) => 2 * JSON.stringify(card).length)
  return {
    writer,
    async of(address, signal) {
      const data = await graphs.current()
      if (!data) throw nothingLoaded()
      const [path = '', search = ''] = address.split(/\?(.*)/s)
      const card = await kept.answer(`${data.generation} ${address}`, signal, () =>
        graphs.view((graph, data) => writer.writeCard(askIn(graph, data), path, search, data.generation)),
      )
      return { card, data }
    },
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
