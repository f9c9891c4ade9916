/** Finds the ids of actors, demands, issues, sources and statements by words. */
import { wordsOf } from '../../codebook/fold.js'
import { groupBy } from '../../codebook/group-by.js'
import { wordIndex } from '../../codebook/word-index.js'
import { pauses } from '../../pauses.js'
import { allActors } from '../../questions/actors.js'
import { allDemands } from '../../questions/demands.js'
import { questions } from '../../questions/index.js'
import { allSources } from '../../questions/sources.js'
import type { Graph } from '../../store/graph-store.js'
import { onceAGeneration } from '../../store/once-a-generation.js'
import type { Row } from '../answer/answer-sections.js'
import { answerText } from '../answer/answer-text.js'
import { oneLine } from '../answer/plain-text.js'
import { refuseOthers, textOf } from '../given.js'
import type { Tool } from '../tool.js'

const mostOfAKind = 15
const longestWords = 200

interface Named {
  kind: string
  id: string
  names: readonly string[]
  about: string
}

export const find: Tool = {
  name: 'find',
  description:
    'Ids of actors and sides, demands, issues, sources and statements by words, in any spelling. Begin here.',
  params: { words: { type: 'string' } },
  required: ['words'],
  async answer(given, { graph, data }) {
    refuseOthers('find', given, ['words'])
    const words = textOf(given, 'words', longestWords)
    const pause = pauses()
    const matching = await namesIn(graph)
    await pause()
    const all = matching(words)
    const some = [...all]
    if (all.length === 0)
      for (const word of wordsOf(words)) {
        await pause()
        some.push(...matching(word))
      }
    const kinds = groupBy([...new Set(some)], ({ kind }) => kind)
    const shown = [...kinds.values()].flatMap((found) => found.slice(0, mostOfAKind))
    const statements = await questions.trace.answer(
      graph,
      questions.trace.params.parse({ text: words, limit: String(mostOfAKind) }),
    )
    const rows: Row[] = [
      ...shown.map(({ kind, id, names: [name = id], about }) => row([kind, id, name, about])),
      ...statements.items.map((it) => ({
        cells: ['statement', it.id, it.speaker, `${it.latest}: ${it.summary}`].map((text) => oneLine(text)),
        cites: { ids: [it.id], more: 0 },
      })),
    ]
    const left = new Set(some).size - shown.length
    const notes = [
      ...(all.length === 0 && some.length > 0 ? ['No name has all of these words; these have one of them.'] : []),
      ...(left > 0 ? [`${left} more names fit; give more words.`] : []),
      ...(statements.next ? [`More statements fit; trace with text="${oneLine(words, 60)}" lists them all.`] : []),
    ]
    const sections = [{ name: '', columns: ['kind', 'id', 'name or speaker', 'about'], rows }]
    return { text: await answerText({ facts: [], sections, data, notes }) }
  },
}

const row = (cells: string[]): Row => ({ cells: cells.map((text) => oneLine(text)), cites: { ids: [], more: 0 } })

/** What is called by some words, the best fit first. */
const namesIn = onceAGeneration(async (graph): Promise<(words: string) => Named[]> => {
  const named = await allNamed(graph)
  const find = wordIndex(named.map(({ id, names }) => [id, ...names]))
  return (words) => [...find(words)].sort((a, b) => a.fit - b.fit).flatMap(({ at }) => named[at] ?? [])
})

async function allNamed(graph: Graph): Promise<Named[]> {
  const [actors, demands, sources] = await Promise.all([allActors(graph), allDemands(graph), allSources(graph)])
  const issues = new Map(demands.map(({ issue, issueName }) => [issue, issueName]))
  return [
    ...actors.map(({ id, name, aliases, kind, represents }) => ({
      ...{ kind: represents.length > 0 ? 'actor' : kind, id, names: [name, ...aliases] },
      about: represents.map(({ side, capacity }) => `speaks for ${side}: ${capacity}`).join('; '),
    })),
    ...demands.map(({ id, name, proposition }) => ({
      kind: 'demand',
      id,
      names: [name, proposition],
      about: proposition,
    })),
    ...[...issues].map(([id, name]) => ({ kind: 'issue', id, names: [name], about: '' })),
    ...sources.map(({ id, title, publisher, publishedLatest }) => ({
      ...{ kind: 'source', id, names: [title, publisher ?? ''] },
      about: `${publisher ?? ''}, published by ${publishedLatest}`,
    })),
  ]
}
