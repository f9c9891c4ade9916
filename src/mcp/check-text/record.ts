/** What a check knows: the actors, the demands, the statements, and the readings of a side on a demand. */
import type { ReadingName, Role } from '../../codebook/words.js'
import type { FullStatement } from '../../questions/support/whole-statement.js'

export interface KnownActor {
  id: string
  name: string
  kind: string
  aliases: readonly string[]
  /** The sides that it speaks for at any time. */
  sides: readonly string[]
}

export interface KnownDemand {
  id: string
  name: string
  proposition: string
  /** Demands that it narrows. */
  narrows: readonly string[]
}

/** The reading after a day of a trajectory. */
export interface KnownStep {
  day: string
  reading: ReadingName
  statements: readonly string[]
}

export interface CheckedRecord {
  actors: readonly KnownActor[]
  demands: readonly KnownDemand[]
  statement(id: string): FullStatement | null
  /** In the order of days. */
  steps(side: string, demand: string): readonly KnownStep[]
  role(side: string, demand: string): Role
  /** Publisher, author and title of a source. */
  sourceNames(id: string): readonly string[]
}

/** `open`: the record cannot say; `note`: it fits, and a reader should know this too. */
export interface Finding {
  kind: 'wrong' | 'open' | 'note'
  reason: string
}

export const nameOf = ({ actors }: CheckedRecord, id: string) => actors.find((it) => it.id === id)?.name ?? id
