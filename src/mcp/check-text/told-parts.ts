/** What a statement says on each demand: a stance with the reading after its day, or an assessment. */
import type { Status } from '../../codebook/words.js'
import type { FullStatement } from '../../questions/support/whole-statement.js'
import type { ToldAct } from './act-fits.js'
import type { DemandMention } from './demand-mentions.js'
import type { CheckedRecord } from './record.js'
import { stemsOf } from './stems.js'

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

/** The stances and assessments that the claim may speak of: those on the demands that it names, else those of statements told alike. */
export function partsMeant(
  mentions: readonly DemandMention[],
  clause: string,
  statements: readonly FullStatement[],
  { record, names }: { record: CheckedRecord; names: { mark(text: string): string } },
): ToldPart[] {
  const all = statements.flatMap((it) => toldParts(it, record))
  const named = all.filter(({ demand }) => mentions.some(({ id }) => id === demand))
  if (named.length > 0) return named
  if (mentions.some(({ isLabel }) => isLabel)) return []
  const stems = new Set(stemsOf(clause))
  return all.filter(({ statement }) => {
    const summary = new Set(stemsOf(names.mark(statement.summary)).filter((it) => !it.startsWith('@')))
    const shared = [...summary].filter((it) => stems.has(it)).length
    return shared >= 2 && shared >= [...stems].filter((it) => !it.startsWith('@')).length * 0.4
  })
}
