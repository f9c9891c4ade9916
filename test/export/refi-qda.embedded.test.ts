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

/** Each selection: what it selects of its source's file, what it is called, and how often it is coded. */
async function selections(exported: Exported) {
  const { 'project.qde': project = '', ...files } = await unzipped('qdpx', exported)
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
          const codings = selection.split('<Coding ').length - 1
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

  it('selects the phrase of every place, coded by every stance of its statement', async () => {
    const exported = await shipped.exported()
    const found = await selections(exported)
    const { statements } = exported.records
    expect(found.filter(({ name, selected }) => name?.replaceAll('&quot;', '"') !== selected)).toEqual([])
    expect(found).toHaveLength(statements.flatMap(({ citedIn }) => citedIn).length)
    const codings = statements.map((statement) => stancesOf(statement).length * statement.citedIn.length)
    expect(found.reduce((sum, it) => sum + it.codings, 0)).toBe(codings.reduce((sum, count) => sum + count, 0))
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
