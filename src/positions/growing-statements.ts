/** The statements themselves while they are read. */
import { byText } from '../codebook/by-text.js'
import { certainties, modes } from '../codebook/words.js'
import type { Table, TextColumn } from '../store/table.js'
import { at, type Columns } from './columns.js'
import { growing, growingLists, growingTexts, inTextOrder, listsInTextOrder, oneMoreInTextOrder } from './growing.js'
import { type Dictionary, wordPlaces } from './growing-dictionary.js'

type Names = Record<'days' | 'actors' | 'events' | 'coders' | 'codebooks' | 'organizations' | 'capacities', Dictionary>

/** Adds a row of a run, of a statement with this id, with one more than its event and with those who deny it. @returns its own row */
type AddStatement = (row: number, id: string, event: number, deniedBy: Iterable<number>) => number

export function growingStatements(names: Names) {
  const [id, moment, summary, deniedBy] = [growingTexts(), growingTexts(), growingTexts(), growingLists()]
  const [mode, authority, capacity] = [growing(Uint8Array), growing(Uint8Array), growing(Uint32Array)]
  const ids: string[] = []
  const column = () => growing(Uint32Array)
  const [speaker, side, earliest, latest, certainty] = [column(), column(), column(), column(), growing(Uint8Array)]
  const [event, coder, codebook, organization] = [column(), column(), column(), column()]
  const [modeOf, certaintyOf] = [wordPlaces(modes), wordPlaces(certainties)]
  /** One more than the number, so that 0 says that there is none. */
  const optional = (texts: TextColumn, of: Dictionary) => {
    const numbers = of.numbers(texts)
    return (row: number) => (texts.isNull(row) ? 0 : of.use(at(numbers, row)) + 1)
  }
  return {
    /** Takes a run: the rows of `positions-statements`. */
    run(made: Table): AddStatement {
      const [ownId, ownMoment, ownSummary] = [made.texts('id'), made.texts('moment'), made.texts('summary')]
      const [modePlaces, certaintyPlaces] = [modeOf(made.texts('mode')), certaintyOf(made.texts('certainty'))]
      const [speakers, sides] = [names.actors.numbers(made.texts('speaker')), names.actors.numbers(made.texts('side'))]
      const [first, last] = [names.days.numbers(made.texts('earliest')), names.days.numbers(made.texts('latest'))]
      const capacityOf = optional(made.texts('capacity'), names.capacities)
      const coderOf = optional(made.texts('coder'), names.coders)
      const codebookOf = optional(made.texts('codebook'), names.codebooks)
      const organizationOf = optional(made.texts('organization'), names.organizations)
      const authorities = made.numbers('authority')
      return (row, itsId, met, denials) => {
        id.push(ownId, row)
        ids.push(itsId)
        summary.push(ownSummary, row)
        mode.push(at(modePlaces, row))
        capacity.push(capacityOf(row))
        authority.push(at(authorities, row))
        speaker.push(names.actors.use(at(speakers, row)))
        side.push(names.actors.use(at(sides, row)))
        certainty.push(at(certaintyPlaces, row))
        earliest.push(names.days.use(at(first, row)))
        latest.push(names.days.use(at(last, row)))
        event.push(met)
        coder.push(coderOf(row))
        codebook.push(codebookOf(row))
        organization.push(organizationOf(row))
        moment.push(ownMoment, row)
        deniedBy.push(denials)
        return speaker.length - 1
      }
    },
    done(): Omit<Columns['statement'], 'places' | 'stances' | 'assessments'> {
      return {
        id: id.done(),
        speaker: inTextOrder(speaker.done(), names.actors),
        side: inTextOrder(side.done(), names.actors),
        certainty: certainty.done(),
        earliest: inTextOrder(earliest.done(), names.days),
        latest: inTextOrder(latest.done(), names.days),
        event: oneMoreInTextOrder(event.done(), names.events),
        coder: oneMoreInTextOrder(coder.done(), names.coders),
        codebook: oneMoreInTextOrder(codebook.done(), names.codebooks),
        organization: oneMoreInTextOrder(organization.done(), names.organizations),
        moment: moment.done(),
        summary: summary.done(),
        mode: mode.done(),
        capacity: oneMoreInTextOrder(capacity.done(), names.capacities),
        authority: authority.done(),
        byId: rowsById(ids),
        deniedBy: listsInTextOrder(deniedBy.done(), names.actors),
      }
    },
  }
}

function rowsById(ids: readonly string[]): Uint32Array {
  const rows = Uint32Array.from(ids, (_, row) => row)
  return rows.sort((a, b) => byText(ids[a] as string, ids[b] as string))
}
