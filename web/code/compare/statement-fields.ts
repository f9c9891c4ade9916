/** The fields of a statement that is decided by hand, in the order of the codebook; its places are chosen from both codings. */
import {
  certainties,
  exchangeKinds,
  extents,
  modes,
  relations,
  stances,
  statuses,
} from '../../../src/codebook/words.js'
import type { RecordField } from '../records/record-fields.js'

const words = (list: readonly string[]) => Object.fromEntries(list.map((word) => [word, word]))

export const statementFields: readonly RecordField[] = [
  { type: 'id', name: 'speaker', label: 'Speaker', of: 'actors' },
  { type: 'id', name: 'at', label: 'Occasion', of: 'events' },
  { type: 'date', name: 'earliest', label: 'First day possible' },
  { type: 'date', name: 'latest', label: 'Last day possible' },
  { type: 'words', name: 'mode', label: 'Mode', words: words(modes) },
  { type: 'words', name: 'certainty', label: 'Certainty', words: words(certainties) },
  {
    ...{ type: 'rows', name: 'stances', label: 'Stances', one: 'a stance' },
    fields: [
      { type: 'id', name: 'demand', label: 'Demand', of: 'demands' },
      { type: 'words', name: 'stance', label: 'Stance', words: words(stances) },
      { type: 'words', name: 'extent', label: 'Extent', words: words(extents) },
    ],
  },
  {
    ...{ type: 'rows', name: 'exchanges', label: 'Conditions', one: 'a condition' },
    fields: [
      { type: 'id', name: 'of', label: 'The stance on', of: 'demands' },
      { type: 'words', name: 'kind', label: 'as', words: words(exchangeKinds) },
      { type: 'id', name: 'for', label: 'depends on', of: 'demands' },
    ],
  },
  {
    ...{ type: 'rows', name: 'assesses', label: 'Assessments', one: 'an assessment' },
    fields: [
      { type: 'id', name: 'target', label: 'Of', of: 'targets' },
      { type: 'words', name: 'status', label: 'Status', words: words(statuses) },
    ],
  },
  {
    ...{ type: 'rows', name: 'relays', label: 'Relays', one: 'a relay' },
    fields: [
      { type: 'id', name: 'actor', label: 'Who', of: 'actors' },
      { type: 'words', name: 'relation', label: 'Relation to the speaker’s side', words: words(relations) },
    ],
  },
  { type: 'ids', name: 'disputedBy', label: 'Denied by', of: 'actors' },
  { type: 'long', name: 'summary', label: 'Summary' },
]
