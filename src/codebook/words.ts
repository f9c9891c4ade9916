/** The words of the codebook, each list once; nothing is imported here, so that the page may use them too. */

/** How a statement stands to a demand (section 3). */
export const stances = ['ASSERTS', 'CONCEDES', 'REJECTS'] as const
export const extents = ['full', 'partial', 'conditional', 'signalled'] as const
/** What a side is to a demand (section 5). */
export const roles = ['raiser', 'addressee', 'third'] as const
export const modes = ['direct', 'indirect', 'document'] as const
export const certainties = ['stated', 'hedged', 'disputed'] as const
/** Of a relay to the speaker's side. */
export const relations = ['own', 'ally', 'mediator', 'adversary', 'press', 'author'] as const
/** Relays from outside the speaker's own camp: a reading that hangs on them is not robust (section 5). */
export const outsideRelations: readonly Relation[] = ['mediator', 'adversary', 'press', 'author']
/** From the speaker's own word outward: on whose word a reading rests (section 5). */
export const relationsByCloseness: readonly Relation[] = ['own', 'ally', 'mediator', 'press', 'author', 'adversary']
/** How far a statement says the talks are. */
export const statuses = ['agreed', 'near', 'open', 'stuck', 'unanswered'] as const
export const exchangeKinds = ['exchange', 'precondition', 'sequence'] as const
/** How one demand bears on another: the types of these relationships. */
export const demandRelations = ['NARROWS', 'COUNTERS', 'CONTRADICTS', 'REPLACES'] as const
export const actorKinds = ['person', 'office', 'delegation', 'government', 'state', 'organisation', 'media'] as const
export const eventKinds = [
  'round',
  'call',
  'meeting',
  'press-conference',
  'interview',
  'address',
  'post',
  'act',
] as const
/** Of REPRESENTS, from the highest; the database has the number. */
export const authorities = {
  1: 'head of state',
  2: 'minister or chief negotiator',
  3: 'delegate or spokesperson',
  4: 'adviser or unnamed',
} as const
/** said: by the day it was taken; published: by the day a reader could know (section 4). */
export const clocks = ['said', 'published'] as const
/** Where a side stands on a demand (section 5). */
export const readingNames = [
  'kept',
  'reinstated',
  'narrowed',
  'softened',
  'dropped',
  'repudiated',
  'rejected',
  'hardened',
  'leaning',
  'accepted',
  'supports',
  'opposes',
  'yielding',
  'mixed',
  'disputed',
  'silent',
] as const
/** What a side has said to a demand that is addressed to it (section 5). */
export const answerStates = ['answered', 'refused-to-discuss', 'answered-indirectly', 'unanswered'] as const
/** The states of the board, from the least advanced; a demand that was given up or not yet raised stands apart. */
export const boardStates = [
  'refused',
  'unclear',
  'unanswered',
  'refused-to-discuss',
  'answered-indirectly',
  'near',
  'agreed',
  'given-up',
  'not-yet-raised',
] as const

export type Stance = (typeof stances)[number]
export type Extent = (typeof extents)[number]
export type Role = (typeof roles)[number]
export type Mode = (typeof modes)[number]
export type Certainty = (typeof certainties)[number]
export type Relation = (typeof relations)[number]
export type Status = (typeof statuses)[number]
export type ExchangeKind = (typeof exchangeKinds)[number]
export type DemandRelation = (typeof demandRelations)[number]
export type ActorKind = (typeof actorKinds)[number]
export type Clock = (typeof clocks)[number]
export type ReadingName = (typeof readingNames)[number]
export type AnswerState = (typeof answerStates)[number]
export type BoardState = (typeof boardStates)[number]
