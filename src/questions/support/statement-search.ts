/** Finds statements by their day, or by the words of their summaries, their speakers' names and their demands' names. */
import { readingsOf, wordsOf } from '../../codebook/fold.js'
import { namedDay } from '../../codebook/named-day.js'
import { type Fit, fits, fitting } from '../../codebook/word-index.js'
import { inRuns, type Pause, pauses } from '../../pauses.js'
import { at, listAt } from '../../positions/columns.js'
import type { Positions } from '../../positions/positions.js'
import { positionsIn } from '../../positions/read-positions.js'
import type { Graph } from '../../store/graph-store.js'
import { latelyAsked } from '../../store/lately-asked.js'
import { onceAGeneration } from '../../store/once-a-generation.js'
import { allActors } from '../actors.js'
import { allDemands } from '../demands.js'

/** Results of that many searches are kept: a byte for each statement. */
const kept = latelyAsked<Uint8Array>(8)

/** For each statement, in the order of the columns, whether the text finds it: 1 or 0. */
export const searchStatements = (graph: Graph, text: string): Promise<Uint8Array> =>
  kept(graph, text, () => search(graph, text))

/** Behind every fit: it does not fit. */
const no = 255

/** What is looked for in: the columns, and the words of the names of their actors and demands, by number. */
interface Searched {
  positions: Positions
  actorWords: string[][]
  targetWords: string[][]
}

const searchedIn = onceAGeneration(async (graph): Promise<Searched> => {
  const [positions, actors, demands] = await Promise.all([positionsIn(graph), allActors(graph), allDemands(graph)])
  const actorNames = new Map(actors.map(({ id, name, aliases }) => [id, [name, ...aliases]]))
  const demandNames = new Map(demands.map(({ id, name }) => [id, [name]]))
  const wordsFor = (ids: readonly string[], names: ReadonlyMap<string, string[]>) =>
    ids.map((id) => (names.get(id) ?? []).flatMap(wordsOf))
  return {
    positions,
    actorWords: wordsFor(positions.columns.actors, actorNames),
    targetWords: wordsFor(positions.columns.targets, demandNames),
  }
})

async function search(graph: Graph, text: string): Promise<Uint8Array> {
  const searched = await searchedIn(graph)
  const { positions } = searched
  const pause = pauses()
  const worst = new Uint8Array(positions.count).fill(no)
  for (const reading of readingsOf(text)) {
    const all: Uint8Array[] = []
    for (const word of reading) {
      await pause()
      all.push(await statementsWith(searched, word, pause))
    }
    await inRuns(worst.length, pause, (from, end) => {
      for (let row = from; row < end; row++) {
        let fit = 0
        for (const of of all) fit = Math.max(fit, at(of, row))
        if (fit < at(worst, row)) worst[row] = fit
      }
    })
  }
  return foundIn(worst, positions, text, pause)
}

/** The best fit of a word in each statement. */
async function statementsWith(
  { positions, actorWords, targetWords }: Searched,
  wanted: string,
  pause: Pause,
): Promise<Uint8Array> {
  const { columns, count } = positions
  const fitOf = fitting(wanted)
  const best = new Uint8Array(count).fill(no)
  const better = (row: number, fit: number) => {
    if (fit < at(best, row)) best[row] = fit
  }
  for (const [number, word] of columns.words.entries()) {
    if (number % 1024 === 0) await pause()
    const fit = fitOf(word)
    if (fit === null) continue
    const rows = listAt(columns.wordIn, number)
    await inRuns(rows.length, pause, (from, end) => {
      for (const row of rows.subarray(from, end)) better(row, fit)
    })
  }
  await pause()
  const bestOf = (words: readonly string[]) => Math.min(no, ...words.map((word) => fitOf(word) ?? no))
  const [actorFit, targetFit] = [actorWords.map(bestOf), targetWords.map(bestOf)]
  await inRuns(count, pause, (from, end) => {
    for (let row = from; row < end; row++) better(row, at(actorFit, at(columns.statement.speaker, row)))
  })
  const { trajectory, stance, assessment } = columns
  for (let of = 0; of < trajectory.demand.length; of++) {
    const fit = at(targetFit, at(trajectory.demand, of))
    if (fit === no) continue
    await pause()
    for (let row = at(trajectory.from, of); row < at(trajectory.from, of + 1); row++)
      better(at(stance.statement, row), fit)
  }
  await inRuns(assessment.target.length, pause, (from, end) => {
    for (let row = from; row < end; row++)
      better(at(assessment.statement, row), at(targetFit, at(assessment.target, row)))
  })
  return best
}

/** A likeness or a slip counts only where nothing fits better; a day finds what was said on it. */
async function foundIn(worst: Uint8Array, { columns }: Positions, text: string, pause: Pause): Promise<Uint8Array> {
  const { earliest, latest } = columns.statement
  let best = no
  await inRuns(worst.length, pause, (from, end) => {
    for (let row = from; row < end; row++) best = Math.min(best, at(worst, row))
  })
  const most = Math.max(best, fits.contains satisfies Fit)
  const named = namedDay(text)
  const days = columns.days.map((day) => named?.(day) ?? false)
  const found = new Uint8Array(worst.length)
  await inRuns(found.length, pause, (from, end) => {
    for (let row = from; row < end; row++) {
      const fit = at(worst, row)
      // Something said on a day that is only known to lie in an interval is not said to be of each day in it.
      const isOnDay = named !== null && at(earliest, row) === at(latest, row) && days[at(latest, row)]
      found[row] = (fit !== no && fit <= most) || isOnDay ? 1 : 0
    }
  })
  return found
}
