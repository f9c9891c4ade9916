/** Records of every kind, with texts that are hard to write in any format. */
import { noRecords, type Records } from '../../src/records/records.js'

/** Texts that a script, a table or a markup could break on. */
const awkward = [
  'it\'s "quoted" \\ and \\n no line',
  'C:\\users\\u0041 \\\\u0042 two\nlines\r\nand a\ttab; end;\n// no comment',
  'Ω 战争 مفاوضات 🕊️ e\u0301 \u2028 \u0085 \b\f\v\u0001\u007f',
  '$param {id: 1} $1 %s',
  '=1+1 <a href="x">&amp;</a> ]]>',
]

/** One of every kind of record. */
export const everything: Records = {
  ...noRecords(),
  datasets: [
    {
      id: 'dataset',
      title: awkward[0] ?? '',
      subject: awkward.join(' '),
      window: '2022-01-01',
      coded: awkward[1] ?? '',
      licence: 'CC BY 4.0',
      url: 'urn:x',
    },
  ],
  actors: [
    {
      id: 'envoy',
      name: awkward[2] ?? '',
      kind: 'person',
      aliases: ['109', '1e5', 'true', '2022-03-01'],
      ownSide: true,
      note: null,
    },
    { id: 'league', name: 'League', kind: 'organisation', aliases: [], ownSide: null, note: null },
    { id: 'north', name: awkward[0] ?? '', kind: 'state', aliases: awkward, ownSide: null, note: awkward[1] ?? '' },
    { id: 'south', name: 'South', kind: 'state', aliases: [], ownSide: null, note: null },
  ],
  capacities: [
    { actor: 'envoy', side: 'north', capacity: 'Envoy', authority: 2, from: '2022-01-01', to: '2022-02-01' },
    { actor: 'envoy', side: 'north', capacity: 'Envoy', authority: 3, from: '2022-05-01', to: null },
    { actor: 'envoy', side: 'south', capacity: 'Envoy', authority: null, from: '2022-03-01', to: '2022-03-01' },
  ],
  memberships: [{ state: 'north', organisation: 'league', from: '2020-01-01', to: null }],
  issues: [{ id: 'river', name: 'River', rank: null }],
  demands: [
    {
      id: 'bridge',
      issue: 'river',
      name: awkward[3] ?? '',
      proposition: awkward[1] ?? '',
      raisedBy: ['north'],
      addressedTo: ['league', 'south'],
    },
    { id: 'ferry', issue: 'river', name: 'Ferry', proposition: 'A ferry', raisedBy: [], addressedTo: [] },
  ],
  demandRelations: [
    { type: 'NARROWS', from: 'ferry', to: 'bridge' },
    { type: 'CONTRADICTS', from: 'bridge', to: 'ferry' },
  ],
  events: [
    { id: 'round', name: 'Round', kind: 'round', date: '2022-01-02', place: null },
    { id: 'round-undated', name: 'Round', kind: 'round', date: null, place: 'Here' },
  ],
  sources: [
    {
      id: 'a/../b',
      title: awkward[0] ?? '',
      publisher: null,
      publishedEarliest: '2022-06-01',
      publishedLatest: '2022-06-02',
      publishedBasis: null,
      file: 'a.txt',
      sha256: null,
      usableTo: null,
      url: null,
      language: null,
      author: 'A',
      section: 's',
      genre: 'g',
      notes: awkward[1] ?? '',
    },
  ],
  drafts: [{ id: 'draft', name: 'Draft', date: null, covers: ['bridge', 'ferry'], producedBy: ['round'] }],
  statements: [
    {
      id: 's1',
      by: 'envoy',
      earliest: '2022-01-01',
      latest: '2022-01-02',
      mode: 'direct',
      certainty: 'disputed',
      summary: awkward.join(' '),
      coder: awkward[0] ?? '',
      codebook: '1.3',
      organization: '',
      dateTime: '2022-01-02T03:04:05',
      at: 'round',
      asserts: [{ demand: 'bridge', extent: 'conditional' }],
      concedes: [],
      rejects: [],
      assesses: [{ demand: 'ferry', status: 'open' }],
      assessesDrafts: [{ draft: 'draft', status: 'near' }],
      inExchangeFor: [{ of: 'bridge', demand: 'ferry', kind: 'precondition' }],
      relayedBy: [{ actor: 'south', relation: 'adversary' }],
      disputedBy: ['south'],
      citedIn: [
        {
          source: 'a/../b',
          paragraph: 1,
          start: 0,
          end: 90,
          phrase: awkward[2] ?? '',
          tells: ['bridge', 'draft'],
          relays: [],
        },
        { source: 'a/../b', paragraph: 2, start: 100, end: 120, phrase: 'x', tells: ['ferry'], relays: ['south'] },
      ],
    },
  ],
  conflicts: [
    {
      id: 'clash',
      about: 'What is so.',
      claims: [
        { source: 'a/../b', value: 'one', paragraph: 1, start: 0, end: 9, phrase: 'x' },
        { source: 'a/../b', value: 'two', paragraph: 1, start: 10, end: 19, phrase: 'y' },
      ],
    },
  ],
}
