/** What a reader finds by a few letters, and the questions that are offered first, on any dataset. */
import { describe, expect, it } from 'vitest'
import '../../web/params.js'
import { nodesByName } from '../../web/graph/node-picker.js'
import { firstQuestions } from '../../web/home/first-questions.js'
import { searchOf } from '../../web/home/search.js'
import { spanText } from '../../web/home/timeline.js'
import { type Actor, catalogOf, type Demand, type Source } from '../../web/state/catalog.js'
import { hrefOf } from '../../web/state/url-state.js'
import { runsOf } from '../../web/time/runs.js'
import type { StatementDay } from '../../web/time/use-days.js'

const actor = (id: string, name: string, aliases: string[] = []) =>
  ({ id, name, kind: 'organisation', aliases, represents: [], memberOf: [], statements: 1 }) as Actor
const demand = (id: string, name: string, statements: number, raisedBy: string[], addressedTo: string[]) =>
  ({
    id,
    name,
    proposition: `${name} is had`,
    issue: 'air',
    issueName: 'Air',
    statements,
    raisedBy,
    addressedTo,
  }) as unknown as Demand
const told = (day: string, statements: number, ...events: StatementDay['events']): StatementDay => ({
  day,
  statements,
  events,
})
const talks = (name: string, date: string, statements = 1) => ({
  id: name,
  name,
  kind: 'round',
  date,
  place: 'Geneva',
  statements,
})

const demands = [
  demand('caps', 'Emission caps', 9, ['epa'], ['senate']),
  demand('delay', 'Delay', 3, ['senate'], ['epa']),
  demand('trading', 'Trading of caps', 4, ['epa'], ['senate', 'industry']),
]
const catalog = catalogOf(
  [
    actor('epa', 'Environmental Protection Agency', ['EPA']),
    actor('senate', 'Senate'),
    actor('cop', 'Conférence des Parties'),
  ],
  demands,
  [] as Source[],
)
const days = [
  told('2001-01-01', 1),
  told('2001-06-01', 2, talks('First round', '2001-06-01')),
  told('2001-06-10', 7, talks('Second round', '2001-06-10')),
  told('2001-06-12', 9),
  told('2001-06-20', 3, talks('Third round', '2001-06-20')),
  told('2001-06-30', 1, talks('Rounds of June', '2001-06-15')),
]

describe('the search', () => {
  const idsOf = (wanted: string) =>
    searchOf(catalog, days)(wanted).map(({ kind, found }) => `${kind}: ${found.map(({ id }) => id).join(' ')}`)

  it('finds by any beginning of a word, also of another name, whatever the case and the accents', () => {
    expect(idsOf('epa')).toEqual(['Actors: epa'])
    expect(idsOf('PROT envi')).toEqual(['Actors: epa'])
    expect(idsOf('conference')).toEqual(['Actors: cop'])
    expect(idsOf('round')).toEqual(['Events: Rounds of June First round Second round Third round'])
  })

  it('shows what begins with it first', () => {
    expect(idsOf('caps')).toEqual(['Demands: caps trading'])
    expect(idsOf('mission')).toEqual(['Demands: caps'])
    expect(idsOf('emission permits')).toEqual([])
    expect(idsOf('  ')).toEqual([])
  })

  it('overlooks one slip where nothing is spelled so', () => {
    expect(idsOf('Senat')).toEqual(['Actors: senate'])
    expect(idsOf('senaet')).toEqual(['Actors: senate'])
    expect(idsOf('emissoin')).toEqual(['Demands: caps'])
    expect(idsOf('comference')).toEqual(['Actors: cop'])
  })

  it('finds the days on which something was told', () => {
    expect(idsOf('20 June')).toEqual(['Days: 2001-06-20'])
    expect(idsOf('June 12, 2001')).toEqual(['Days: 2001-06-12'])
    expect(idsOf('20 June 2002')).toEqual([])
    const [group] = searchOf(catalog, days)('20 June')
    expect(group?.found.map(({ name, about, to }) => [name, about, hrefOf(to)])).toEqual([
      ['20 June 2001', '3 statements', '/ledger?asOf=2001-06-20'],
    ])
  })
})

describe('the search for a node to draw', () => {
  it('finds by the same spellings, drawn ones and beginnings first', () => {
    const drawn = [{ id: 'caps', caption: 'Emission caps', detail: 'Demand' }]
    const find = nodesByName(drawn, catalog)
    expect(find('CAPS').map(({ id, drawn: isDrawn }) => [id, isDrawn])).toEqual([
      ['caps', true],
      ['trading', false],
    ])
    expect(find('trad').map(({ id }) => id)).toEqual(['trading'])
    expect(find('conférence').map(({ id }) => id)).toEqual(['cop'])
    expect(find('EPA').map(({ id }) => id)).toEqual(['epa'])
    expect(find('senaet').map(({ id }) => id)).toEqual(['senate'])
    expect(find('')).toEqual([])
  })
})

describe('the runs of the record', () => {
  it('are broken by more than a month without a statement', () => {
    expect(runsOf(days).map(({ first, last, statements, silence }) => [first, last, statements, silence])).toEqual([
      ['2001-01-01', '2001-01-01', 1, null],
      ['2001-06-01', '2001-06-30', 22, 150],
    ])
  })

  it('are said with their longest silence', () => {
    expect(spanText(runsOf(days))).toBe(
      'From 1 January 2001 to 30 June 2001, with one silence of more than a month: nothing was said for 150 days after 1 January 2001.',
    )
    expect(spanText(runsOf(days.slice(1)))).toMatch(/without a silence/)
    expect(spanText([])).toBe('Nothing has been told yet.')
  })
})

describe('the questions asked first', () => {
  it('are about the parties, the talks and the demands of the record that is served', () => {
    expect(firstQuestions(days, demands, catalog.name).map(({ text, to }) => [text, hrefOf(to)])).toEqual([
      [
        'What had Environmental Protection Agency softened or dropped by 20 June 2001?',
        '/ledger?asOf=2001-06-20&sides=epa&reading=softened,dropped',
      ],
      [
        'What changed between 10 June 2001 (Second round, Geneva) and 20 June 2001 (Third round, Geneva)?',
        '/ledger?asOf=2001-06-20&from=2001-06-10&moved=only',
      ],
      ['Who said what on “Emission caps”?', '/demand/caps'],
      ['On what had Senate given no answer by 20 June 2001?', '/ledger?asOf=2001-06-20&sides=senate&reading=silent'],
      ['Where do the sources disagree?', '/conflicts'],
    ])
  })

  it('do without what a record has not', () => {
    const bare = [{ ...demands[0], raisedBy: [], addressedTo: [] } as unknown as Demand]
    expect(firstQuestions([told('2001-06-01', 1)], bare, catalog.name).map(({ text }) => text)).toEqual([
      'Who said what on “Emission caps”?',
      'Where do the sources disagree?',
    ])
    expect(firstQuestions([], [], catalog.name)).toEqual([])
  })
})
