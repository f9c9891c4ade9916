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

export interface CheckedRecord {
  actors: readonly KnownActor[]
  demands: readonly KnownDemand[]
  statement(id: string): FullStatement | null
  /** Of a side on a demand, after a day on which it spoke; null where nothing of that day decides it. */
  readingAfter(side: string, demand: string, day: string): ReadingName | null
  /** The last one by the day, or in all, and when that was; null where the side was not heard. */
  lastReading(side: string, demand: string, by?: string): { reading: ReadingName; day: string } | null
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

export const wrong = (reason: string): Finding => ({ kind: 'wrong', reason })
export const open = (reason: string): Finding => ({ kind: 'open', reason })
