/** Whether a reading rests on thin evidence: it is fragile, or only others tell it. Pure. */
import type { Relation } from '../../src/codebook/words.js'

export const evidenceKinds = ['fragile', 'others'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** Whether a reading is of every kind that is wanted; of none wanted, every reading is. */
export function restsOn(
  { robust, word }: { robust: boolean; word: Relation | null },
  wanted: readonly EvidenceKind[],
): boolean {
  return wanted.every((kind) => (kind === 'fragile' ? !robust : word !== null && word !== 'own'))
}
