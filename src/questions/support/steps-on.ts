/** The steps of the gap on one demand: the days on which something new counts, and where the two sides stand after each. */
import { type Answer, answerOf } from '../../codebook/answers.js'
import { boardCell } from '../../codebook/board.js'
import { type DemandGap, gapOf, type Pair, silencesIn } from '../../codebook/gap.js'
import { type Direction, movesOf } from '../../codebook/moves.js'
import type { AnswerState, BoardState } from '../../codebook/words.js'
import { at } from '../../positions/columns.js'
import { countingDays } from '../../positions/counting-days.js'
import type { Position } from '../../positions/position-of.js'
import { type View, viewOf } from '../../positions/view.js'
import type { Demand } from '../demands.js'
import { type TableAsOf, tableAsOf } from './table-as-of.js'

/** Ids of statements in a step. */
const mostStatements = 20

interface Range {
  from: string | undefined
  /** Steps at most, the last ones. */
  most: number
}

/** @param whole what counts @param cautious the same without outside relays and hedged statements */
export function stepsOn(whole: View, cautious: View, demands: readonly Demand[]) {
  const { positions } = whole
  const tables = tablesOf(whole, demands)
  const strict = tablesOf(cautious, demands)
  const { related } = tables.asOfAll
  const daysOf = (side: string, demand: string) => countingDays(whole, positions.trajectoryOf(side, demand))

  /** The days on which the state may change without a word of either side on the demand itself. */
  function otherDays({ id, raisedBy }: Demand, { raiser, addressee }: Pair): number[] {
    const raisers = raisedBy.filter((side) => side !== raiser).flatMap((side) => [...daysOf(side, id).keys()])
    const neighbours = related.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
    // The first day on which it is heard on a related demand is the only one that matters.
    const indirect = neighbours.flatMap((other) => {
      const days = [...daysOf(addressee, other).keys()]
      return days.length > 0 ? [Math.min(...days)] : []
    })
    return [...raisers, ...indirect, ...assessingDays(whole, addressee, id)]
  }

  return async function stepsOf(demand: Demand, pair: Pair, { from, most }: Range, pause: () => Promise<void> | void) {
    const { raiser, addressee } = pair
    const own = [raiser, addressee].map((side) => ({ side, days: daysOf(side, demand.id) }))
    const spoken = new Set(own.flatMap(({ days }) => [...days.keys()]))
    const others = otherDays(demand, pair)
    const all = [...new Set([...spoken, ...others])].sort((a, b) => a - b)
    const raised = tables.asOfAll.raised(demand)
    const standing = from === undefined ? -1 : all.findLastIndex((it) => positions.dayOf(it) <= from)
    const begin = Math.max(0, standing)
    // One earlier day says which way the first step led; days on which the state did not change are no steps.
    const looked = all.slice(Math.max(0, begin - 1, all.length - most - others.length - 1))
    const judged: ReturnType<typeof stateOn>[] = []
    for (const it of looked) {
      await pause()
      const now = stateOn(it)
      const before = judged.at(-1)
      const isSame = before !== undefined && before.state === now.state && before.answer === now.answer
      const isNew = now.by.length > 0 || (now.answer !== null && !isSame) || (now.answer !== null && it === all[begin])
      if (isNew) judged.push(now)
    }
    const first = all[begin]
    const inRange = judged.filter(({ day }) => first !== undefined && day >= positions.dayOf(first))
    const steps = inRange.slice(-most)
    const unseen = all.slice(begin, all.length - looked.length).filter((it) => spoken.has(it)).length
    const [asks, grants] = [movesIn('raiser', judged), movesIn('addressee', judged)]
    const moved = (day: string, direction: Direction) => [
      ...(asks.get(day) === direction ? [raiser] : []),
      ...(grants.get(day) === direction ? [addressee] : []),
    ]
    return {
      raised: raised?.day ?? null,
      steps: steps.map(({ positions: { raiser: asks, addressee: grants }, ...step }) => ({
        ...step,
        raiser: sideThen(asks),
        addressee: sideThen(grants),
        closer: moved(step.day, 'closer'),
        back: moved(step.day, 'apart'),
      })),
      left: unseen + inRange.length - steps.length,
      silences: own.flatMap(({ side, days }) => {
        const heard = [...days].map(([latest, earliest]) => ({
          earliest: positions.dayOf(earliest),
          latest: positions.dayOf(latest),
        }))
        return silencesIn(heard).map((silence) => ({ side, ...silence }))
      }),
    }

    function stateOn(number: number) {
      const day = positions.dayOf(number)
      const table = tables.asOf(day)
      const [asks, grants] = [table.positionOf(raiser, demand.id), table.positionOf(addressee, demand.id)]
      const isRaised = raised !== null && raised.day <= day
      const by = own.filter(({ days }) => days.has(number))
      const { state, answer, through } = isRaised ? answeredOn(table, demand, addressee) : notYet
      const sides = { [raiser]: asks, [addressee]: grants }
      const deciding = by.flatMap(({ side }) => sides[side]?.deciding.map(({ statement }) => statement) ?? [])
      const assessing = state === 'refused-to-discuss' ? table.assessing(addressee, demand.id) : []
      return {
        day,
        earliest: positions.dayOf(Math.max(0, ...by.map(({ days }) => days.get(number) ?? 0)) || number),
        by: by.map(({ side }) => side),
        ...(isRaised ? gapOf(asks.reading, grants.reading) : noGap),
        robustGap: isRaised ? strictGap(day) : null,
        positions: { raiser: asks, addressee: grants },
        ...{ state, answer, through },
        statements: [...new Set([...deciding, ...assessing])].slice(0, mostStatements),
      }
    }

    function strictGap(day: string): number | null {
      const table = strict.asOf(day)
      return gapOf(table.readingOf(raiser, demand.id), table.readingOf(addressee, demand.id)).gap
    }
  }
}

const noGap: DemandGap = { asked: null, granted: null, gap: null }
const notYet: { state: BoardState; answer: AnswerState | null; through: string[] } = {
  ...{ state: 'not-yet-raised', answer: null, through: [] },
}

function answeredOn(table: TableAsOf, demand: Demand, addressee: string): typeof notYet {
  const { state: answer, through }: Answer = answerOf(addressee, demand.id, table)
  return { state: boardCell(demand, table, [addressee])?.state ?? 'unclear', answer, through }
}

/** Tables of the same view as of several days, each made once. */
function tablesOf(view: View, demands: readonly Demand[]) {
  const known = new Map<string, TableAsOf>()
  return {
    asOfAll: tableAsOf(view, demands),
    asOf(day: string): TableAsOf {
      const table = known.get(day) ?? tableAsOf(viewOf(view.positions, { ...view.filter, asOf: day }), demands)
      known.set(day, table)
      return table
    },
  }
}

/** The days on which the side's people assessed the demand, as numbers. */
function assessingDays(view: View, side: string, demand: string): number[] {
  const { assessment, statement, place, source } = view.positions.columns
  const bySaid = view.filter.clock === 'said'
  return view.positions.assessmentsOf(side, demand).flatMap((row) => {
    if (!view.countsAssessment(row)) return []
    if (bySaid) return [at(statement.latest, at(assessment.statement, row))]
    const { from, values } = assessment.places
    const places = [...values.subarray(at(from, row), at(from, row + 1))]
    return view.countedPlaces(places).map((told) => at(source.publishedLatest, at(place.source, told)))
  })
}

/** The moves of a side, by its readings after each step: on which day, and which way. */
function movesIn(
  role: keyof Pairs,
  steps: readonly { day: string; positions: Pairs }[],
): Map<string, Direction | null> {
  const judged = steps.flatMap(({ day, positions: { [role]: position } }) => {
    const { reading, withoutOutside, withoutHedged, deciding } = position
    if (reading === 'silent') return []
    const fromOutsiders = deciding.length > 0 && deciding.every(({ outside }) => outside)
    return [{ day, reading, withoutOutside, withoutHedged, fromOutsiders, last: null, since: null }]
  })
  return new Map(movesOf(role, judged).map(({ after, direction }) => [after.day, direction]))
}

type Pairs = Record<'raiser' | 'addressee', Position>

function sideThen({ reading, lastHeard, robust, word, onWordOf, hedged, deciding }: Position) {
  const statements = [...new Set(deciding.map(({ statement }) => statement))].slice(0, mostStatements)
  return { reading, lastHeard, robust, word, onWordOf: onWordOf.slice(0, mostStatements), hedged, statements }
}
