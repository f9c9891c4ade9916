/** The places of statements while they are read. */
import { byText } from '../codebook/by-text.js'
import { outsideRelations, type Relation, relations } from '../codebook/words.js'
import type { Row } from '../store/graph-store.js'
import type { Columns, Lists } from './columns.js'
import { type Dictionary, growing, growingLists, growingTexts, inTextOrder, listsInTextOrder } from './growing.js'

/** A place that was added: its row, the ids of what it tells, and whether outsiders alone relay it. */
export interface AddedPlace {
  row: number
  told: string[]
  isOutside: boolean
}

const outside = new Set(outsideRelations.map((relation) => relations.indexOf(relation)))
const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])

export function growingPlaces(names: Record<'actors' | 'targets' | 'sources', Dictionary>) {
  const [source, paragraph, start, end] = [
    growing(Uint32Array),
    growing(Uint32Array),
    growing(Uint32Array),
    growing(Uint32Array),
  ]
  const [phrase, tells, relayedBy] = [growingTexts(), growingLists(), growingLists()]
  const [relation, relationSet, ends] = [growing(Uint8Array), growing(Uint8Array), growing(Uint32Array)]
  ends.push(0)

  function add(row: Row, relationOf: ReadonlyMap<string, Relation>): AddedPlace {
    const told = list(row.tells)
    const relays = list(row.relays).filter((actor) => relationOf.has(actor))
    const by = relays.map((actor) => relations.indexOf(relationOf.get(actor) as Relation))
    source.push(names.sources.number(String(row.source)))
    paragraph.push(Number(row.paragraph))
    start.push(Number(row.start))
    end.push(Number(row.end))
    phrase.push(String(row.phrase ?? ''))
    tells.push(told.map(names.targets.number))
    relayedBy.push(relays.map(names.actors.number))
    for (const one of by) relation.push(one)
    relationSet.push(by.reduce((bits, one) => bits | (1 << one), 0))
    return { row: source.length - 1, told, isOutside: by.length > 0 && by.every((one) => outside.has(one)) }
  }

  return {
    /** Adds the places of the next statement, in the order of source and text; `relationOf` says what its relays are to it. */
    add(rows: readonly Row[], relationOf: ReadonlyMap<string, Relation>): AddedPlace[] {
      const inOrder = [...rows].sort(
        (a, b) => byText(String(a.source), String(b.source)) || Number(a.start) - Number(b.start),
      )
      const added = inOrder.map((row) => add(row, relationOf))
      ends.push(source.length)
      return added
    },
    /** The columns, and for each statement where its places begin. */
    done(): { place: Columns['place']; places: Uint32Array } {
      const columns = { paragraph: paragraph.done(), start: start.done(), end: end.done(), phrase: phrase.done() }
      const placed = { relation: relation.done(), relations: relationSet.done() }
      const lists: Record<'tells' | 'relayedBy', Lists> = {
        tells: listsInTextOrder(tells.done(), names.targets),
        relayedBy: listsInTextOrder(relayedBy.done(), names.actors),
      }
      return {
        place: { source: inTextOrder(source.done(), names.sources), ...columns, ...lists, ...placed },
        places: ends.done(),
      }
    },
  }
}
