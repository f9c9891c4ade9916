/** What a statement says on each demand: a stance with the reading after its day, or an assessment. */
import type { Status } from '../../codebook/words.js'
import type { FullStatement } from '../../questions/support/whole-statement.js'
import type { ToldAct } from './act-fits.js'
import type { CheckedRecord } from './record.js'

export interface ToldPart {
  statement: FullStatement
  demand: string
  /** Null of an assessment. */
  told: ToldAct | null
  /** Null of a stance. */
  status: Status | null
  word: FullStatement['word']
  onWordOf: readonly string[]
}

export function toldParts(statement: FullStatement, record: CheckedRecord): ToldPart[] {
  const { side, latest, stances, assesses, word, onWordOf } = statement
  return [
    ...stances.map((it): ToldPart => {
      const reading = record.readingAfter(side, it.demand, latest)
      const told = {
        role: record.role(side, it.demand),
        stance: it.stance,
        extent: it.extent,
        reading,
      }
      return { statement, demand: it.demand, told, status: null, word: it.word, onWordOf: it.onWordOf }
    }),
    ...assesses.map(
      ({ target, status }): ToldPart => ({ statement, demand: target, told: null, status, word, onWordOf }),
    ),
  ]
}
