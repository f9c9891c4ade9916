/** The CSV package, held against its own description by Frictionless and read back. */
import { parse } from 'csv-parse/sync'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noRecords, stancesOf } from '../../src/records/records.js'
import { runPython } from '../provision/python.js'
import { everything } from './everything.js'
import { asFile, bytesOf, exportOfRecords, served, unzipped } from './exported.js'
import { itInPython } from './others-tools.js'

let shipped: Awaited<ReturnType<typeof served>>
beforeAll(async () => {
  shipped = await served()
})
afterAll(() => shipped.close())

const validate = `
import json, sys, frictionless
reports = [frictionless.Package(file).validate() for file in sys.argv[1:]]
print(json.dumps([{
  'rows': {task.name: task.stats.get('rows') or 0 for task in report.tasks},
  'errors': [[task.name, error.type] for task in report.tasks for error in task.errors],
} for report in reports]))`
interface Report {
  rows: Record<string, number>
  errors: [string, string][]
}
/** In one go, for Python is slow to start. */
function reportsOn(zips: readonly Uint8Array[], files: string[] = []): Promise<Report[]> {
  const [zip, ...rest] = zips
  if (!zip) return Promise.resolve(runPython(validate, ...files) as Report[])
  return asFile('package.zip', zip, (file) => reportsOn(rest, [...files, file]))
}
const rowsOf = (csv = ''): Record<string, string>[] => parse(csv, { columns: true, bom: true })

describe('the CSV package', () => {
  itInPython('is valid by types, primary and foreign keys, also with a byte order mark', async () => {
    const views = [{}, { bom: 'true' }, { asOf: '2022-03-15', clock: 'published', sides: 'ukraine' }]
    const shown = await Promise.all(views.map((given) => shipped.exported(given as Record<string, string>)))
    const sharing = { ...everything, issues: everything.issues.map((issue) => ({ ...issue, id: 'round' })) }
    const alike = { ...sharing, demands: sharing.demands.map((demand) => ({ ...demand, issue: 'round' })) }
    const exports = [...shown, ...[everything, noRecords(), alike].map((records) => exportOfRecords(records))]
    const reports = await reportsOn(await Promise.all(exports.map((exported) => bytesOf('csv', exported))))
    expect(reports).toHaveLength(exports.length)
    for (const [index, { records, readings }] of exports.entries()) {
      expect(reports[index]).toMatchObject({
        errors: [],
        rows: {
          statements: records.statements.length,
          stances: records.statements.flatMap(stancesOf).length,
          actors: records.actors.length,
          demands: records.demands.length,
          readings: readings.length,
        },
      })
    }
  })

  itInPython('is not valid once a speaker is gone, a day is none or a statement comes twice', async () => {
    const files = unzipSync(await bytesOf('csv', await shipped.exported()))
    const broken = (name: string, change: (csv: string) => string) =>
      zipSync({ ...files, [name]: Buffer.from(change(Buffer.from(files[name] ?? []).toString())) })
    const reports = await reportsOn([
      broken('actors.csv', (csv) => csv.replace(/^sergey-lavrov,.*\r\n/m, '')),
      broken('statements.csv', (csv) => csv.replace(',2022-03-29,', ',29.3.2022,')),
      broken('statements.csv', (csv) => csv + csv.split('\r\n')[1]),
    ])
    expect(reports.map(({ errors }) => errors)).toEqual([
      expect.arrayContaining([['statements', 'foreign-key']]),
      expect.arrayContaining([['statements', 'type-error']]),
      expect.arrayContaining([['statements', 'primary-key']]),
    ])
  })

  it('reads back as the records that went in', async () => {
    const { records, readings } = await shipped.exported()
    const files = await unzipped('csv', await shipped.exported())
    expect(
      rowsOf(files['statements.csv']).map(({ id, speaker, latest, summary }) => ({ id, speaker, latest, summary })),
    ).toEqual(records.statements.map(({ id, by, latest, summary }) => ({ id, speaker: by, latest, summary })))
    expect(
      rowsOf(files['stances.csv']).map(({ statement, demand, stance, extent, exchange }) => [
        ...[statement, demand, stance, extent],
        JSON.parse(exchange ?? ''),
      ]),
    ).toEqual(
      records.statements.flatMap((statement) =>
        stancesOf(statement).map(({ demand, stance, extent }) => [
          ...[statement.id, demand, stance, extent],
          statement.inExchangeFor
            .filter(({ of }) => of === demand)
            .map(({ demand: on, kind }) => ({ demand: on, kind })),
        ]),
      ),
    )
    const list = (text = '') => JSON.parse(text)
    expect(
      rowsOf(files['readings.csv']).map(({ side, demand, reading, word, onWordOf, hedged, places }) => [
        ...[side, demand, reading, word, list(onWordOf), hedged],
        list(places),
      ]),
    ).toEqual(
      readings.map(({ side, demand, reading, word, onWordOf, hedged, places }) => [
        ...[side, demand, reading, word ?? '', onWordOf, String(hedged)],
        places,
      ]),
    )
  })

  it('says with each place which stances its words tell and who relays there', async () => {
    const files = await unzipped('csv', await shipped.exported())
    const offer = rowsOf(files['citations.csv']).filter(({ statement }) => statement === 's003-02')
    expect(offer.map(({ tells = '', relays = '' }) => [JSON.parse(tells), JSON.parse(relays)])).toEqual([
      [['neutrality', 'no-foreign-bases'], ['al-jazeera']],
      [['security-guarantees'], ['al-jazeera']],
      [['crimea-talks'], ['al-jazeera']],
    ])
    expect(JSON.parse(files['datapackage.json'] ?? '').title).toBe('Russia-Ukraine peace talks, from five news texts')
  })

  it('disarms what a spreadsheet would run, and says how to undo it', async () => {
    const files = await unzipped('csv', exportOfRecords(everything))
    const [, , north] = rowsOf(files['actors.csv'])
    expect(JSON.parse(north?.aliases ?? '')).toEqual(everything.actors[2]?.aliases)
    const named = { ...everything, actors: everything.actors.map((actor) => ({ ...actor, name: '=1+1' })) }
    const disarmed = await unzipped('csv', exportOfRecords(named))
    expect(rowsOf(disarmed['actors.csv']).map(({ name }) => name)).toEqual(named.actors.map(() => "'=1+1"))
    expect(JSON.parse(disarmed['datapackage.json'] ?? '').description).toContain("has an extra ' in front")
  })
})
