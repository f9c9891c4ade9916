/** Relationships in words, read from either end. */
import type { RelationshipType } from '../../src/codebook/graph-schema.js'

/** From the node where it begins, and from the node where it ends. */
const words: Record<RelationshipType, { out: string; in: string }> = {
  MADE: { out: 'made', in: 'made by' },
  ASSERTS: { out: 'asserts', in: 'asserted in' },
  CONCEDES: { out: 'concedes', in: 'conceded in' },
  REJECTS: { out: 'rejects', in: 'rejected in' },
  ASSESSES: { out: 'assesses', in: 'assessed in' },
  IN_EXCHANGE_FOR: { out: 'in exchange for', in: 'exchanged in' },
  RELAYED_BY: { out: 'relayed by', in: 'relays' },
  DISPUTED_BY: { out: 'denied by', in: 'denies' },
  MADE_AT: { out: 'made at', in: 'occasion of' },
  CITED_IN: { out: 'cited in', in: 'cites' },
  REPRESENTS: { out: 'speaks for', in: 'represented by' },
  MEMBER_OF: { out: 'member of', in: 'has as member' },
  PART_OF: { out: 'part of', in: 'includes' },
  RAISED_BY: { out: 'raised by', in: 'raised' },
  ADDRESSED_TO: { out: 'addressed to', in: 'addressee of' },
  NARROWS: { out: 'narrows', in: 'narrowed by' },
  COUNTERS: { out: 'counters', in: 'countered by' },
  CONTRADICTS: { out: 'contradicts', in: 'contradicted by' },
  REPLACES: { out: 'replaces', in: 'replaced by' },
  COVERS: { out: 'covers', in: 'covered by' },
  PRODUCED: { out: 'produced', in: 'produced by' },
  CLAIMS: { out: 'claimed in', in: 'claims' },
}

/** A type from outside the codebook is written as it is, in small letters. */
export function relationshipWords(type: string, end: 'out' | 'in' = 'out'): string {
  return Object.hasOwn(words, type) ? words[type as RelationshipType][end] : type.toLowerCase().replaceAll('_', ' ')
}
