/** Event lists, which DNA exports as CSV, are imported as they are, and say what the database says that they come from. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Imported } from '../../src/import/imported.js'
import { itWith } from '../provision/outside.js'
import { fileReader } from './reading.js'

const { read } = fileReader()
const said = ({ records }: Imported) =>
  records.statements.map(({ by, organization, latest, asserts, rejects }) =>
    [by, organization, latest, asserts[0] ? `for ${asserts[0].demand}` : `against ${rejects[0]?.demand}`].join(' | '),
  )

describe('an event list of DNA', () => {
  const head3 =
    '"statement_id";"time";"person";"organization";"concept";"agreement";"strength";"start_position";"stop_position";"text";"coder";"document_id";"document_title";"document_author";"document_source";"document_section";"document_type"'
  const third = `${head3}
7;2022-03-28 10:30:00;"Ann";"North";"Bridge";1;3;10;20;"we want it, now";1;4;"Paper";"Cy";"Times";"News";"Article"
8;2022-03-28 10:30:00;"Ann";"South";"Bridge";0;3;30;40;"we do
not";1;5;"Paper";"";"";"";""
9;2022-03-29 00:00:00;"";"North";"Ferry";1;3;30;40;"they do";1;5;"Paper";"";"";"";""
`

  it('is imported as it is', async () => {
    const imported = await read(third)
    expect(imported.faults).toEqual([])
    expect(said(imported)).toEqual([
      'ann | North | 2022-03-28 | for bridge',
      'ann | South | 2022-03-28 | against bridge',
      'north | North | 2022-03-29 | for ferry',
    ])
    const { sources, statements, actors } = imported.records
    expect(
      sources.map(({ id, title, author, publisher, section, genre }) => [id, title, author, publisher, section, genre]),
    ).toEqual([
      ['paper-4', 'Paper', 'Cy', 'Times', 'News', 'Article'],
      ['paper-5', 'Paper', null, null, null, null],
    ])
    expect(statements[0]).toMatchObject({ id: 'statement-7', dateTime: '2022-03-28T10:30:00', coder: '1' })
    expect(statements[1]?.citedIn).toMatchObject([{ source: 'paper-5', phrase: 'we do not' }])
    expect(actors.map(({ name, kind, ownSide }) => [name, kind, ownSide])).toEqual([
      ['Ann', 'person', true],
      ['North', 'organisation', null],
      ['South', 'organisation', null],
    ])
    expect(imported.leftOut.map(({ place }) => place)).toEqual([
      'column 7 (strength)',
      'column 8 (start_position)',
      'column 9 (stop_position)',
    ])
  })

  it('of DNA 2 too', async () => {
    const imported =
      await read(`ID;time;docId;docTitle;docAuthor;docSource;docSection;docType;person;organization;concept;agreement
1;2022-03-28 00:00:00;1;Paper;;;;;Ann;North;Bridge;1
2;2022-03-28 00:00:00;1;;;;;;Bob;;Bridge;0
`)
    expect(imported.faults).toEqual([])
    expect(said(imported)).toEqual(['ann | North | 2022-03-28 | for bridge', 'bob |  | 2022-03-28 | against bridge'])
    expect(imported.records.statements[1]?.organization).toBe('')
  })

  itWith('oracles/dna', "of DNA's sample says what its database says", async (folder) => {
    const database = await read(readFileSync(`${folder}/sample_v3.dna`), {}, 'sample.dna')
    const { actors, demands, sources, statements } = database.records
    const nameOf = new Map([...actors, ...demands].map(({ id, name }) => [id, name]))
    const quoted = (text: string | null | undefined) => `"${(text ?? '').replaceAll(';', ',').replaceAll('"', "'")}"`
    const lines = statements.map(({ id, dateTime, by, organization, asserts, rejects, citedIn: [place] }) => {
      const concept = nameOf.get((asserts[0] ?? rejects[0])?.demand ?? '')
      const title = sources.find((source) => source.id === place?.source)?.title
      const cells = [
        quoted(nameOf.get(by)),
        quoted(organization),
        quoted(concept),
        asserts.length,
        1,
        0,
        1,
        quoted(place?.phrase),
        1,
      ]
      return [
        Number(id.slice(-2)),
        dateTime?.replace('T', ' '),
        ...cells,
        place?.source.slice(-1),
        quoted(title),
        '""',
        '""',
        '""',
        '""',
      ].join(';')
    })
    const list = await read(`${head3}\n${lines.join('\n')}\n`)
    expect(lines).toHaveLength(40)
    expect(list.faults).toEqual([])
    expect(said(list).sort()).toEqual(said(database).sort())
  })
})
