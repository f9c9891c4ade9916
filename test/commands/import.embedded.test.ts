/** `demarche import`: its options reach the import, the report goes to standard output, warnings to standard error. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dnaDatabase } from '../export/dna-database.js'
import { testFolder } from '../provision/test-folder.js'
import { demarcheBytes } from './demarche.js'

const folder = testFolder('import-command')
const run = (...args: string[]) => demarcheBytes(['import', ...args], { TZ: 'UTC' }, folder)

it('reads a sheet by the columns, words and days that are given, each option repeated or not', async () => {
  writeFileSync(
    join(folder, 'german.csv'),
    'Wer;Was;Wie;Wann;Notiz\nAnn;Brücke;dafür;29.03.2022;x\nBob;Brücke;egal;30.03.2022;\n',
  )
  const { code, out, err } = await run(
    ...[
      'german.csv',
      '--out',
      'german',
      '--columns',
      'Wer=speaker,Was=demand',
      '--columns',
      'Wie=stance,Wann=day,Notiz=-',
    ],
    ...['--values', 'dafür=ASSERTS', '--values', 'egal=-', '--dates', 'dmy'],
  )
  expect([code, err]).toEqual([0, ''])
  expect(out.toString().split('\n').slice(0, 4)).toEqual([
    '1 statement, 1 source, 1 demand, actors: organisation 1.',
    'Columns were read by other names: Wer as speaker, Was as demand, Wie as stance, Wann as day.',
    'Left out 1: columns that are not read (column 5 (Notiz)).',
    'Left out 1: rows that take no side (line 3).',
  ])
})

it('reads a database of DNA 2 in the zone that is given, and warns of hours that look shifted', async () => {
  const made = {
    documents: [{ day: '2019-06-30T22:00:00Z', text: 'A text.' }],
    statements: [{ organization: 'A', concept: 'C' }],
  }
  writeFileSync(join(folder, 'two.dna'), await dnaDatabase(2, made))
  const here = await run('two.dna', '--out', 'here')
  expect(here.out.toString()).toContain("in the time zone UTC (this machine's; another with --time-zone).")
  expect(here.err).toMatch(
    /^Warning, dates read in the time zone UTC: the hours look shifted: .*--time-zone Europe\/Berlin\.\n$/,
  )
  const there = await run('two.dna', '--out', 'there', '--time-zone', 'Europe/Berlin')
  expect([there.code, there.err]).toEqual([0, ''])
  expect(there.out.toString()).toContain('in the time zone Europe/Berlin.')
})

it('ends with code 2 and writes nothing where an option does not apply', async () => {
  writeFileSync(join(folder, 'plain.csv'), 'speaker,demand,stance,day\nA,D,ASSERTS,2024\n')
  const { code, err } = await run('plain.csv', '--out', 'plain', '--time-zone', 'UTC')
  expect([code, err]).toEqual([2, 'demarche: --time-zone is for a database of DNA; plain.csv is a coding sheet.\n'])
  expect(existsSync(join(folder, 'plain'))).toBe(false)
})
