/** The places of statements while they are read. */
import { byText } from '../codebook/by-text.js'
import { outsideRelations, relations } from '../codebook/words.js'
import type { Table } from '../store/table.js'
import { at, type Columns, type Lists } from './columns.js'
import { growing, growingLists, growingTexts, inTextOrder, listsInTextOrder } from './growing.js'
import { type Dictionary, wordPlaces } from './growing-dictionary.js'

/** A place that was added: its row, the numbers of what it tells, and whether outsiders alone relay it. */
export interface AddedPlace {
  row: number
  told: Uint32Array
  isOutside: boolean
}

/** Adds the places of the next statement, from its rows of places and of relays. */
type AddPlaces = (places: Uint32Array, relays: Uint32Array) => AddedPlace[]

const outside = new Set(outsideRelations.map((relation) => relations.indexOf(relation)))

export function growingPlaces(names: Record<'actors' | 'targets' | 'sources', Dictionary>) {
  const [source, paragraph, start, end] = [
    growing(Uint32Array),
    growing(Uint32Array),
    growing(Uint32Array),
    growing(Uint32Array),
  ]
  const [phrase, tells, relayedBy] = [growingTexts(), growingLists(), growingLists()]
  const [relation, relationSet, ends] = [growing(Uint8Array), growing(Uint8Array), growing(Uint32Array)]
  const relationOf = wordPlaces(relations)
  ends.push(0)

  return {
    /** Takes a run: the rows of `positions-places` and of `positions-relays`. */
    run(cited: Table, relays: Table): AddPlaces {
      const sources = names.sources.numbers(cited.texts('source'))
      const [paragraphs, starts, endsOfText] = [
        cited.numbers('paragraph'),
        cited.numbers('start'),
        cited.numbers('end'),
      ]
      const [phrases, told, through] = [cited.texts('phrase'), cited.lists('tells'), cited.lists('relays')]
      const [targets, actors] = [names.targets.numbers(told.items), names.actors.numbers(through.items)]
      const relayers = names.actors.numbers(relays.texts('actor'))
      const standing = relationOf(relays.texts('relation'))

      function inOrder(a: number, b: number): number {
        const [one, other] = [at(sources, a), at(sources, b)]
        if (one !== other) return byText(names.sources.text(one), names.sources.text(other))
        return at(starts, a) - at(starts, b)
      }

      function add(row: number, relayRows: Uint32Array): AddedPlace {
        const itsTargets = targets.subarray(at(told.from, row), at(told.from, row + 1))
        for (const target of itsTargets) names.targets.use(target)
        const [by, who]: [number[], number[]] = [[], []]
        for (let item = at(through.from, row); item < at(through.from, row + 1); item++) {
          const relay = relayRows.findLast((one) => at(relayers, one) === at(actors, item))
          // What a relay is to the speaker's side is not said: a check refuses it.
          if (relay === undefined) continue
          who.push(names.actors.use(at(actors, item)))
          by.push(at(standing, relay))
        }
        source.push(names.sources.use(at(sources, row)))
        paragraph.push(at(paragraphs, row))
        start.push(at(starts, row))
        end.push(at(endsOfText, row))
        phrase.push(phrases, row)
        tells.push(itsTargets)
        relayedBy.push(who)
        for (const one of by) relation.push(one)
        relationSet.push(by.reduce((bits, one) => bits | (1 << one), 0))
        return {
          row: source.length - 1,
          told: itsTargets,
          isOutside: by.length > 0 && by.every((one) => outside.has(one)),
        }
      }

      return (places, relayRows) => {
        const added = Array.from(places.length > 1 ? places.slice().sort(inOrder) : places, (row) =>
          add(row, relayRows),
        )
        ends.push(source.length)
        return added
      }
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
