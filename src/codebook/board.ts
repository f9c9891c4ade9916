/** Section 5, "The board": the state of each demand on the table. */
import { answerOf, owersOf, type Table, type TableDemand } from './answers.js'
import { type BoardState, boardStates, type ReadingName } from './words.js'

export interface SideState {
  side: string
  state: BoardState
  /** Demands through which the side answered indirectly. */
  through: string[]
}

export interface BoardCell {
  /** The least advanced state among the sides that are looked at. */
  state: BoardState
  sides: SideState[]
}

const unsettled: readonly ReadingName[] = ['mixed', 'disputed']
const givenUp: readonly ReadingName[] = ['dropped', 'repudiated']
const wanting: readonly ReadingName[] = ['kept', 'narrowed', 'reinstated', 'softened']

/**
 * The state of a demand that has been raised, among `sides` (all sides, where none are given).
 *
 * @returns null where none of the sides has to answer it
 */
export function boardCell(demand: TableDemand, table: Table, sides?: readonly string[]): BoardCell | null {
  const looked = (side: string) => !sides || sides.includes(side)
  const owing = owersOf(demand)
  if (owing.length === 0) return mutual(demand, table, looked)
  const states = owing.filter(looked).map((side) => sideState(side, demand, table))
  const [first, ...rest] = states
  if (!first) return null
  const least = rest.reduce((worst, { state }) => (rankOf(state) < rankOf(worst) ? state : worst), first.state)
  return { state: least, sides: states }
}

/** From the least advanced to the most; what is given up counts last, since it asks nothing of anybody. */
const rankOf = (state: BoardState) => boardStates.indexOf(state)

/** The readings of the raisers that were heard. */
const heardRaisers = (demand: TableDemand, table: Table): ReadingName[] =>
  demand.raisedBy.map((raiser) => table.readingOf(raiser, demand.id)).filter((name) => name !== 'silent')

/** Whether every raiser that was heard gave the demand up. */
export function isGivenUp(demand: TableDemand, table: Table): boolean {
  const heard = heardRaisers(demand, table)
  return heard.length > 0 && heard.every((name) => givenUp.includes(name))
}

/** The first state that fits; total, since a demand is raised when it comes here. */
function sideState(side: string, demand: TableDemand, table: Table): SideState {
  const own = table.readingOf(side, demand.id)
  const heard = heardRaisers(demand, table)
  const told = (state: BoardState): SideState => ({ side, state, through: [] })
  if ([own, ...heard].some((name) => unsettled.includes(name))) return told('unclear')
  if (isGivenUp(demand, table)) return told('given-up')
  if (own === 'rejected' || own === 'hardened') return told('refused')
  // A raiser that is never heard but answered counts as wanting it.
  const answer = answerOf(side, demand.id, table)
  const wanted = heard.some((name) => wanting.includes(name)) || (heard.length === 0 && answer.state === 'answered')
  if (wanted && own === 'accepted') return told('agreed')
  if (wanted && own === 'leaning') return told('near')
  return { side, state: answer.state === 'answered' ? 'unclear' : answer.state, through: answer.through }
}

/** A demand that every side it is addressed to also raised, such as talks: agreed when two are heard and all heard want it. */
function mutual(demand: TableDemand, table: Table, looked: (side: string) => boolean): BoardCell | null {
  const sides = demand.addressedTo.filter(looked)
  if (sides.length === 0) return null
  const readings = sides.map((side) => table.readingOf(side, demand.id)).filter((name) => name !== 'silent')
  const agreed = readings.length >= 2 && readings.every((name) => wanting.includes(name))
  const state = agreed ? 'agreed' : 'unanswered'
  return { state, sides: sides.map((side) => ({ side, state, through: [] })) }
}
