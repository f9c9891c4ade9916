/** Coding sheets become datasets: as spreadsheets write them, with little in them, and with everything that can be wrong. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { tryLoad } from '../../src/commands/import.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { importFile, readImport } from '../../src/import/import-file.js'
import { columnNames, columns, neededColumns } from '../../src/import/sheet/sheet-columns.js'
import { ledger } from '../../src/questions/ledger.js'
import { readRecords } from '../../src/records/read-records.js'
import { verifyGraph } from '../../src/verify/verify-graph.js'
import { describeOnEngines } from '../store/engines.js'
import { graphText, withDataset } from './loaded.js'

const home = mkdtempSync(join(tmpdir(), 'demarche-sheet-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const example = join(packageRoot, 'docs', 'import-example.csv')
const exampleText = readFileSync(example, 'utf8')

async function read(text: string | Uint8Array, ending = 'csv') {
  const file = join(home, `sheet.${ending}`)
  writeFileSync(file, text)
  return readImport(file, {})
}
const faultsOf = async (text: string | Uint8Array, ending?: string) =>
  (await read(text, ending)).faults.map(({ place, reason }) => `${place}: ${reason}`)
const row = (cells: Record<string, string>) => {
  const all = { speaker: 'North', demand: 'Bridge', stance: 'ASSERTS', day: '2024-01-02', ...cells }
  return `${Object.keys(all).join(',')}\n${Object.values(all).join(',')}\n`
}

describe('a coding sheet', () => {
  it('needs a speaker, a demand, a stance and a day, and has a default for the rest', async () => {
    const { records, faults } = await read('Speaker,Demand,Stance,Day\nNorth,Bridge,asserts,2024-01-02\n')
    expect(faults).toEqual([])
    expect(records.actors).toEqual([
      { id: 'north', name: 'North', kind: 'organisation', aliases: [], ownSide: null, note: null },
    ])
    expect(records.demands).toMatchObject([{ id: 'bridge', proposition: 'Bridge', raisedBy: [], addressedTo: [] }])
    expect(records.statements).toMatchObject([
      {
        id: 'statement-1',
        by: 'north',
        earliest: '2024-01-02',
        latest: '2024-01-02',
        mode: 'indirect',
        certainty: 'stated',
        summary: 'North asserts: Bridge',
        asserts: [{ demand: 'bridge', extent: 'full' }],
        citedIn: [{ source: 'sheet-csv', paragraph: 1, start: 0, end: 21, phrase: 'North asserts: Bridge' }],
      },
    ])
  })

  const dialects: [string, string][] = [
    ['a byte order mark', `\ufeff${exampleText}`],
    ['line ends as on Windows', exampleText.replaceAll('\n', '\r\n')],
    ['semicolons, as spreadsheets in much of Europe write', withDelimiter(';')],
    ['tabs', withDelimiter('\t')],
    ['a line that says the delimiter', `sep=;\r\n${withDelimiter(';')}`],
    ['headings in other letters', exampleText.replace('raisedBy', 'Raised By').replace('speaker', 'SPEAKER')],
    ['blank lines and empty cells at the end', exampleText.replaceAll('\n', ',,\n\n')],
  ]
  it.each(dialects)('may have %s', async (_, text) => {
    const plain = await read(exampleText)
    expect(plain.faults).toEqual([])
    const other = await read(text)
    expect(other.faults).toEqual([])
    expect(other.records).toEqual(plain.records)
  })

  it('keeps line breaks, quotes and any letters in a cell', async () => {
    const summary = 'He said "no",\nthen left; 战争 🕊️ it\'s'
    const { records } = await read(
      `speaker,demand,stance,day,summary\nN,Ω,REJECTS,2024,"${summary.replaceAll('"', '""')}"\n`,
    )
    expect(records.statements[0]).toMatchObject({ summary, earliest: '2024-01-01', latest: '2024-12-31' })
    expect(records.demands[0]?.name).toBe('Ω')
  })

  it('makes one statement of rows that name it, and one actor of a name in other letters', async () => {
    const { records, faults } = await read(`statement,speaker,side,demand,stance,day,mode,condition
A 1,Ann,North,Bridge,ASSERTS,2024-02,direct,Ferry
A 1,ANN,north,Ferry,ASSERTS,,,
`)
    expect(faults).toEqual([])
    expect(records.actors.map(({ name }) => name)).toEqual(['Ann', 'North'])
    expect(records.statements).toMatchObject([
      {
        id: 'a-1',
        by: 'ann',
        earliest: '2024-02-01',
        latest: '2024-02-29',
        mode: 'direct',
        asserts: [
          { demand: 'bridge', extent: 'conditional' },
          { demand: 'ferry', extent: 'full' },
        ],
        inExchangeFor: [{ of: 'bridge', demand: 'ferry', kind: 'precondition' }],
      },
    ])
  })

  it('keeps relays, denials, occasions and places in a text of its own', async () => {
    const { records, faults } =
      await read(`speaker,side,capacity,authority,demand,stance,day,relayedBy,relation,disputedBy,event,eventKind,source,file,paragraph,start,end,phrase,coder
Ann,North,Minister,2,Bridge,CONCEDES,2024-01-02,Bob | Paper,ally | press,South,Lake talks,round,Report,report.txt,3,100,140,we may open it,me
`)
    expect(faults).toEqual([])
    expect(records.capacities).toMatchObject([{ actor: 'ann', side: 'north', capacity: 'Minister', authority: 2 }])
    expect(records.events).toMatchObject([{ id: 'lake-talks', kind: 'round', date: '2024-01-02' }])
    expect(records.sources).toMatchObject([{ id: 'report', file: 'report.txt', sha256: null, usableTo: null }])
    expect(records.statements).toMatchObject([
      {
        certainty: 'disputed',
        coder: 'me',
        at: 'lake-talks',
        relayedBy: [
          { actor: 'bob', relation: 'ally' },
          { actor: 'paper', relation: 'press' },
        ],
        disputedBy: ['south'],
        citedIn: [{ source: 'report', paragraph: 3, start: 100, end: 140, phrase: 'we may open it' }],
      },
    ])
  })

  it('may be JSON, a list of rows, with lists as lists', async () => {
    const rows = JSON.stringify(
      [
        {
          speaker: 'Ann',
          side: 'North',
          demand: 'Bridge',
          stance: 'ASSERTS',
          day: '2024-01-02',
          raisedBy: ['North', 'East'],
        },
        { speaker: 'South', demand: 'Bridge', stance: 'REJECTS', day: '2024-01-03', authority: null },
      ],
      null,
      2,
    )
    const csv =
      'speaker,side,demand,stance,day,raisedBy\nAnn,North,Bridge,ASSERTS,2024-01-02,North|East\nSouth,,Bridge,REJECTS,2024-01-03,\n'
    const [json, sheet] = [await read(rows, 'json'), await read(csv)]
    expect(json.faults).toEqual([])
    expect(json.records.actors).toEqual(sheet.records.actors)
    expect(json.records.demands).toEqual(sheet.records.demands)
    expect(json.records.statements.map(({ asserts, rejects }) => [asserts, rejects])).toEqual(
      sheet.records.statements.map(({ asserts, rejects }) => [asserts, rejects]),
    )
  })
})

function withDelimiter(delimiter: string): string {
  const outside = /"(?:[^"]|"")*"|,/g
  const text = exampleText.replace(outside, (found) => (found === ',' ? delimiter : found))
  return text
}

describe('what is wrong with a sheet', () => {
  const wrong: [string, Record<string, string>, string][] = [
    [
      'a stance of other words',
      { stance: 'WANTS' },
      'column 3 (stance): write one of ASSERTS, CONCEDES, REJECTS, not "WANTS"',
    ],
    ['an empty cell that is needed', { speaker: ' ' }, 'column 1 (speaker): it is empty'],
    [
      'a day written otherwise',
      { day: '29.03.2024' },
      'column 4 (day): write a day as 2022-03-29, a month as 2022-03, a year as 2022, not "29.03.2024"',
    ],
    ['a day that does not exist', { day: '2023-02-29' }, 'column 4 (day): write a day as'],
    ['no day', { day: '' }, 'column 4 (day): say when it was said: day, or earliest and latest'],
    [
      'a first day after the last',
      { day: '', earliest: '2024-03-02', latest: '2024-03-01' },
      'column 5 (earliest): it is after the latest day, 2024-03-01',
    ],
    [
      'an extent that its stance cannot have',
      { extent: 'signalled' },
      'column 5 (extent): only CONCEDES can be signalled',
    ],
    ['half a place', { start: '4' }, 'column 5 (start): a place needs source, paragraph, start, end and phrase'],
    ['a number in words', { paragraph: 'two' }, 'column 5 (paragraph): '],
    ['a denial by nobody', { certainty: 'disputed' }, 'column 0 (disputedBy): a disputed statement says who denies it'],
    [
      'an addressee that asserts',
      { raisedBy: 'South', addressedTo: 'North' },
      'column 3 (stance): the demand is addressed to this side',
    ],
    ['a side that is a person', { side: 'South', sideKind: 'person' }, 'column 6 (sideKind): write one of'],
    [
      'a state that speaks for another',
      { side: 'South', speakerKind: 'state' },
      'column 6 (speakerKind): a state speaks for itself only',
    ],
    [
      'a source published before',
      { source: 'S', published: '2023' },
      "column 6 (published): 2023-12-31 is before the statement's last day",
    ],
  ]
  it.each(wrong)('is said with line and column: %s', async (_, cells, problem) => {
    const faults = await faultsOf(row(cells))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(`line 2, ${problem.startsWith('column 0') ? '' : problem}`)
    expect(faults[0]).toContain(problem.replace('column 0 ', ''))
  })

  it('is said of every row, with the line on which the row begins', async () => {
    const faults = await faultsOf(`speaker,demand,stance,day,summary
North,Bridge,ASSERTS,2024-01-02,"one
two
three"

North,Bridge,MAYBE,2024-01-02,"four
five"
North,Bridge,ASSERTS,soon,
North,Bridge,ASSERTS,2024-01-02,a,b
`)
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual([
      'line 6, column 3 (stance)',
      'line 8, column 4 (day)',
      'line 9',
    ])
  })

  it('is said of rows that contradict each other', async () => {
    const faults = await faultsOf(`statement,speaker,side,demand,stance,day,issue
A,Ann,North,Bridge,ASSERTS,2024-01-02,River
A,Bob,North,Ferry,ASSERTS,2024-01-02,
A,Ann,North,Bridge,REJECTS,2024-01-02,
B,Ann,South,Ferry,REJECTS,2024-01-02,
C,Cyd,,Bridge,REJECTS,2024-01-02,Road
`)
    expect(faults).toEqual([
      'line 6, column 7 (issue): line 2 says otherwise: River',
      'line 5, column 3 (side): Ann spoke for another side on 2024-01-02',
      'line 3, column 2 (speaker): line 2 says otherwise: Ann',
      'line 4, column 4 (demand): line 2 has a stance of this statement on it already',
    ])
  })

  it('is said of columns, with the name that was meant', async () => {
    const head = 'speaker,demand,stance,day,sumary,x\nNorth,Bridge,ASSERTS,2024-01-02,a,b\n'
    expect(await faultsOf(head)).toEqual([
      'column 5 (sumary): there is no such column. Did you mean "summary"?',
      'column 6 (x): there is no such column',
    ])
    await expect(read('speakr,demand,stance\n')).rejects.toThrow(
      /lacks what each row needs: speaker, day\. column 1 \(speakr\): there is no such column\. Did you mean "speaker"\?/,
    )
    await expect(read('day,speaker,Day,demand,stance\n')).rejects.toThrow(/has the column day twice/)
  })

  it('is said of a file that is no sheet', async () => {
    await expect(read('')).rejects.toThrow(/sheet\.csv is empty/)
    await expect(read(Buffer.from('speaker,demand,stance,day\nZ\xfcrich,a,b,c\n', 'latin1'))).rejects.toThrow(
      /not UTF-8/,
    )
    await expect(read('speaker,demand,stance,day\n"North,a,b,c\n')).rejects.toThrow(
      /sheet\.csv line \d is no CSV: Quote Not Closed/,
    )
    await expect(read('[{"speaker": "N",\n}]', 'json')).rejects.toThrow(/sheet\.json.* is no JSON/)
  })

  it('is said of rows and columns of JSON, with their line', async () => {
    const text = `[
  "no row", 7,
  {"speaker": "N", "demand": "D", "stance": "ASSERTS", "day": "2024-01-02", "note": "[{"},
  {"speaker": "N", "demand": "D", "stance": "NO", "day": "2024-01-02"},
  {"speaker": {"a": 1}, "demand": "D", "stance": "ASSERTS", "day": "2024-01-02"}
]`
    expect(await faultsOf(text, 'json')).toEqual([
      'row 1, line 2: it is no object with a value a column',
      'row 2, line 2: it is no object with a value a column',
      'row 3, line 3, column note: there is no such column',
      'row 5, line 5, column speaker: write a text, a number or a list of texts',
      'row 4, line 4, column stance: write one of ASSERTS, CONCEDES, REJECTS, not "NO"',
    ])
  })

  it('keeps everything from being written, or is left out and listed', async () => {
    const file = join(home, 'half.csv')
    writeFileSync(file, `${exampleText}Port Company,,Higher pay,WANTS,2024-03-12,,,,,,,\n`)
    const out = join(home, 'half')
    await expect(importFile(file, { out }, tryLoad)).rejects.toThrow(
      /Nothing was written: 1 .*\n {2}line 8, column 4 \(stance\): write one of ASSERTS/,
    )
    const told = await importFile(file, { out, skipBad: true }, tryLoad)
    expect(told[0]).toMatch(/^6 statements/)
    expect(told[1]).toMatch(/^Skipped line 8, column 4 \(stance\)/)
  })
})

describe('records in JSON', () => {
  it('are read with every record that is bad', async () => {
    const { faults } = await read(
      JSON.stringify({
        actors: [{ id: 'a', name: 'A', kind: 'state' }, { id: 'a', name: 'B', kind: 'state' }, { id: 'b' }],
        statments: [],
        issues: {},
      }),
      'json',
    )
    expect(faults.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
      'actors[1].id: a is there already',
      expect.stringContaining('actors[2].name: '),
      expect.stringContaining('actors[2].kind: '),
      expect.stringContaining('statments: there is no such kind of records, only actors'),
      'issues: it is no list',
    ])
  })

  it('are refused by the checks before anything is written', async () => {
    const file = join(home, 'records.json')
    const statement = {
      id: 's',
      by: 'x',
      earliest: '2024-01-01',
      latest: '2024-01-01',
      mode: 'direct',
      certainty: 'stated',
      summary: 's',
    }
    writeFileSync(file, JSON.stringify({ statements: [statement] }))
    await expect(importFile(file, { out: join(home, 'records') }, tryLoad)).rejects.toThrow(
      /Nothing was written: the dataset would not load\. .*x: this actor is not declared/,
    )
  })
})

describeOnEngines('an imported sheet', (engine) => {
  it('is read as the codebook reads it, and stands where it says', { timeout: 120_000 }, async () => {
    const out = mkdtempSync(join(home, 'example-'))
    await importFile(example, { out }, tryLoad)
    const { records } = await readImport(example, {})
    await withDataset(engine, out, async (graph) => {
      const { items } = await ledger.answer(graph, ledger.params.parse({}))
      expect(items.map(({ demand, side, reading }) => `${demand} ${side} ${reading}`)).toEqual([
        'higher-pay harbour-union kept',
        'higher-pay port-company leaning',
        'no-strikes harbour-union silent',
        'no-strikes port-company kept',
        'shorter-nights harbour-union softened',
        'shorter-nights port-company silent',
      ])
      const reports = await verifyGraph(graph, join(out, 'texts'), [])
      expect(reports.flatMap(({ misses }) => misses)).toEqual([])
      const again = await readRecords(graph)
      expect(again.statements.map(({ citedIn }) => citedIn)).toEqual(records.statements.map(({ citedIn }) => citedIn))
    })
  })

  it('keeps every letter, also those that mean something in a script', { timeout: 120_000 }, async () => {
    const texts = [
      'C:\\users\\u0041 \\\\u0042',
      'a\tb\r\nc\b\f\v\u0001',
      "'); MATCH (n) //",
      'x\u2028\u0085 e\u0301 🕊️ Ω',
    ]
    const cells = texts.map((text) => ({ speaker: 'N', demand: text, stance: 'REJECTS', day: '2024', summary: text }))
    const file = join(home, 'letters.json')
    writeFileSync(file, JSON.stringify(cells))
    const out = mkdtempSync(join(home, 'letters-'))
    await importFile(file, { out }, tryLoad)
    const { statements, demands } = await withDataset(engine, out, readRecords)
    expect(statements.map(({ summary }) => summary).sort()).toEqual([...texts].sort())
    expect(demands.map(({ name }) => name).sort()).toEqual([...texts].sort())
  })

  it('of records gives the graph that they were read from', { timeout: 120_000 }, async () => {
    const file = join(home, 'shipped.json')
    const before = await withDataset(engine, undefined, async (graph) => {
      writeFileSync(file, JSON.stringify(await readRecords(graph)))
      return graphText(graph)
    })
    const out = mkdtempSync(join(home, 'shipped-'))
    await importFile(file, { out }, tryLoad)
    expect(await withDataset(engine, out, graphText)).toEqual(before)
  })
})

describe('the page on imports', () => {
  const page = readFileSync(join(packageRoot, 'docs', 'import.md'), 'utf8')

  it('lists every column with its meaning', () => {
    const table = page.split('<!-- columns -->')[1]?.split('<!-- /columns -->')[0]?.trim()
    const rows = columnNames.map(
      (name) =>
        `| \`${name}\`${neededColumns.includes(name) ? ' (needed)' : ''} | ${columns[name].description?.replaceAll('|', '\\|')} |`,
    )
    expect(table).toBe(['| column | meaning |', '| --- | --- |', ...rows].join('\n'))
  })

  it('shows the example that is imported here', () => {
    expect(page).toContain(exampleText.trim())
  })
})
