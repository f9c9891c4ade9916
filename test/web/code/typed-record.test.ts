/** A new record as it is typed becomes the record that a pass keeps, and can be typed over. */
import { describe, expect, it } from 'vitest'
import { itemSchemas } from '../../../src/coding/pass-event.js'
import { choicesOf } from '../../../web/code/records/choices.js'
import { type NewRecordKind, recordFields } from '../../../web/code/records/record-fields.js'
import {
  idFault,
  idOfName,
  missingIn,
  recordOf,
  type TypedRecord,
  typedOf,
} from '../../../web/code/records/typed-record.js'

const typed: Record<NewRecordKind, TypedRecord> = {
  actor: {
    ...{ kind: 'person', aliases: 'M. Vale; the mayor', why: 'She speaks in paragraph 3.', ownSide: false },
    represents: [{ side: 'harbourton', capacity: 'mayor', authority: '1', from: '2023-01-01', to: '' }, {}],
    memberOf: [],
  },
  demand: {
    ...{ proposition: 'The bridge is built.', issue: 'transport', why: '' },
    ...{ raisedBy: ['ministry'], addressedTo: ['harbourton', 'county'] },
    relations: [{ type: 'COUNTERS', to: 'ferry' }],
  },
  event: { kind: 'meeting', date: '2024-05-02', place: ' Harbourton ', why: '' },
  draft: { date: '', covers: ['bridge'], producedBy: ['meeting-1'], why: '' },
}

describe('a new record', () => {
  it('is kept as typed, without what is empty', () => {
    expect(recordOf('actor', 'mara-vale', ' Mara Vale ', typed.actor)).toEqual({
      ...{ id: 'mara-vale', name: 'Mara Vale', kind: 'person', aliases: ['M. Vale', 'the mayor'] },
      represents: [{ side: 'harbourton', capacity: 'mayor', authority: 1, from: '2023-01-01' }],
      ...{ memberOf: [], why: 'She speaks in paragraph 3.' },
    })
    expect(recordOf('event', 'meeting-2', 'Second meeting', typed.event)).toEqual({
      ...{ id: 'meeting-2', name: 'Second meeting', kind: 'meeting', date: '2024-05-02', place: 'Harbourton' },
    })
  })

  it.each(Object.keys(recordFields) as NewRecordKind[])('of kind %s is one that the server takes', (kind) => {
    const record = recordOf(kind, 'some-id', 'A name', typed[kind])
    expect(itemSchemas[kind].safeParse(record).error).toBeUndefined()
    expect(recordOf(kind, 'some-id', 'A name', typedOf(recordFields[kind], record))).toEqual(record)
  })

  it('may be unfinished, and says what is missing', () => {
    expect(itemSchemas.demand.safeParse(recordOf('demand', 'x', 'X', {})).success).toBe(true)
    expect(missingIn('demand', {})).toEqual(['Proposition', 'Issue', 'Raised by', 'Addressed to'])
    expect(missingIn('demand', typed.demand)).toEqual([])
    expect(missingIn('actor', { kind: 'person', represents: [{ capacity: 'mayor' }] })).toEqual([
      'Speaks for: Side',
      'Speaks for: From',
    ])
  })
})

describe('the id of a new record', () => {
  it.each<[string, NewRecordKind, string]>([
    ['Mara Vale', 'actor', 'mara-vale'],
    ['François Müller-O’Neil', 'actor', 'francois-muller-oneil'],
    ['15-point draft', 'draft', 'draft-15-point'],
    ['  ', 'event', ''],
  ])('of %j is made of its name', (name, kind, id) => {
    expect(idOfName(name, kind)).toBe(id)
  })

  it.each([
    ['mara-vale', null],
    ['minister', 'This id is taken.'],
    ['Mara Vale', 'An id is made'],
    ['', 'An id is made'],
    ['2nd', 'An id is made'],
  ])('%j: %s', (id, fault) => {
    const found = idFault(id, new Set(['minister']))
    if (fault === null) expect(found).toBeNull()
    else expect(found).toContain(fault)
  })
})

describe('what the fields choose from', () => {
  it('are the sides, whatever their kind, and issues that have names', () => {
    const actor = (id: string, name: string, kind: 'person' | 'state' | 'office', side: string | null) => ({
      ...{ id, name, kind, side, aliases: [] },
    })
    const choices = choicesOf(
      {
        actors: [
          actor('minister', 'The minister', 'person', 'ministry'),
          actor('harbourton', 'Harbourton', 'state', null),
          actor('ministry', 'A ministry', 'office', 'ministry'),
        ],
        demands: [
          { id: 'bridge', name: 'Bridge', proposition: '', issue: 'transport', raisedBy: [], addressedTo: [] },
          { id: 'ferry', name: 'Ferry', proposition: '', issue: 'water', raisedBy: [], addressedTo: [] },
        ],
        events: [],
        drafts: [],
      },
      new Map([['transport', 'Transport']]),
    )
    expect(choices.sides.map(({ id }) => id)).toEqual(['ministry', 'harbourton'])
    expect(choices.issues).toEqual([
      { id: 'transport', name: 'Transport' },
      { id: 'water', name: 'water' },
    ])
  })
})
