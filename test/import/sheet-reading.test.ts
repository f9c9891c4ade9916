/** Coding sheets are read as spreadsheets and programs write them, with defaults for what they do not say. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../src/cypher/package-root.js'
import { fileReader } from './reading.js'

const { read } = fileReader()
const exampleText = readFileSync(join(packageRoot, 'docs', 'import-example.csv'), 'utf8')
const withDelimiter = (delimiter: string) =>
  exampleText.replace(/"(?:[^"]|"")*"|,/g, (found) => (found === ',' ? delimiter : found))
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

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
        organization: null,
        dateTime: null,
        asserts: [{ demand: 'bridge', extent: 'full' }],
        citedIn: [{ source: 'sheet-csv', paragraph: 1, start: 0, end: 21, phrase: 'North asserts: Bridge' }],
      },
    ])
  })

  it('has rows of one statement at places of their own, each of which tells its own stance', async () => {
    const rows = [
      'statement,speaker,demand,stance,day,source,file,paragraph,start,end,phrase',
      's1,North,Bridge,ASSERTS,2024-01-02,Gazette,gazette.txt,1,0,20,the bridge',
      's1,North,Toll,REJECTS,2024-01-02,Gazette,gazette.txt,2,30,50,no toll',
      's1,North,Ferry,ASSERTS,2024-01-02,Gazette,gazette.txt,2,30,50,no toll',
    ]
    const { records, faults } = await read(rows.join('\n'))
    expect(faults).toEqual([])
    const [{ citedIn = [] } = {}] = records.statements
    expect(citedIn.map(({ start, tells }) => [start, tells])).toEqual([
      [0, ['bridge']],
      [30, ['toll', 'ferry']],
    ])
  })

  const dialects: [string, string | Uint8Array][] = [
    ['a byte order mark', `\ufeff${exampleText}`],
    ['line ends as on Windows', exampleText.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', exampleText.replaceAll('\n', '\r')],
    ['line ends of several systems', exampleText.replace('\n', '\r\n').replace(/\n$/, '\r')],
    ['no line end at the end', exampleText.trimEnd()],
    ['semicolons, as spreadsheets in much of Europe write', withDelimiter(';')],
    ['tabs', withDelimiter('\t')],
    ['a line that says the delimiter', `sep=;\r\n${withDelimiter(';')}`],
    ['headings in other letters', exampleText.replace('raisedBy', 'Raised By').replace('speaker', ' SPEAKER ')],
    ['blank lines and empty cells at the end', exampleText.replaceAll('\n', ',,\n\n')],
    ['blank lines before the headings', `\n,,\n${exampleText}`],
    ['UTF-16 as "Unicode text" of Excel', Buffer.from(`\ufeff${withDelimiter('\t')}`, 'utf16le')],
    ['UTF-16 from the other end', utf16be(`\ufeff${exampleText}`)],
  ]
  it.each(dialects)('may have %s', async (_, text) => {
    const plain = await read(exampleText)
    expect(plain.faults).toEqual([])
    const other = await read(text)
    expect(other.faults).toEqual([])
    expect(other.records).toEqual(plain.records)
  })

  it.each(['sheet.csv', 'sheet.tsv', 'sheet.txt', 'SHEET.CSV'])('may be called %s', async (name) => {
    const { records } = await read(withDelimiter('\t'), {}, name)
    expect(records.statements).toHaveLength(6)
  })

  const umlauts = 'speaker,demand,stance,day\nZürich – “Höhn”,Straße €,ASSERTS,2024-01-02\n'
  it.each([
    [
      'windows-1252',
      Buffer.from(
        umlauts.replace('–', '\x96').replace('“', '\x93').replace('”', '\x94').replace('€', '\x80'),
        'latin1',
      ),
    ],
    ['macintosh', Buffer.from('speaker,demand,stance,day\nZ\x9frich \xd0 \xd2H\x9ahn\xd3,D,ASSERTS,2024\n', 'latin1')],
    ['utf-16le', Buffer.from(umlauts, 'utf16le')],
    ['utf-16be', utf16be(umlauts)],
    ['utf-8', Buffer.from(umlauts)],
  ])('is read in the encoding that is declared: %s', async (encoding, bytes) => {
    const { records } = await read(bytes, { encoding })
    expect(records.actors[0]?.name).toBe('Zürich – “Höhn”')
  })

  it('in another encoding is refused with what to do', async () => {
    const latin = Buffer.from('speaker,demand,stance,day\nA,b,ASSERTS,2024\nZ\xfcrich,b,ASSERTS,2024\n', 'latin1')
    await expect(read(latin)).rejects.toThrow(
      'sheet.csv is not UTF-8 (first on line 3). In a spreadsheet, save it as "CSV UTF-8"; or declare its encoding, such as ' +
        '--encoding windows-1252 for a CSV that Excel wrote in western Europe.',
    )
    await expect(read(Buffer.from(umlauts, 'utf16le'))).rejects.toThrow(
      'looks like UTF-16. Save it as UTF-8, or add --encoding utf-16le.',
    )
    await expect(read(utf16be(umlauts))).rejects.toThrow('add --encoding utf-16be.')
    await expect(read(Buffer.from('\ufeffa', 'utf8'), { encoding: 'utf-16le' })).rejects.toThrow(
      '--encoding utf-16le: sheet.csv begins with the byte order mark of UTF-8. Leave the option out.',
    )
    await expect(read(Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]))).rejects.toThrow(
      'sheet.csv is UTF-32. Save it as UTF-8.',
    )
    await expect(read(umlauts, { encoding: 'klingon' })).rejects.toThrow(
      '--encoding klingon: write a name such as windows-1252',
    )
    await expect(read(Buffer.from('ü', 'latin1'), { encoding: 'utf-8' })).rejects.toThrow(
      'is not utf-8: some of its bytes',
    )
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
      await read(`speaker,side,capacity,authority,demand,stance,day,relayedBy,relation,disputedBy,event,eventKind,source,file,paragraph,start,end,phrase,coder,author,section,genre
Ann,North,Minister,2,Bridge,CONCEDES,2024-01-02,Bob | Paper,ally | press,South,Lake talks,round,Report,report.txt,3,100,140,we may open it,me,Cy,Page 2,news
`)
    expect(faults).toEqual([])
    expect(records.capacities).toMatchObject([{ actor: 'ann', side: 'north', capacity: 'Minister', authority: 2 }])
    expect(records.events).toMatchObject([{ id: 'lake-talks', kind: 'round', date: '2024-01-02' }])
    expect(records.sources).toMatchObject([
      {
        id: 'report',
        file: 'report.txt',
        sha256: null,
        usableTo: null,
        author: 'Cy',
        section: 'Page 2',
        genre: 'news',
      },
    ])
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

  it('may be JSON, a list of rows, with lists as lists and columns in any order', async () => {
    const north = { stance: 'ASSERTS', Speaker: 'Ann', side: 'North', demand: 'Bridge', day: '2024-01-02' }
    const rows = [
      { ...north, raisedBy: ['North', 'East'] },
      { speaker: null, Speaker: 'South', demand: 'Bridge', stance: false, day: '2024-01-03', authority: null },
    ].map(({ speaker: _, ...row }: { speaker?: null }) => row)
    const csv =
      'speaker,side,demand,stance,day,raisedBy\nAnn,North,Bridge,ASSERTS,2024-01-02,North|East\nSouth,,Bridge,REJECTS,2024-01-03,\n'
    const [json, sheet] = [await read(JSON.stringify(rows, null, 2), {}, 'sheet.json'), await read(csv)]
    expect(json.faults).toEqual([])
    expect(json.records.actors).toEqual(sheet.records.actors)
    expect(json.records.demands).toEqual(sheet.records.demands)
    expect(json.records.statements.map(({ asserts, rejects }) => [asserts, rejects])).toEqual(
      sheet.records.statements.map(({ asserts, rejects }) => [asserts, rejects]),
    )
  })
})

describe('names in a coding sheet', () => {
  const actorsOf = async (...speakers: string[]) => {
    const rows = speakers.map((speaker) => ({ speaker, demand: 'D', stance: 'ASSERTS', day: '2024' }))
    return (await read(JSON.stringify(rows), {}, 'names.json')).records.actors.map(({ name }) => name)
  }

  it.each([
    ['capitals', 'Zoë', 'ZOË'],
    ['spaces', 'Anna  Berg', ' anna Berg '],
    ['a space that does not break', 'Anna Berg', 'Anna\u00a0Berg'],
    ['a space without width', 'Zoë', 'Zo\u200bë'],
    ['a byte order mark', 'Zoë', '\ufeffZoë'],
    ['a soft hyphen', 'Zoë', 'Zo\u00adë'],
    ['a mark of direction', 'Zoë', 'Zoë\u200e'],
    ['composed and decomposed letters', 'Zoë', 'Zoe\u0308'],
    ['the Turkish dotted capital', 'İzmir', 'izmir'],
    ['the Turkish dotless letter and its capital', 'Iğdır', 'IĞDIR'],
    ['sharp s', 'Straße', 'STRASSE'],
    ['final sigma', 'ΟΔΟΣ', 'οδος'],
  ])('are one for all %s', async (_, one, other) => {
    expect(await actorsOf(one, other)).toEqual([one])
  })

  it.each([
    ['भारत', 'भरत'],
    ['ガス', 'カス'],
    ['Мой', 'Мои'],
    ['Zoë', 'Zoe'],
    ['می‌خواهم', 'میخواهم'],
    ['👨‍👩‍👧', '👨👩👧'],
  ])('are two where a letter differs: %s, %s', async (one, other) => {
    expect(await actorsOf(one, other)).toEqual([one, other])
  })
})
