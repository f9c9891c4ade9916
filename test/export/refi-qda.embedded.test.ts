/** REFI-QDA projects, held against the schema, and their selections against the texts they point into. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Exported } from '../../src/export/read-export.js'
import { noRecords, stancesOf } from '../../src/records/records.js'
import { itWith } from '../provision/outside.js'
import { everything } from './everything.js'
import { exportOfRecords, served, unzipped } from './exported.js'
import { faultsBySchema, itBySchema } from './others-tools.js'

let shipped: Awaited<ReturnType<typeof served>>
beforeAll(async () => {
  shipped = await served()
})
afterAll(() => shipped.close())

const schema = 'schemas/refi-qda/Project-mrt2019.xsd'

/** Each selection: what it selects of its source's file, what it is called, and by what it is coded. */
async function selections(exported: Exported) {
  const { 'project.qde': project = '', ...files } = await unzipped('qdpx', exported)
  const codes = new Map([...project.matchAll(/<Code guid="([^"]+)" name="([^"]+)"/g)].map(([, id, name]) => [id, name]))
  return project
    .split('<TextSource ')
    .slice(1)
    .flatMap((source) => {
      const [, path] = /plainTextPath="internal:\/\/([^"]+)"/.exec(source) ?? []
      const text = [...(files[`sources/${path}`] ?? expect.fail(`there is no ${path}`))]
      return source
        .split('<PlainTextSelection ')
        .slice(1)
        .map((selection) => {
          const [, name, start, end] =
            /name="([^"]*)" startPosition="(\d+)" endPosition="(\d+)"/.exec(selection) ?? expect.fail(selection)
          const codings = [...selection.matchAll(/<CodeRef targetGUID="([^"]+)"/g)].map(([, code]) => codes.get(code))
          return { name, selected: text.slice(Number(start), Number(end)).join(''), codings }
        })
    })
}

describe('REFI-QDA', () => {
  itBySchema(schema, 'holds to the schema', async () => {
    const all = [await shipped.exported(), exportOfRecords(everything), exportOfRecords(noRecords())]
    for (const exported of all) {
      const { 'project.qde': project = '' } = await unzipped('qdpx', exported)
      expect(faultsBySchema(schema, project)).toBeNull()
    }
    const { 'project.qde': project = '' } = await unzipped('qdpx', exportOfRecords(everything))
    expect(faultsBySchema(schema, project.replace('typeOfVariable="Date"', 'typeOfVariable="Day"'))).toContain('fails')
  })

  it('selects the phrase of every place, coded by the stances that its words tell', async () => {
    const exported = await shipped.exported()
    const found = await selections(exported)
    const { statements } = exported.records
    expect(found.filter(({ name, selected }) => name?.replaceAll('&quot;', '"') !== selected)).toEqual([])
    expect(found).toHaveLength(statements.flatMap(({ citedIn }) => citedIn).length)
    const demands = new Map(exported.records.demands.map(({ id, name }) => [id, name]))
    const told = statements.flatMap((statement) =>
      statement.citedIn.map(({ phrase, tells }) => ({
        name: phrase,
        codings: stancesOf(statement)
          .filter(({ demand }) => tells.includes(demand))
          .map(({ demand, stance }) => `${demands.get(demand)}: ${stance}`),
      })),
    )
    const inOrder = (all: { name?: string | undefined; codings: (string | undefined)[] }[]) =>
      all.map(({ name, codings }) => `${name?.replaceAll('&quot;', '"')}: ${[...codings].sort()}`).sort()
    expect(inOrder(found)).toEqual(inOrder(told))
    expect(found.flatMap(({ codings }) => codings).length).toBeGreaterThan(180)
  })

  it('codes a declaration that is quoted in pieces piece by piece', async () => {
    const found = await selections(await shipped.exported())
    const pieces = [/^meaning it would not join military/, /^The trade-off would be security/, /^15-year bilateral/]
    expect(
      pieces.map((piece) => found.filter(({ name }) => piece.test(name ?? '')).flatMap((it) => it.codings)),
    ).toEqual([
      ['Neutrality: CONCEDES', 'No foreign bases: CONCEDES'],
      ['Security guarantees for Ukraine: ASSERTS'],
      ['Crimea talks: ASSERTS'],
    ])
  })

  itWith('sources', 'selects the cited passage where there are copies of the texts', async (folder) => {
    const exported = await shipped.exported()
    const texts = new Map(
      exported.records.sources.map(({ id, file }) => [id, readFileSync(join(folder, file), 'utf8')]),
    )
    const found = await selections({ ...exported, texts })
    const plain = (text = '') => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    expect(found.filter(({ name, selected }) => !selected.includes(plain(name)))).toEqual([])
    expect(found.length).toBeGreaterThan(100)
  })

  it('contains no word of a text but the phrases without copies of the texts', async () => {
    const exported = await shipped.exported()
    const { 'project.qde': _, ...files } = await unzipped('qdpx', exported)
    const phrases = new Set(exported.records.statements.flatMap(({ citedIn }) => citedIn.map(({ phrase }) => phrase)))
    const lines = Object.values(files).flatMap((text) => text.split('\n').slice(3))
    const strangers = lines.filter((line) => line !== '' && !phrases.has(line.replace(/^\[\d+-\d+\] /, '')))
    expect(strangers).toEqual([])
    expect(lines.length).toBeGreaterThan(100)
  })
})
