/** Stances and assessments while they are read; what no place tells is left out. */
import { actNumber } from '../codebook/acts.js'
import { marks } from '../codebook/readings.js'
import { certainties, type Extent, exchangeKinds, extents, type Stance, stances, statuses } from '../codebook/words.js'
import type { Table } from '../store/table.js'
import { at, type Columns } from './columns.js'
import { growing, growingLists, inTextOrder, listsInTextOrder } from './growing.js'
import { type Dictionary, wordPlaces } from './growing-dictionary.js'
import type { AddedPlace } from './growing-places.js'
import type { Said } from './sort-stances.js'

const [hedged, disputed] = [certainties.indexOf('hedged'), certainties.indexOf('disputed')]

const telling = (added: readonly AddedPlace[], target: number) => added.filter(({ told }) => told.includes(target))
const rowsOf = (places: readonly AddedPlace[]) => places.map(({ row }) => row)

export function growingStances(targets: Dictionary) {
  const [statement, demand, act, mark] = [
    growing(Uint32Array),
    growing(Uint32Array),
    growing(Uint8Array),
    growing(Uint8Array),
  ]
  const [places, dependences, tie] = [growingLists(), growingLists(), growing(Uint8Array)]
  const [stanceOf, extentOf, kindOf] = [wordPlaces(stances), wordPlaces(extents), wordPlaces(exchangeKinds)]
  return {
    /** Takes a run: the rows of `positions-stances` and of `positions-ties`. */
    run(taken: Table, ties: Table) {
      const demands = targets.numbers(taken.texts('demand'))
      const [words, degrees] = [stanceOf(taken.texts('stance')), extentOf(taken.texts('extent'))]
      const [of, on] = [targets.numbers(ties.texts('of')), targets.numbers(ties.texts('demand'))]
      const kinds = kindOf(ties.texts('kind'))
      /** Adds those of the next statement, from its rows; `certainty` is the place of the word in the codebook's list. */
      return (by: number, certainty: number, added: readonly AddedPlace[], rows: Uint32Array, tieRows: Uint32Array) => {
        for (const row of rows) {
          const own = at(demands, row)
          const told = telling(added, own)
          if (told.length === 0) continue
          const tied = Array.from(tieRows).filter((one) => at(of, one) === own)
          statement.push(by)
          demand.push(targets.use(own))
          act.push(actNumber(stances[at(words, row)] as Stance, extents[at(degrees, row)] as Extent))
          mark.push(
            (certainty === hedged ? marks.hedged : 0) |
              (certainty === disputed ? marks.disputed : 0) |
              (told.every(({ isOutside }) => isOutside) ? marks.outside : 0),
          )
          places.push(rowsOf(told))
          dependences.push(tied.map((one) => targets.use(at(on, one))))
          for (const one of tied) tie.push(at(kinds, one))
        }
      }
    },
    done: (): Said => ({
      ...{ statement: statement.done(), demand: inTextOrder(demand.done(), targets) },
      ...{ act: act.done(), marks: mark.done(), places: places.done() },
      ...{ ties: listsInTextOrder(dependences.done(), targets), tie: tie.done() },
    }),
  }
}

export function growingAssessments(targets: Dictionary) {
  const [statement, target, status] = [growing(Uint32Array), growing(Uint32Array), growing(Uint8Array)]
  const [places, statusOf] = [growingLists(), wordPlaces(statuses)]
  return {
    /** Takes a run: the rows of `positions-assessments`. */
    run(judged: Table) {
      const own = targets.numbers(judged.texts('target'))
      const words = statusOf(judged.texts('status'))
      /** Adds those of the next statement, from its rows. */
      return (by: number, added: readonly AddedPlace[], rows: Uint32Array) => {
        for (const row of rows) {
          const told = telling(added, at(own, row))
          if (told.length === 0) continue
          statement.push(by)
          target.push(targets.use(at(own, row)))
          status.push(at(words, row))
          places.push(rowsOf(told))
        }
      }
    },
    done: (): Columns['assessment'] => ({
      ...{ statement: statement.done(), target: inTextOrder(target.done(), targets) },
      ...{ status: status.done(), places: places.done() },
    }),
  }
}
