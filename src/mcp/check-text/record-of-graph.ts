/** The record of a graph, as the checks of a text need it. */
import { roleOf } from '../../codebook/role.js'
import { at } from '../../positions/columns.js'
import { judgedDays } from '../../positions/position-of.js'
import { positionsIn } from '../../positions/read-positions.js'
import { viewOf } from '../../positions/view.js'
import { allActors } from '../../questions/actors.js'
import { allDemands } from '../../questions/demands.js'
import { allSources } from '../../questions/sources.js'
import { wholeStatement } from '../../questions/support/whole-statement.js'
import { onceAGeneration } from '../../store/once-a-generation.js'
import type { CheckedRecord } from './record.js'

export const recordOfGraph = onceAGeneration(async (graph): Promise<CheckedRecord> => {
  const [positions, actors, demands, sources] = await Promise.all([
    ...([positionsIn(graph), allActors(graph)] as const),
    ...([allDemands(graph), allSources(graph)] as const),
  ])
  const view = viewOf(positions, { clock: 'said', hedged: 'include' })
  const sourceOf = new Map(sources.map((it) => [it.id, it]))
  const role = (side: string, demand: string) => {
    const it = demands.find(({ id }) => id === demand)
    return it ? roleOf(it, side) : 'third'
  }
  function judgedUpTo(side: string, demand: string, end?: number) {
    const last = judgedDays(view, role(side, demand), positions.trajectoryOf(side, demand), end).at(-1)
    if (!last) return null
    const day = positions.dayOf(at(positions.columns.stance.latest, last.last.from))
    return { day, reading: last.reading }
  }
  return {
    actors: actors.map(({ id, name, kind, aliases, represents }) => ({
      ...{ id, name, kind, aliases },
      sides: [...new Set(represents.map(({ side }) => side))],
    })),
    demands: demands.map(({ id, name, proposition, relations }) => ({
      ...{ id, name, proposition },
      narrows: relations.filter(({ type }) => type === 'NARROWS').map(({ demand }) => demand),
    })),
    statement(id) {
      const row = positions.statementRow(id)
      return row < 0 ? null : wholeStatement(positions, row)
    },
    readingAfter(side, demand, day) {
      const last = judgedUpTo(side, demand, positions.lastDayUpTo(day) + 1)
      return last?.day === day ? last.reading : null
    },
    lastReading: (side, demand, by) =>
      judgedUpTo(side, demand, by === undefined ? undefined : positions.lastDayUpTo(by) + 1),
    role,
    sourceNames: (id) => {
      const { publisher, author, title } = sourceOf.get(id) ?? {}
      return [publisher, author, title].flatMap((it) => (it ? [it] : []))
    },
  }
})
