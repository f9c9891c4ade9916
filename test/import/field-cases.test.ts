/** Files that people met faults with, each imported as they would expect it, or refused with what to do. */
import { expect } from 'vitest'
import { readImport } from '../../src/import/import-file.js'
import type { ReadOptions } from '../../src/import/import-options.js'
import { remarkLines } from '../../src/import/import-report.js'
import { itWith } from '../provision/outside.js'

const days = async (file: string, options: ReadOptions) =>
  (await readImport(file, options)).records.sources.map(({ publishedLatest }) => publishedLatest)
const stances = async (file: string, options: ReadOptions) =>
  (await readImport(file, options)).records.statements.map(({ by, asserts, rejects }) =>
    [by, asserts[0] ? 'for' : 'against', (asserts[0] ?? rejects[0])?.demand].join(' '),
  )
const faults = async (file: string, options: ReadOptions = {}) => remarkLines((await readImport(file, options)).faults)

itWith('cases/dna2-berlin-midnight.dna', 'midnights of Berlin are of the day that follows in UTC', async (file) => {
  expect(await days(file, { timeZone: 'Europe/Berlin' })).toEqual(['2019-07-01', '2020-01-02'])
  const { warnings } = await readImport(file, { timeZone: 'UTC' })
  expect(remarkLines(warnings)).toEqual([
    expect.stringMatching(/hours look shifted: in the zone Europe\/Berlin 2 of 2 .* add --time-zone Europe\/Berlin$/),
  ])
})

itWith('cases/dna2-bom.dna', 'a text that begins with a byte order mark is cited where DNA cites it', async (file) => {
  const { records } = await readImport(file, { timeZone: 'UTC' })
  expect(records.statements[0]?.citedIn).toMatchObject([{ start: 11, end: 34, phrase: 'we want the bridge now.' }])
})

itWith('cases/dna2-likert.dna', 'a scale from 1 to 5 is refused until its ends are said', async (file) => {
  await expect(readImport(file, {})).rejects.toThrow(/\(1, 2, 3, 5\) are a scale of unknown middle.*--scale 1\.\.5/)
  expect(await stances(file, { scale: '1..5' })).toEqual(['ann against bridge', 'bob for bridge', 'dee against bridge'])
})

itWith('cases/dna2-no-qualifier.dna', 'a database without agreement is imported on request', async (file) => {
  await expect(readImport(file, {})).rejects.toThrow(/--as asserts takes every statement as support/)
  expect(await stances(file, { as: 'asserts' })).toEqual(['ann for bridge'])
})

itWith('cases/dna2-olddates.dna', 'a document without a date is named, and old days are right', async (file) => {
  expect(await faults(file, { timeZone: 'Europe/Vienna' })).toEqual(['document 3 ("No date"): it has no date'])
  expect(await days(file, { timeZone: 'Europe/Vienna' })).toEqual(['1878-06-13', '1919-03-01'])
})

itWith('cases/dna2-two-types.dna', 'both types that take stances are imported, or one', async (file) => {
  expect(await stances(file, {})).toHaveLength(4)
  expect(await stances(file, { statementType: ['Policy belief'] })).toHaveLength(2)
})

itWith('cases/dna3-attr.dna', 'an attribute that a user added is kept with its actors', async (file) => {
  const { records } = await readImport(file, {})
  const noted = records.actors.filter(({ note }) => note?.includes('Country: Norway'))
  expect(noted.map(({ kind }) => kind)).toEqual(Array.from({ length: 7 }, () => 'organisation'))
})

itWith('cases/dnaevents.csv', 'an event list of DNA is imported as it is', async (file) => {
  expect(await faults(file)).toEqual([])
  expect(await stances(file, {})).toEqual(['ann for bridge'])
})

itWith('cases/personorg.csv', 'persons, organizations, concepts and agreement are known columns', async (file) => {
  const { records, faults: none } = await readImport(file, {})
  expect(none).toEqual([])
  expect(records.statements[0]).toMatchObject({ by: 'ann', organization: 'North', latest: '2022-03-28' })
  expect(records.capacities).toMatchObject([{ actor: 'ann', side: 'north' }])
})

itWith('cases/pipe.csv', 'two names in a cell for one are a fault', async (file) => {
  expect(await faults(file)).toEqual([
    'line 2, column 1 (speaker): write one name, and give each a row of its own, not "Ann | Bob"',
    'line 2, column 2 (side): write one name, and give each a row of its own, not "North | South"',
  ])
})

for (const name of ['two-hats.csv', 'two-hats.json'])
  itWith(`cases/${name}`, `two hats on one day are named, and imported as organizations: ${name}`, async (file) => {
    const [fault] = await faults(file)
    expect(fault).toMatch(
      /Ann speaks for "Ministry of Energy" here and for "Green Party" in .*--columns side=organization/,
    )
    const { records, faults: none } = await readImport(file, { columns: ['side=organization'] })
    expect(none).toEqual([])
    expect(records.statements.map(({ organization }) => organization)).toEqual(['Green Party', 'Ministry of Energy'])
  })

itWith('cases/issue-twice.csv', 'an issue that is said twice names the demand and both', async (file) => {
  expect(await faults(file)).toEqual([
    'line 3, column 4 (issue): "Heat pumps" has "Policy" here and "Technology" in line 2',
  ])
})

itWith('cases/year-only.csv', 'statements known to the year stay as wide as the year', async (file) => {
  const { records, warnings } = await readImport(file, {})
  expect(records.statements.map(({ earliest, latest }) => [earliest, latest])).toEqual([
    ['2015-01-01', '2015-12-31'],
    ['2016-01-01', '2016-12-31'],
    ['2017-01-01', '2017-12-31'],
  ])
  expect(warnings).toEqual([])
})
