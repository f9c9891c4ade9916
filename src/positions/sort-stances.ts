/** Puts stances in the order of side, demand, day and statement, which makes each trajectory a run of rows. */
import { at, type Columns, type Lists } from './columns.js'
import { gather, inOrderOf, listsInOrder } from './gather.js'

type Made = Omit<Columns['statement'], 'stances' | 'assessments'>
/** Stances in the order of statements. */
export interface Said {
  statement: Uint32Array
  demand: Uint32Array
  act: Uint8Array
  marks: Uint8Array
  places: Lists
  ties: Lists
  tie: Uint8Array
}

/** Days of publication, a row a place. */
interface Known {
  earliest: Uint32Array
  latest: Uint32Array
}

export function sortStances(
  made: Made,
  said: Said,
  assessment: Columns['assessment'],
  known: Known,
): Pick<Columns, 'statement' | 'stance' | 'trajectory' | 'assessment'> {
  const { length } = said.statement
  const statements = made.speaker.length
  const sides = inOrderOf(made.side, said.statement)
  // By demand first and then, which leaves that order, by side.
  const byDemand = gather(said.demand, highest(said.demand) + 1).values
  const bySide = gather(inOrderOf(sides, byDemand), highest(sides) + 1, byDemand).values
  const statement = inOrderOf(said.statement, bySide)
  const ties = listsInOrder(said.ties, bySide)
  const places = listsInOrder(said.places, bySide)
  return {
    statement: {
      ...made,
      stances: gather(statement, statements),
      assessments: gather(assessment.statement, statements),
    },
    stance: {
      statement,
      act: inOrderOf(said.act, bySide),
      earliest: inOrderOf(made.earliest, statement),
      latest: inOrderOf(made.latest, statement),
      marks: inOrderOf(said.marks, bySide),
      knownEarliest: leastOf(places, known.earliest),
      knownLatest: leastOf(places, known.latest),
      places,
      ties,
      tie: tiesInOrder(said, bySide),
    },
    trajectory: trajectoriesIn(inOrderOf(sides, bySide), inOrderOf(said.demand, bySide), length),
    assessment,
  }
}

/** The kinds of the ties, which stand beside them. */
function tiesInOrder({ ties, tie }: Said, rows: Uint32Array): Uint8Array {
  const own: Lists = { from: ties.from, values: Uint32Array.from(tie) }
  return Uint8Array.from(listsInOrder(own, rows).values)
}

function trajectoriesIn(sides: Uint32Array, demands: Uint32Array, length: number): Columns['trajectory'] {
  const begins: number[] = []
  for (let row = 0; row < length; row++) {
    if (row === 0 || at(sides, row) !== at(sides, row - 1) || at(demands, row) !== at(demands, row - 1))
      begins.push(row)
  }
  return {
    side: Uint32Array.from(begins, (row) => at(sides, row)),
    demand: Uint32Array.from(begins, (row) => at(demands, row)),
    from: Uint32Array.from([...begins, length]),
  }
}

function highest(values: Uint32Array): number {
  let most = -1
  for (const value of values) if (value > most) most = value
  return most
}

/** For each list of places, the first of their days. */
function leastOf({ from, values }: Lists, days: Uint32Array): Uint32Array {
  const least = new Uint32Array(from.length - 1)
  for (let row = 0; row < least.length; row++) {
    let first = at(days, at(values, at(from, row)))
    for (let index = at(from, row) + 1; index < at(from, row + 1); index++)
      first = Math.min(first, at(days, at(values, index)))
    least[row] = first
  }
  return least
}
