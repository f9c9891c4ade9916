/** What the people of a side said on a demand: what counts, refusals to discuss it in their place, speakers numbered anew. */
import { describe, expect, it } from 'vitest'
import type { Role, Stance, Status } from '../../src/codebook/words.js'
import { spokenIn } from '../../src/positions/spoken-rows.js'
import { viewOf } from '../../src/positions/view.js'
import { type Assessed, positionsWith, type SaidStance } from './positions-with.js'

const said = (statement: string, speaker: string, latest: string) => ({
  ...{ statement, speaker, side: 'side', demand: 'demand', certainty: 'stated' as const, earliest: latest, latest },
  places: [{ publishedEarliest: '2022-04-01', publishedLatest: '2022-04-01', relays: [] }],
})
const taken = (statement: string, speaker: string, latest: string, stance: Stance): SaidStance => ({
  ...said(statement, speaker, latest),
  ...{ stance, extent: 'full' },
})
const assessed = (statement: string, speaker: string, latest: string, status: Status = 'unanswered'): Assessed => ({
  ...said(statement, speaker, latest),
  status,
})

/** `s1 b toward 19052`: statement, speaker, direction, and the day as a number. */
function rowsOf(
  role: Role,
  stances: readonly SaidStance[],
  assessments: readonly Assessed[] = [],
  asOf = '2022-12-31',
) {
  const positions = positionsWith(stances, assessments)
  const view = viewOf(positions, { asOf, clock: 'said', hedged: 'include' })
  const rows = spokenIn(view)(positions.trajectoryOf('side', 'demand'), role)
  if (!rows) return null
  const { assessment, stance, actors } = positions.columns
  return Array.from(rows.row, (row, index) => {
    const statement = row < 0 ? assessment.statement[~row] : stance.statement[row]
    const speaker = actors[rows.actors[rows.speaker[index] as number] as number]
    const which = rows.direction[index] === 0 ? 'toward' : 'away'
    return `${positions.statementId(statement as number)} ${speaker} ${which} ${(rows.day[index] as number) - first}`
  })
}
const first = Date.parse('2022-03-01') / 86_400_000

describe('what the people of a side said on a demand', () => {
  const both = [taken('s2', 'a', '2022-03-05', 'REJECTS'), taken('s1', 'b', '2022-03-01', 'CONCEDES')]

  it('is in the order of days, with directions by the role of the side', () => {
    expect(rowsOf('addressee', both)).toEqual(['s1 b toward 0', 's2 a away 4'])
    expect(rowsOf('raiser', [...both, taken('s3', 'a', '2022-03-30', 'ASSERTS')])).toEqual([
      's1 b away 0',
      's2 a away 4',
      's3 a toward 29',
    ])
  })

  it('is nothing where all of them point in one direction', () => {
    expect(rowsOf('raiser', both)).toBeNull()
  })

  it('is what counts by the day of the view', () => {
    expect(rowsOf('addressee', both, [], '2022-03-04')).toBeNull()
  })

  it('has a refusal to discuss the demand among the stances, and no other assessment', () => {
    const assessments = [
      assessed('r1', 'c', '2022-02-28'),
      assessed('r2', 'c', '2022-03-03'),
      assessed('r3', 'c', '2022-03-04', 'stuck'),
      assessed('r4', 'c', '2022-03-09'),
    ]
    expect(rowsOf('addressee', both, assessments)).toEqual([
      'r1 c away -1',
      's1 b toward 0',
      'r2 c away 2',
      's2 a away 4',
      'r4 c away 8',
    ])
    expect(rowsOf('addressee', both.slice(1), assessments.slice(3))).toEqual(['s1 b toward 0', 'r4 c away 8'])
  })

  it('has no refusal by a statement that takes a stance as well', () => {
    expect(rowsOf('addressee', both, [assessed('s1', 'b', '2022-03-01'), assessed('s2', 'a', '2022-03-05')])).toEqual([
      's1 b toward 0',
      's2 a away 4',
    ])
  })

  it('numbers the speakers of each side and demand anew', () => {
    const positions = positionsWith([
      ...both,
      ...[taken('t1', 'z', '2022-03-01', 'REJECTS'), taken('t2', 'y', '2022-03-01', 'CONCEDES')].map((it) => ({
        ...it,
        demand: 'another',
      })),
    ])
    const read = spokenIn(viewOf(positions, { clock: 'said', hedged: 'include' }))
    const speakers = ['demand', 'another', 'demand'].map((demand) => {
      const rows = read(positions.trajectoryOf('side', demand), 'addressee')
      return Array.from(rows?.speaker ?? [], (number) => positions.columns.actors[rows?.actors[number] ?? -1])
    })
    expect(speakers).toEqual([
      ['b', 'a'],
      ['z', 'y'],
      ['b', 'a'],
    ])
  })
})
