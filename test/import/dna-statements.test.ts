/** Statements of a DNA database become statements of the codebook: who, for whom, on what, for or against, and where. */
import { describe, expect, it } from 'vitest'
import type { Imported } from '../../src/import/imported.js'
import { dnaReader, documents, text } from './reading.js'

const { read } = dnaReader()
const stances = ({ records }: Imported) =>
  records.statements.map(({ id, asserts, concedes, rejects }) => [
    Number(id.replace(/\D/g, '')),
    asserts.length > 0 ? 'ASSERTS' : concedes.length > 0 ? 'CONCEDES' : rejects.length > 0 ? 'REJECTS' : 'none',
  ])
const coded = (...agreements: number[]) =>
  agreements.map((agreement) => ({ organization: 'A', concept: 'C', agreement }))
const words = (...all: string[]) =>
  `UPDATE VARIABLES SET DataType = 'short text' WHERE ID = 4; DELETE FROM DATABOOLEAN;
   ${all
     .map((word, index) =>
       [
         `INSERT INTO ENTITIES VALUES (${100 + index}, 4, '${word}')`,
         `INSERT INTO DATASHORTTEXT VALUES (NULL, ${index + 1}, 4, ${100 + index});`,
       ].join(';'),
     )
     .join('')}`

describe.each([2, 3] as const)('a database of DNA %d', (version) => {
  it('keeps the organisation that a statement names, and takes a person that names none as its own side', async () => {
    const { records } = await read(version, {
      statements: [
        { person: 'Ann', organization: 'Union', concept: 'Pay' },
        { person: 'Ann', organization: '', concept: 'Hours', document: 2 },
        { person: 'Bob', organization: 'Union', concept: 'Pay' },
        { person: 'Bob', organization: 'Board', concept: 'Hours' },
        { organization: 'Board', concept: 'Pay', agreement: 0 },
      ],
    })
    expect(records.statements.map(({ by, organization }) => [by, organization])).toEqual([
      ['ann', 'Union'],
      ['ann', ''],
      ['bob', 'Union'],
      ['bob', 'Board'],
      ['board', 'Board'],
    ])
    expect(records.capacities.map(({ actor, side, from, to }) => [actor, side, from, to])).toEqual([
      ['ann', 'union', '2020-01-01', '2020-01-01'],
    ])
    expect(records.actors.filter(({ ownSide }) => ownSide).map(({ id }) => id)).toEqual(['ann', 'bob'])
  })

  it('cites each paragraph that a statement touches, in code points', async () => {
    const dove = text.indexOf('🕊️')
    const { records } = await read(version, {
      statements: [
        { organization: 'A', concept: 'C', start: 6, stop: text.length },
        { organization: 'A', concept: 'C', start: dove, stop: dove + 6 },
      ],
    })
    for (const { asserts, citedIn } of records.statements)
      for (const { tells } of citedIn) expect(tells).toEqual(asserts.map(({ demand }) => demand))
    const points = [...text]
    const [first, second] = records.statements
    expect(first?.citedIn.map(({ paragraph, start, end }) => [paragraph, points.slice(start, end).join('')])).toEqual([
      [1, 'paragraph, it\'s "quoted".'],
      [2, 'Second 🕊️🕊️ paragraph \\ with signs.'],
      [3, 'Third, 交渉は続く。'],
    ])
    expect(second?.citedIn.map(({ phrase }) => phrase)).toEqual(['🕊️🕊️'])
  })

  it.each([
    ['a byte order mark at its beginning', '\ufeffAnn said: we want it.', 'we want it.'],
    ['several of them', '\ufeff\ufeffAnn said: \ufeffwe want it.', 'we want it.'],
    ['a NUL in its middle', 'Ann\0 said: we want it.', 'we want it.'],
    ['line ends of Windows', 'Ann.\r\n\r\nSaid: we want it.\r\n', 'we want it.'],
  ])('pins the words that the coder marked in a text with %s', async (_, marked, phrase) => {
    const start = marked.indexOf('we want')
    const { records, texts } = await read(version, {
      documents: [{ day: '2020-01-01', text: marked }],
      statements: [{ organization: 'A', concept: 'C', start, stop: start + phrase.length }],
    })
    expect(records.statements[0]?.citedIn).toMatchObject([{ start, end: start + phrase.length, phrase }])
    expect([...texts.values()]).toEqual([marked])
  })

  it('on a scale from minus to plus takes 0 for no side', async () => {
    const imported = await read(version, { statements: coded(-2, 0, 1), agreement: 'integer' })
    expect(stances(imported)).toEqual([
      [1, 'REJECTS'],
      [3, 'ASSERTS'],
    ])
    expect(imported.leftOut).toEqual([{ place: 'statement 2', reason: 'it neither agrees nor disagrees' }])
  })

  it.each([[[1, 5, 3, 2]], [[1, 1, 1]], [[2, 4]], [[0, 1, 2]], [[0, 0]]])(
    'on a scale of unknown middle (%j) is refused: nobody knows who agrees',
    async (numbers) => {
      await expect(read(version, { statements: coded(...numbers), agreement: 'integer' })).rejects.toThrow(
        /The numbers in the agreement of "DNA Statement" \(.*\) are a scale of unknown middle. Say its ends, such as --scale \d\.\.\d/,
      )
    },
  )

  it.each([
    ['1..5', [1, 5, 3, 2], ['REJECTS', 'ASSERTS', 'REJECTS'], 1],
    ['1..4', [1, 2, 3, 4], ['REJECTS', 'REJECTS', 'ASSERTS', 'ASSERTS'], 0],
    ['0..10', [0, 5, 10], ['REJECTS', 'ASSERTS'], 1],
    ['0..1', [1, 1], ['ASSERTS', 'ASSERTS'], 0],
    ['-2..2', [-2, 0, 2], ['REJECTS', 'ASSERTS'], 1],
  ])('on a scale of %s reads %j by its middle', async (scale, numbers, taken, none) => {
    const imported = await read(version, { statements: coded(...numbers), agreement: 'integer' }, { scale })
    expect(stances(imported).map(([, stance]) => stance)).toEqual(taken)
    expect(imported.leftOut).toHaveLength(none)
    expect(imported.faults).toEqual([])
  })

  it('names what is off the scale', async () => {
    const { faults } = await read(version, { statements: coded(1, 7), agreement: 'integer' }, { scale: '1..5' })
    expect(faults).toEqual([{ place: 'statement 2', reason: 'its agreement is "7", which is outside the scale 1..5' }])
  })

  it('reads 0 and 1 of an integer as no and yes', async () => {
    const imported = await read(version, { statements: coded(0, 1), agreement: 'integer' })
    expect(stances(imported).map(([, stance]) => stance)).toEqual(['REJECTS', 'ASSERTS'])
  })

  it('without agreement is refused, and taken as support where that is asked for', async () => {
    const without = 'DELETE FROM DATABOOLEAN; DELETE FROM VARIABLES WHERE ID = 4'
    await expect(read(version, { statements: coded(1) }, {}, without)).rejects.toThrow(
      /no statement type with a concept, an agreement, .* has "DNA Statement" \(person, organization, concept\).*--as asserts takes every statement as support/,
    )
    const imported = await read(version, { statements: coded(1) }, { as: 'asserts' }, without)
    expect(stances(imported)).toEqual([[1, 'ASSERTS']])
    expect(imported.records.statements[0]?.summary).toBe('A asserts: C')
  })

  it('names a document without a date and keeps the others', async () => {
    const { faults, records } = await read(
      version,
      { statements: [{ ...coded(1)[0], document: 2 }, ...coded(1)] },
      {},
      "UPDATE DOCUMENTS SET Date = NULL, Title = 'Note' WHERE ID = 2",
    )
    expect(faults).toEqual([
      { place: 'document 2 ("Note")', reason: 'it has no date' },
      { place: 'statement 1', reason: 'its document 2 cannot be used: it has no date' },
    ])
    expect(records.statements.map(({ id }) => id)).toEqual(['statement-2'])
    expect(records.sources).toHaveLength(1)
  })

  it.each([
    ['UPDATE DOCUMENTS SET Date = 9e18 WHERE ID = 2', 'document 2', /its date, 9000000000000000000, is in no year/],
    ["UPDATE DOCUMENTS SET Date = 'May' WHERE ID = 2", 'document 2', /its Date is "May"/],
    ["UPDATE STATEMENTS SET Start = 'x' WHERE ID = 2", 'statement 2', /its Start is "x"/],
    [
      'UPDATE STATEMENTS SET Stop = 5000 WHERE ID = 2',
      'statement 2',
      /\[0, 5000\) is outside the text of document 1, which/,
    ],
    ['UPDATE STATEMENTS SET Start = 40 WHERE ID = 2', 'statement 2', /\[40, 5\) is outside/],
    ['UPDATE STATEMENTS SET DocumentId = 9 WHERE ID = 2', 'statement 2', /its document 9 does not exist/],
  ])('names what is bad after %s', async (change, place, reason) => {
    const { faults, records } = await read(version, { statements: coded(1, 1) }, {}, change)
    expect(faults).toEqual([{ place, reason: expect.stringMatching(reason) }])
    expect(records.statements.length).toBeGreaterThanOrEqual(1)
  })
})

describe('agreement in words', () => {
  const made = { documents, statements: coded(1, 1, 1) }

  it.each([
    [
      ['agree', 'Disagree', 'AGREES'],
      ['ASSERTS', 'REJECTS', 'ASSERTS'],
    ],
    [
      ['yes', 'no', 'true'],
      ['ASSERTS', 'REJECTS', 'ASSERTS'],
    ],
    [
      ['pro', 'contra', 'against'],
      ['ASSERTS', 'REJECTS', 'REJECTS'],
    ],
  ])('of %j is read', async (all, taken) => {
    const imported = await read(3, made, {}, words(...all))
    expect(stances(imported).map(([, stance]) => stance)).toEqual(taken)
  })

  it('that is unknown is a fault, until it is given a meaning', async () => {
    const all = words('dafür', 'dagegen', 'unklar')
    const { faults } = await read(3, made, {}, all)
    expect(faults).toHaveLength(3)
    expect(faults[0]?.reason).toBe(
      'its agreement is "dafür", which has no known meaning: give it one, such as --values "in favour=ASSERTS,opposed=REJECTS"',
    )
    const imported = await read(3, made, { values: ['dafür=ASSERTS,Dagegen=rejects', 'unklar=-'] }, all)
    expect(imported.faults).toEqual([])
    expect(stances(imported).map(([, stance]) => stance)).toEqual(['ASSERTS', 'REJECTS'])
    expect(imported.leftOut).toEqual([{ place: 'statement 3', reason: 'it neither agrees nor disagrees' }])
  })
})
