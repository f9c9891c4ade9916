/** The fields of the records that a coder can add, as the codebook has them (section 2), and what is needed of each. */
import { actorKinds, authorities, demandRelations, eventKinds } from '../../../src/codebook/words.js'
import type { Items } from '../../../src/coding/pass-event.js'

export type NewRecordKind = 'actor' | 'demand' | 'event' | 'draft'
export type NewRecordOf<K extends NewRecordKind> = Items[K]

/** What ids are chosen from. */
export type ChoiceList = 'actors' | 'sides' | 'organisations' | 'demands' | 'events' | 'issues' | 'targets'

interface Common {
  name: string
  label: string
  hint?: string
  /** Publishing asks for it. */
  isNeeded?: true
}
interface Simple extends Common {
  type: 'text' | 'long' | 'date' | 'names' | 'check'
}
interface Words extends Common {
  type: 'words'
  words: Readonly<Record<string, string>>
  isNumber?: true
}
interface Ids extends Common {
  type: 'id' | 'ids'
  of: ChoiceList
}
interface Rows extends Common {
  type: 'rows'
  /** What one row is. */
  one: string
  fields: readonly Cell[]
}
export type Cell = Simple | Words | Ids
export type RecordField = Cell | Rows

const asNamed = (words: readonly string[]) => Object.fromEntries(words.map((word) => [word, word]))
const why: Simple = { type: 'long', name: 'why', label: 'Why it is needed', hint: 'What the dataset lacks.' }
const from: Simple = { type: 'date', name: 'from', label: 'From' }
const to: Simple = { type: 'date', name: 'to', label: 'To', hint: 'Empty while it lasts.' }

export const recordFields: Record<NewRecordKind, readonly RecordField[]> = {
  actor: [
    { type: 'words', name: 'kind', label: 'Kind', words: asNamed(actorKinds), isNeeded: true },
    { type: 'names', name: 'aliases', label: 'Other names', hint: 'Separated by semicolons.' },
    {
      ...{ type: 'rows', name: 'represents', label: 'Speaks for', one: 'a side' },
      hint: 'Whoever speaks in the text speaks for a side on that day.',
      fields: [
        { type: 'id', name: 'side', label: 'Side', of: 'sides', isNeeded: true },
        { type: 'text', name: 'capacity', label: 'As', hint: 'Such as foreign minister.' },
        {
          ...{ type: 'words', name: 'authority', label: 'Authority', isNumber: true },
          words: Object.fromEntries(Object.entries(authorities).map(([rank, who]) => [rank, `${rank}: ${who}`])),
        },
        { ...from, isNeeded: true },
        to,
      ],
    },
    {
      ...{ type: 'rows', name: 'memberOf', label: 'Member of', one: 'an organisation' },
      fields: [
        { type: 'id', name: 'organisation', label: 'Organisation', of: 'organisations', isNeeded: true },
        from,
        to,
      ],
    },
    { type: 'check', name: 'ownSide', label: 'Stands for itself where it speaks for no side' },
    why,
  ],
  demand: [
    {
      ...{ type: 'long', name: 'proposition', label: 'Proposition', isNeeded: true },
      hint: 'What can be wanted or refused, in neutral words.',
    },
    { type: 'id', name: 'issue', label: 'Issue', of: 'issues', isNeeded: true },
    { type: 'ids', name: 'raisedBy', label: 'Raised by', of: 'sides', isNeeded: true },
    { type: 'ids', name: 'addressedTo', label: 'Addressed to', of: 'sides', isNeeded: true },
    {
      ...{ type: 'rows', name: 'relations', label: 'How it bears on other demands', one: 'a demand' },
      fields: [
        { type: 'words', name: 'type', label: 'It', words: asNamed(demandRelations), isNeeded: true },
        { type: 'id', name: 'to', label: 'Demand', of: 'demands', isNeeded: true },
      ],
    },
    { ...why, hint: 'Which stance of this text no other demand fits.' },
  ],
  event: [
    { type: 'words', name: 'kind', label: 'Kind', words: asNamed(eventKinds), isNeeded: true },
    { type: 'date', name: 'date', label: 'Day', hint: 'If it is known.' },
    { type: 'text', name: 'place', label: 'Place' },
    why,
  ],
  draft: [
    { type: 'date', name: 'date', label: 'Day', hint: 'If it is known.' },
    { type: 'ids', name: 'covers', label: 'Covers', of: 'demands', hint: 'The demands in it.' },
    { type: 'ids', name: 'producedBy', label: 'Came out of', of: 'events' },
    why,
  ],
}
