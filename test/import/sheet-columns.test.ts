/** Columns of other names: those of DNA are known, others are named by the user, and none is lost without a word. */
import { describe, expect, it } from 'vitest'
import type { ReadOptions } from '../../src/import/import-options.js'
import type { Imported } from '../../src/import/imported.js'
import { fileReader } from './reading.js'

const { read, faultsOf } = fileReader()
const said = ({ records }: Imported) =>
  records.statements.map(({ by, organization, latest, asserts, rejects }) =>
    [by, organization, latest, asserts[0] ? `for ${asserts[0].demand}` : `against ${rejects[0]?.demand}`].join(' | '),
  )

const german = `Akteur;Partei;Forderung;Haltung;Datum;Bemerkung
Ann;Nord;Brücke;dafür;2024-01-02;gut
Bob;Süd;Brücke;dagegen;2024-01-03;
`
const mapped: ReadOptions = {
  columns: ['Akteur=speaker,Partei=side', 'Forderung=demand,Haltung=stance,Datum=day,Bemerkung=-'],
  values: ['dafür=ASSERTS,dagegen=REJECTS'],
}

describe('a table with columns of its own', () => {
  it('is refused with what is lacking, and with every name that is unknown', async () => {
    await expect(read(german)).rejects.toThrow(
      /^sheet\.csv lacks what each row needs: speaker, demand, stance, day\. Its first row must name the columns\. Where columns have other names, say which they are: --columns THEIRS=OURS,\.\.\. Where nothing states a stance, --as asserts.*\n {2}column 1 \(Akteur\): there is no such column: say which it is, --columns "Akteur=OURS", or leave it out, --columns "Akteur=-"\n/,
    )
  })

  it('is imported by the names and words that are given, and says so', async () => {
    const imported = await read(german, mapped)
    expect(imported.faults).toEqual([])
    expect(said(imported)).toEqual(['ann |  | 2024-01-02 | for brucke', 'bob |  | 2024-01-03 | against brucke'])
    expect(imported.notes).toEqual([
      'Columns were read by other names: Akteur as speaker, Partei as side, Forderung as demand, Haltung as stance, Datum as day.',
    ])
    expect(imported.leftOut).toEqual([{ place: 'column 6 (Bemerkung)', reason: 'columns that are not read' }])
  })

  it('of JSON likewise', async () => {
    const rows = [{ Akteur: 'Ann', Forderung: 'Bridge', Haltung: 1, Datum: '2024' }]
    const columns = ['Akteur=speaker,Forderung=demand,Haltung=stance,Datum=day']
    expect(said(await read(JSON.stringify(rows), { columns }, 'rows.json'))).toEqual([
      'ann |  | 2024-12-31 | for bridge',
    ])
  })

  it('may have commas and equals signs in its names', async () => {
    const columns = ['"Who, then"=speaker', 'a=b=demand', 'stance=stance', 'day=day']
    const text = '"Who, then",a=b,stance,day\nAnn,Bridge,ASSERTS,2024\n'
    expect(said(await read(text, { columns }))).toEqual(['ann |  | 2024-12-31 | for bridge'])
  })

  it('without a column of stances is taken as support where that is asked for', async () => {
    const text = 'speaker,demand,day\nAnn,Bridge,2024\n'
    await expect(read(text)).rejects.toThrow(
      /lacks what each row needs: stance\..*--as asserts takes every row as support/,
    )
    expect(said(await read(text, { as: 'asserts' }))).toEqual(['ann |  | 2024-12-31 | for bridge'])
    expect(said(await read(text, { as: 'rejects' }))).toEqual(['ann |  | 2024-12-31 | against bridge'])
  })

  it('names columns that nobody reads, filled though without a name', async () => {
    const { leftOut, faults } = await read(',speaker,demand,stance,day,\n1,Ann,Bridge,ASSERTS,2024,\n')
    expect(leftOut).toEqual([{ place: 'column 1 (without a name)', reason: 'columns that are not read' }])
    expect(faults).toEqual([])
  })

  it('has a fault for each unknown column, with the name that was meant', async () => {
    expect(await faultsOf('speaker,demand,stance,day,sumary,x\nNorth,Bridge,ASSERTS,2024-01-02,a,b\n')).toEqual([
      'column 5 (sumary): there is no such column. Did you mean "summary"?',
      'column 6 (x): there is no such column: say which it is, --columns "x=OURS", or leave it out, --columns "x=-"',
    ])
  })

  it.each([
    ['day,speaker,Day,demand,stance', {}, 'has the column day twice: column 1 (day) and column 3 (Day).'],
    [
      'speaker,who,demand,stance,day',
      { columns: ['who=speaker'] },
      'has the column speaker twice: column 1 (speaker) and column 2 (who).',
    ],
    [
      'speaker,demand,stance,day',
      { columns: ['who=speaker'] },
      '--columns: sheet.csv has no column "who". It has speaker, demand, stance, day.',
    ],
    [
      'who,demand,stance,day',
      { columns: ['who=speakr'] },
      '--columns who=speakr: there is no such column. Did you mean "speaker"? There are speaker, demand,',
    ],
    [
      'who,demand,stance,day',
      { columns: ['who'] },
      '--columns who: write a name, =, a name; several parted by commas, one with a comma in quotes.',
    ],
    [
      'speaker,demand,stance,day',
      { as: 'asserts' },
      '--as asserts: sheet.csv has a column for the stance. Leave the option out.',
    ],
    ['speaker,demand,stance,day', { as: 'wants' }, '--as wants: write asserts, concedes, rejects.'],
    ['speaker,demand,stance,day', { scale: '1..5' }, '--scale: no stance is a number. Leave the option out.'],
    [
      'speaker,demand,stance,day',
      { scale: '5..1' },
      '--scale 5..1: write the lowest and the highest number, such as 1..5 or -2..2.',
    ],
    ['speaker,demand,stance,day', { values: ['pro=ASSERTS'] }, '--values: no stance says "pro". There is ASSERTS.'],
    [
      'speaker,demand,stance,day',
      { values: ['ASSERTS=yes'] },
      '--values ASSERTS=yes: write a word of the file, =, ASSERTS, CONCEDES, REJECTS or - (left out).',
    ],
    [
      'speaker,demand,stance,day',
      { variables: 'concept=frame' },
      '--variables is for a database of DNA; sheet.csv is a coding sheet. For its columns there is --columns.',
    ],
    [
      'speaker,demand,stance,day',
      { timeZone: 'UTC' },
      '--time-zone is for a database of DNA; sheet.csv is a coding sheet.',
    ],
    [
      'speaker,demand,stance,day',
      { statementType: ['x'] },
      '--statement-type is for a database of DNA; sheet.csv is a coding sheet.',
    ],
  ] as [string, ReadOptions, string][])('%s with %j is refused', async (head, options, problem) => {
    const cells = ['A', 'D', 'ASSERTS', '2024', 'x'].slice(0, head.split(',').length)
    await expect(read(`${head}\n${cells.join(',')}\n`, options)).rejects.toThrow(problem)
  })
})

describe('stances in other words', () => {
  const rows = (...stances: (string | number)[]) =>
    `speaker,demand,stance,day\n${stances.map((stance, index) => `A${index},D,${stance},2024\n`).join('')}`
  const taken = ({ records }: Imported) =>
    records.statements.map(({ asserts, concedes }) => (asserts[0] ? 'ASSERTS' : concedes[0] ? 'CONCEDES' : 'REJECTS'))

  it.each([
    [[1, 0, 1], {}, ['ASSERTS', 'REJECTS', 'ASSERTS']],
    [[1, 1], {}, ['ASSERTS', 'ASSERTS']],
    [['agree', 'Disagree'], {}, ['ASSERTS', 'REJECTS']],
    [['yes', 'NO'], {}, ['ASSERTS', 'REJECTS']],
    [['TRUE', 'FALSE'], {}, ['ASSERTS', 'REJECTS']],
    [[-1, 1, '+2'], {}, ['REJECTS', 'ASSERTS', 'ASSERTS']],
    [[1, 2, 4, 5], { scale: '1..5' }, ['REJECTS', 'REJECTS', 'ASSERTS', 'ASSERTS']],
    [['ja', 'nein', 'asserts'], { values: ['ja=concedes,nein=REJECTS'] }, ['CONCEDES', 'REJECTS', 'ASSERTS']],
    [[0, 1], { values: ['0=ASSERTS', '1=REJECTS'] }, ['ASSERTS', 'REJECTS']],
  ] as [(string | number)[], ReadOptions, string[]][])('%j with %j are read', async (stances, options, all) => {
    const imported = await read(rows(...stances), options)
    expect(imported.faults).toEqual([])
    expect(taken(imported)).toEqual(all)
  })

  it('of no side are left out and listed', async () => {
    const { leftOut } = await read(rows(-1, 0, 1))
    expect(leftOut).toEqual([{ place: 'line 3', reason: 'rows that take no side' }])
    const words = await read(rows('agree', 'unclear'), { values: ['unclear=-'] })
    expect(words.leftOut).toEqual([{ place: 'line 3', reason: 'rows that take no side' }])
  })

  it('beyond the ends of their scale are faults that name it', async () => {
    const rows = [1, 4, 0].map((stance, at) => `Ann,Demand ${at},${stance},2022`)
    expect(await faultsOf(['speaker,demand,stance,day', ...rows].join('\n'), { scale: '1..3' })).toEqual([
      'line 3, column 3 (stance): "4" is outside the scale 1..3',
      'line 4, column 3 (stance): "0" is outside the scale 1..3',
    ])
  })

  it('on a scale of unknown middle are refused', async () => {
    await expect(read(rows(1, 5, 3))).rejects.toThrow(
      'The numbers in the column of stances (1, 3, 5) are a scale of unknown middle. Say its ends, such as --scale 1..5:',
    )
  })
})
