/** Statement types, variables and attributes of a DNA database: each is imported or named, none is lost without a word. */
import { describe, expect, it } from 'vitest'
import { reportLines } from '../../src/import/import-report.js'
import { dnaReader } from './reading.js'

const { read } = dnaReader()
const one = { statements: [{ person: 'Ann', organization: 'Union', concept: 'Pay' }] }

/** A second type of the same variables with one statement: Bob of the Board, against the same concept and for another. */
const secondType = (version: 2 | 3) => {
  const value = (id: number, statement: number, variable: number, name: string) =>
    version === 2
      ? `INSERT INTO DATASHORTTEXT VALUES (NULL, ${statement}, ${variable}, '${name}');`
      : `INSERT INTO ENTITIES VALUES (${id}, ${variable}, '${name}');
         INSERT INTO DATASHORTTEXT VALUES (NULL, ${statement}, ${variable}, ${id});`
  const statement = (id: number, concept: string, agreement: number) => `
    INSERT INTO STATEMENTS VALUES (${id}, 2, 1, 0, 5, 1);
    ${value(id * 10, id, 11, 'Bob')} ${value(id * 10 + 1, id, 12, 'Board')} ${value(id * 10 + 2, id, 13, concept)}
    INSERT INTO DATABOOLEAN VALUES (NULL, ${id}, 14, ${agreement});`
  return `INSERT INTO STATEMENTTYPES VALUES (2, 'Policy belief'), (3, 'Annotation');
    INSERT INTO VARIABLES VALUES (11, 'person', 'short text', 2), (12, 'organization', 'short text', 2),
      (13, 'concept', 'short text', 2), (14, 'agreement', 'boolean', 2), (15, 'note', 'long text', 3);
    ${statement(50, 'Pay', 0)} ${statement(51, 'Hours', 1)}
    INSERT INTO STATEMENTS VALUES (60, 3, 1, 0, 5, 1);
    INSERT INTO DATALONGTEXT VALUES (NULL, 60, 15, 'Look again.');`
}

describe.each([2, 3] as const)('a database of DNA %d with several statement types', (version) => {
  it('is imported with all that take stances; a concept of two types is one demand', async () => {
    const imported = await read(version, one, {}, secondType(version))
    const { records, leftOut, notes } = imported
    expect(records.statements.map(({ by, asserts, rejects }) => [by, asserts[0]?.demand, rejects[0]?.demand])).toEqual([
      ['ann', 'pay', undefined],
      ['bob', undefined, 'pay'],
      ['bob', 'hours', undefined],
    ])
    expect(records.demands.map(({ id, issue }) => [id, issue])).toEqual([
      ['hours', 'policy-belief'],
      ['pay', 'dna-statement'],
    ])
    expect(notes).toContainEqual(expect.stringMatching(/^Statements by type: "DNA Statement" 1, "Policy belief" 2\./))
    expect(leftOut).toEqual([{ place: 'statement 60', reason: 'of the type "Annotation", which takes no stance' }])
  })

  it('is imported with the types that are named, by label or number', async () => {
    for (const statementType of [['Policy belief'], ['2']]) {
      const { records, leftOut } = await read(version, one, { statementType }, secondType(version))
      expect(records.statements.map(({ by }) => by)).toEqual(['bob', 'bob'])
      expect(records.issues).toMatchObject([{ name: 'Concepts' }])
      expect(leftOut[0]).toEqual({
        place: 'statement 1',
        reason: 'of the type "DNA Statement", which --statement-type does not name',
      })
    }
  })

  it('refuses a type that it does not have, or that takes no stance', async () => {
    const asked = (statementType: string) => read(version, one, { statementType: [statementType] }, secondType(version))
    await expect(asked('Beliefs')).rejects.toThrow(
      '--statement-type Beliefs: there is no such type. There are "DNA Statement", "Policy belief", "Annotation".',
    )
    await expect(asked('Annotation')).rejects.toThrow(/has no statement type with .* It has "Annotation" \(note\)/)
  })
})

describe('variables of a DNA database', () => {
  it.each(['Organisation', 'organisation', 'ORGANIZATION'])('may be spelled %s', async (name) => {
    const { records } = await read(3, one, {}, `UPDATE VARIABLES SET Variable = '${name}' WHERE ID = 2`)
    expect(records.statements[0]?.organization).toBe('Union')
  })

  it('of other names are named', async () => {
    const renamed = "UPDATE VARIABLES SET Variable = 'frame' WHERE ID = 3"
    await expect(read(3, one, {}, renamed)).rejects.toThrow(
      /It has "DNA Statement" \(person, organization, frame, agreement\)\. Name the variables with --variables/,
    )
    const { records } = await read(3, one, { variables: 'concept=frame' }, renamed)
    expect(records.demands.map(({ name }) => name)).toEqual(['Pay'])
  })

  it.each([
    ['frames', '--variables frames: write a name, =, a name'],
    ['claim=concept', '--variables claim=concept: write one of person, organization, concept, agreement, =, a name.'],
    ['organization=org', '--variables organization=org: there is no variable "org". There are person, organization,'],
  ])('that are not there (%s) are refused', async (variables, problem) => {
    await expect(read(3, one, { variables })).rejects.toThrow(problem)
  })

  it('without a place are listed where a statement fills them', async () => {
    const more = `INSERT INTO VARIABLES VALUES (5, 'strength', 'integer', 1), (6, 'unused', 'long text', 1);
      INSERT INTO DATAINTEGER VALUES (NULL, 1, 5, 3); INSERT INTO DATALONGTEXT VALUES (NULL, 1, 6, '')`
    const { leftOut } = await read(3, one, {}, more)
    expect(leftOut).toEqual([{ place: 'strength of "DNA Statement"', reason: 'variables of other names' }])
  })
})

describe('what coders noted of names', () => {
  const attributesOfThird = (...all: [variable: number, attribute: string, name: string, value: string][]) =>
    all
      .map(
        ([variable, attribute, name, value], index) => `
      INSERT INTO ATTRIBUTEVARIABLES VALUES (${index + 1}, ${variable}, '${attribute}');
      INSERT INTO ATTRIBUTEVALUES SELECT ID, ${index + 1}, '${value}' FROM ENTITIES WHERE Value = '${name}';`,
      )
      .join('')

  it.each([
    [2, "UPDATE ATTRIBUTES SET Type = 'NGO', Alias = 'U; Us', Notes = 'n' WHERE Value = 'Union'", 'NGO; n'],
    [
      3,
      attributesOfThird([2, 'Type', 'Union', 'NGO'], [2, 'Alias', 'Union', 'U; Us'], [2, 'Notes', 'Union', 'n']),
      'NGO; n',
    ],
    [
      3,
      attributesOfThird(
        [2, 'Country', 'Union', 'Norway'],
        [2, 'Alias', 'Union', 'U; Us'],
        [2, 'Type', 'Union', 'NGO'],
        [2, 'Seats', 'Union', '12'],
      ),
      'NGO; Country: Norway; Seats: 12',
    ],
  ] as const)('is kept with the actor (DNA %d)', async (version, more, note) => {
    const { records, leftOut } = await read(version, one, {}, more)
    expect(records.actors.find(({ name }) => name === 'Union')).toMatchObject({ aliases: ['U', 'Us'], note })
    expect(leftOut).toEqual([])
  })

  it.each([
    [2, "UPDATE ATTRIBUTES SET Type = 'frame', ChildOf = 'Work' WHERE Value = 'Pay'"],
    [3, `${attributesOfThird([3, 'Type', 'Pay', 'frame'])} UPDATE ENTITIES SET ChildOf = 2 WHERE Value = 'Pay'`],
  ] as const)('is listed where there is no room for it (DNA %d)', async (version, more) => {
    const table = version === 2 ? 'ATTRIBUTES' : 'ENTITIES'
    const { leftOut } = await read(version, one, {}, `ALTER TABLE ${table} ADD COLUMN ChildOf; ${more}`)
    expect(leftOut).toEqual([
      { place: 'Type of the concept "Pay"', reason: 'attributes of concepts, for which a demand has no room' },
      { place: `"Pay" under "${version === 2 ? 'Work' : 'Union'}"`, reason: 'places in a hierarchy of names' },
    ])
  })

  it('is counted in the report, and so are links between statements', async () => {
    const links = 'CREATE TABLE STATEMENTLINKS (ID, SourceId, TargetId); INSERT INTO STATEMENTLINKS VALUES (1, 1, 1)'
    const imported = await read(2, one, {}, links)
    expect(reportLines(imported, '/out')).toEqual([
      '1 statement, 2 sources, 1 demand, actors: person 1, organisation 1.',
      'Dates, which DNA 2 stores without a zone, were read in the time zone UTC.',
      'Left out 1: links between statements (link 1).',
      'Written to /out. To load it: DATASET=/out demarche load',
    ])
  })
})
