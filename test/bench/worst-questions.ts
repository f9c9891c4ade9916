/** What holds the thread longest: each question with usual parameters, and with those that make it look at most. */
import type { QuestionName } from '../../src/questions/index.js'

type Asked = readonly Record<string, string>[]

const [mid, late] = ['2023-07-01', '2024-12-01']
/** Places count one by one, and stances by the days of their sources. */
const byPlaces = { asOf: late, clock: 'published', withoutRelays: 'press,mediator', hedged: 'exclude' }
const oneMode = { networkType: 'onemode', qualifierAggregation: 'congruence', evidence: 'exclude' }
const ofSpeakers = { ...oneMode, variable1: 'person' }

export const worstQuestions: Readonly<Record<QuestionName, Asked>> = {
  ledger: [
    { asOf: mid, limit: '2000' },
    { ...byPlaces, limit: '2000' },
  ],
  trajectory: [
    { side: 'side-003', demand: 'demand-007' },
    { side: 'side-003', demand: 'demand-007', ...byPlaces },
  ],
  trajectories: [
    { side: 'side-003', limit: '1000' },
    { demand: 'demand-007', most: '500' },
    { speaker: 'speaker-007', most: '500', ...byPlaces },
  ],
  trace: [
    { limit: '200' },
    { text: 'grain port', limit: '200' },
    { text: 'treaty' },
    { text: 'g p' },
    { demand: 'demand-007', word: 'press' },
    { relayedBy: 'outlet-007' },
    { deniedBy: 'side-003' },
    { source: 'source-007', ...byPlaces },
    { draft: 'draft-001' },
  ],
  stances: [{}, { asOf: mid, nodes: 'record', most: '200' }, { ...byPlaces, nodes: 'record', most: '200' }],
  facets: [{}, { demand: 'demand-007' }, { text: 'grain port', ...byPlaces }],
  changes: [
    { from: '2023-06-01', to: '2023-06-15' },
    { from: '2022-01-05', to: late, clock: 'published', withoutRelays: 'press,mediator' },
  ],
  moves: [{ sides: 'side-001' }, {}, { limit: '1000' }, byPlaces],
  board: [{ asOf: mid }, byPlaces],
  gap: [
    { between: 'side-001,side-002', step: 'month' },
    { between: 'side-001,side-002', step: 'week', clock: 'published' },
  ],
  gaps: [{ between: 'side-001,side-002' }, { clock: 'published', steps: '1000', limit: '200' }],
  unanswered: [{}, byPlaces],
  returned: [{}, { ...byPlaces, silence: '14', limit: '500' }],
  packages: [{}, { ...byPlaces, limit: '500' }],
  contradictions: [{ days: '14' }, { days: '1000', ...byPlaces }],
  conflicts: [{}, { limit: '200' }],
  statement: [{ id: 'g0000007' }],
  actor: [{ id: 'speaker-007' }, { id: 'side-003', ...byPlaces }, { id: 'outlet-007' }],
  actors: [{}],
  demands: [{}],
  sources: [{}],
  events: [{}],
  drafts: [{}],
  citations: [{}, { source: 'source-007', limit: '1000' }],
  network: [
    { ...oneMode, normalization: 'average', stop: mid },
    { ...ofSpeakers, clock: 'published', withoutRelays: 'press' },
    { ...oneMode, networkType: 'twomode', qualifierAggregation: 'subtract' },
    { ...oneMode, issue: 'issue-001', timeWindow: 'months', windowSize: '3' },
    { ...ofSpeakers, issue: 'issue-001', duplicates: 'day' },
    { ...ofSpeakers, row: 'speaker-001', column: 'speaker-002', evidence: 'include' },
  ],
  neighborhood: [
    { id: 'demand-007' },
    { id: 'speaker-007' },
    { id: 'g0000007', depth: '2', limit: '500' },
    { id: 'source-007' },
  ],
  days: [{}, { clock: 'published' }],
  links: [{ ids: 'demand-007,speaker-007,g0000007' }],
  path: [
    { from: 'speaker-001', to: 'demand-007' },
    { from: 'g0000007', to: 'g0000900', longest: '8', limit: '25' },
    { from: 'speaker-001', to: 'speaker-002', types: 'MADE,ASSERTS' },
  ],
  dataset: [{}],
  stats: [{}],
  schema: [{}],
}
