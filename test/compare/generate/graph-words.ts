/** The words of the shipped graph for generated queries: labels, types, properties, and values that occur. */
import type { Sort } from './draft.js'

export const labels: Readonly<Record<string, Readonly<Record<string, Sort>>>> = {
  Actor: { id: 'text', name: 'text', kind: 'text', aliases: 'texts' },
  Statement: {
    id: 'text',
    summary: 'text',
    certainty: 'text',
    mode: 'text',
    coder: 'text',
    codebook: 'text',
    earliest: 'day',
    latest: 'day',
  },
  Demand: { id: 'text', name: 'text', proposition: 'text' },
  Issue: { id: 'text', name: 'text', rank: 'int' },
  Event: { id: 'text', name: 'text', kind: 'text', place: 'text', date: 'day' },
  Source: {
    id: 'text',
    title: 'text',
    publisher: 'text',
    publishedEarliest: 'day',
    publishedLatest: 'day',
    usableTo: 'int',
  },
  Draft: { id: 'text', name: 'text', date: 'day' },
  Conflict: { id: 'text', about: 'text' },
}

export interface RelationshipWords {
  type: string
  from: string
  to: string
  properties: Readonly<Record<string, Sort>>
}

const place: Readonly<Record<string, Sort>> = { paragraph: 'int', start: 'int', end: 'int', phrase: 'text' }
const joins = (type: string, from: string, to: string, properties: Readonly<Record<string, Sort>> = {}) => ({
  type,
  from,
  to,
  properties,
})

export const relationships: readonly RelationshipWords[] = [
  joins('MADE', 'Actor', 'Statement'),
  joins('ASSERTS', 'Statement', 'Demand', { extent: 'text' }),
  joins('CONCEDES', 'Statement', 'Demand', { extent: 'text' }),
  joins('REJECTS', 'Statement', 'Demand', { extent: 'text' }),
  joins('ASSESSES', 'Statement', 'Demand', { status: 'text' }),
  joins('IN_EXCHANGE_FOR', 'Statement', 'Demand', { of: 'text', kind: 'text' }),
  joins('RELAYED_BY', 'Statement', 'Actor', { relation: 'text' }),
  joins('DISPUTED_BY', 'Statement', 'Actor'),
  joins('MADE_AT', 'Statement', 'Event'),
  joins('CITED_IN', 'Statement', 'Source', place),
  joins('PART_OF', 'Demand', 'Issue'),
  joins('RAISED_BY', 'Demand', 'Actor'),
  joins('ADDRESSED_TO', 'Demand', 'Actor'),
  joins('NARROWS', 'Demand', 'Demand'),
  joins('COUNTERS', 'Demand', 'Demand'),
  joins('CONTRADICTS', 'Demand', 'Demand'),
  joins('REPRESENTS', 'Actor', 'Actor', { capacity: 'text', authority: 'int', from: 'day', to: 'day' }),
  joins('MEMBER_OF', 'Actor', 'Actor', { from: 'day' }),
  joins('COVERS', 'Draft', 'Demand'),
  joins('PRODUCED', 'Event', 'Draft'),
  joins('CLAIMS', 'Conflict', 'Source', { ...place, value: 'text' }),
]

/** Values of text properties, so that conditions hold for some of the graph. */
export const texts: Readonly<Record<string, readonly string[]>> = {
  id: ['russia', 'ukraine', 'neutrality', 'security', 'nato', 'crimea', 's000-02', 'territory'],
  name: ['Russia', 'Ukraine', 'Neutrality', 'Security guarantees for Russia', 'Territory'],
  kind: ['state', 'person', 'organization', 'round', 'call', 'exchange', 'meeting'],
  certainty: ['stated', 'hedged', 'disputed'],
  mode: ['direct', 'indirect', 'document'],
  codebook: ['1.3', '1.4'],
  extent: ['full', 'partial', 'conditional', 'signalled'],
  relation: ['own', 'ally', 'mediator', 'press'],
  status: ['agreed', 'near', 'open', 'stuck'],
  capacity: ['President', 'Minister of Foreign Affairs'],
}

export const words = [
  'a',
  'Russia',
  'the',
  'ä',
  'NATO',
  'Kyiv',
  'state',
  '1',
  '12',
  'x,y',
  'É',
  'ß',
  ' a ',
  '',
  '.',
  'İ',
]
export const days = ['2022-02-24', '2022-03-29', '2021-12-01', '2025-03-31', '2024-02-29', '2020-12-31', '2022-03-01']
