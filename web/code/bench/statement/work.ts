/** What every field of the statement on the bench needs to know and may do. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { CodingMatter, Fault } from '../../coding-api.js'
import type { KeyTable } from '../keys/key-table.js'
import type { BenchText } from '../text/bench-text.js'
import type { CodedStatement } from './edits.js'
import type { Carried } from './new-statement.js'
import type { Choice, Likely } from './rank-choices.js'

/** From the likeliest for the place that is coded. */
export interface Ranked {
  speakers: readonly Likely[]
  relays: readonly Likely[]
  demands: readonly Likely[]
  events: readonly Likely[]
  /** `words` of the text name them; null where they are only likely. */
  days: { earliest: string; latest: string; rule: string; words?: string | null } | null
  /** It is on its way. */
  pending: boolean
}

export interface Work {
  /** Whose pass on which source. */
  pass: string
  text: BenchText
  matter: CodingMatter
  name(id: string): string
  choices: { actors: readonly Choice[]; demands: readonly Choice[]; events: readonly Choice[]; told: readonly Choice[] }
  ranked: Ranked
  keys: KeyTable
  /** The pass is closed, or cannot be changed. */
  disabled: boolean
  statement: CodedStatement
  /** What was filled in, and has not been changed: from where. */
  carried: Carried
  /** The stance, and the place, that keys without a field of their own change. */
  stance: number
  place: number
  chooseStance(at: number): void
  choosePlace(at: number): void
  /** @param group edits of one group are undone together */
  edit(next: CodedStatement, group?: string): void
  /** The faults of a field and of what is in it: `stances.0` has those of `stances.0.extent`. */
  faultsAt(field: string): readonly Fault[]
  /** Takes the keys to a field once it is drawn. */
  focus(field: string): void
  /** Shows a span of the text. */
  reveal(start: number, end: number): void
  /** Makes a record that the dataset lacks. */
  add(kind: 'actor' | 'demand' | 'event', name: string, then: (id: string) => void): void
}

export const WorkContext = createContext<Work | null>(null)

export function useWork(): Work {
  const work = useContext(WorkContext)
  if (!work) throw new Error('Fields of a statement stand on the bench alone.')
  return work
}
