/** The statements themselves while they are read. */
import { byText } from '../codebook/by-text.js'
import { type Certainty, certainties, type Mode, modes } from '../codebook/words.js'
import type { Row } from '../store/graph-store.js'
import type { Columns } from './columns.js'
import {
  type Dictionary,
  growing,
  growingLists,
  growingTexts,
  inTextOrder,
  listsInTextOrder,
  oneMoreInTextOrder,
} from './growing.js'

type Names = Record<'days' | 'actors' | 'events' | 'coders' | 'codebooks' | 'organizations' | 'capacities', Dictionary>

const text = (value: unknown) => String(value ?? '')

export function growingStatements(names: Names) {
  const [id, moment, summary, deniedBy] = [growingTexts(), growingTexts(), growingTexts(), growingLists()]
  const [mode, authority, capacity] = [growing(Uint8Array), growing(Uint8Array), growing(Uint32Array)]
  const ids: string[] = []
  const column = () => growing(Uint32Array)
  const [speaker, side, earliest, latest, certainty] = [column(), column(), column(), column(), growing(Uint8Array)]
  const [event, coder, codebook, organization] = [column(), column(), column(), column()]
  /** One more than the number, so that 0 says that there is none. */
  const optional = (value: unknown, of: Dictionary) =>
    value === null || value === undefined ? 0 : of.number(text(value)) + 1
  return {
    /** Adds a row of `positions-statements`, with its event and those who deny it. @returns its own row */
    add(row: Row, met: Row | undefined, denials: readonly Row[]): number {
      id.push(text(row.id))
      ids.push(text(row.id))
      summary.push(text(row.summary))
      mode.push(modes.indexOf(row.mode as Mode))
      capacity.push(optional(row.capacity, names.capacities))
      authority.push(Number(row.authority ?? 0))
      speaker.push(names.actors.number(text(row.speaker)))
      side.push(names.actors.number(text(row.side)))
      certainty.push(certainties.indexOf(row.certainty as Certainty))
      earliest.push(names.days.number(text(row.earliest)))
      latest.push(names.days.number(text(row.latest)))
      event.push(optional(met?.event, names.events))
      coder.push(optional(row.coder, names.coders))
      codebook.push(optional(row.codebook, names.codebooks))
      organization.push(optional(row.organization, names.organizations))
      moment.push(text(row.moment))
      deniedBy.push(denials.map(({ actor }) => names.actors.number(text(actor))))
      return speaker.length - 1
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
