/** The stances of a statement as one list. */
import type { Stance } from '../codebook/words.js'
import type { StatementRecord } from './records.js'

/** The stances of a statement, by the order of the codebook. */
export function stancesOf({ asserts, concedes, rejects }: Pick<StatementRecord, 'asserts' | 'concedes' | 'rejects'>) {
  const of = (stance: Stance, list: StatementRecord['asserts']) => list.map((it) => ({ ...it, stance }))
  return [...of('ASSERTS', asserts), ...of('CONCEDES', concedes), ...of('REJECTS', rejects)]
}
