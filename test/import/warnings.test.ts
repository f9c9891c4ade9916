/** What looks wrong but can be imported is imported and warned of: errors of spreadsheets, garbled letters, days far off. */
import { describe, expect, it } from 'vitest'
import { doubtfulDays } from '../../src/import/doubtful-days.js'
import { doubtAbout } from '../../src/import/doubtful-text.js'
import { asWindows1252 } from '../../src/import/windows-1252.js'
import { dnaReader, fileReader } from './reading.js'

const { read, warningsOf } = fileReader()
const dna = dnaReader()

describe('a text', () => {
  it.each([
    '#NAME?',
    '#REF!',
    '#VALUE!',
    '#DIV/0!',
    '#N/A',
    '#NULL!',
    '#NUM!',
    '#SPILL!',
    '#BEZUG!',
    '#WERT!',
    '#NV',
    '#####',
    'Err:502',
  ])('that is %s is an error of a spreadsheet', (text) => {
    expect(doubtAbout(` ${text}`)).toBe(`"${text}" is an error of a spreadsheet, taken as it stands`)
  })

  /** As a program writes it that takes UTF-8 for Windows-1252. */
  const garbled = (text: string) => asWindows1252(Buffer.from(text).toString('latin1'))
  it.each(['Änn', 'Zürich', '“we', 'José', 'à', 'Зеленський', '漢字', '🕊️'])(
    'that was %s before it was garbled',
    (meant) => {
      expect(doubtAbout(`x ${garbled(meant)} y`)).toBe(
        `"${garbled(meant)}" was read in a wrong encoding before and is probably "${meant}"`,
      )
    },
  )

  it('that is Ã„nn was Änn', () => {
    expect(garbled('Änn')).toBe('Ã„nn')
  })

  it('with a replacement character lost a letter', () => {
    expect(doubtAbout('Z\ufffdrich')).toBe('"Z\ufffdrich" contains �, which stands for a lost letter')
  })

  it.each([
    'Änn',
    'Â',
    'Übergröße',
    'façade à la carte',
    'Ã',
    'naïve',
    '#MeToo',
    '#1',
    'No. #N',
    'Århus',
    'São Tomé',
    'Côte d’Ivoire',
    '',
  ])('such as "%s" is meant', (text) => {
    expect(doubtAbout(text)).toBeNull()
  })

  it('of any length is looked at in time', () => {
    const begun = performance.now()
    expect(doubtAbout('漢字'.repeat(200_000))).toBeNull()
    expect(doubtAbout('Ä'.repeat(200_000))).toBeNull()
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})

describe('a day', () => {
  const far = (days: string[], today = '2025-01-01') =>
    doubtfulDays(
      days.map((day, index) => ({ day, written: day, place: `line ${index + 2}` })),
      today,
    ).map(({ place }) => place)

  it.each([
    [['2022-03-01', '2022-03-05', '2022-03-20', '2022-04-01', '2002-03-29'], ['line 6']],
    [['2015-01-01', '2016-01-01', '2017-01-01', '7305-01-01'], ['line 5']],
    [['1878-06-13', '1919-03-01'], []],
    [['1990-01-01', '2000-01-01', '2010-01-01', '2024-01-01'], []],
    [['2022-03-01', '2026-03-01'], ['line 3']],
    [['1970-01-01', '2019-01-01', '2020-01-01', '2021-01-01', '2022-01-01'], ['line 2']],
  ])('of %j far from the others is named', (days, places) => {
    expect(far(days)).toEqual(places)
  })

  it('is named with what was written and where the others are', () => {
    const days = ['2015', '2016', '2017', '7305'].map((written, index) => ({
      day: `${written}-01-01`,
      written,
      place: `line ${index + 2}`,
      column: 'column 4 (day)',
    }))
    expect(doubtfulDays(days, '2025-01-01')).toEqual([
      {
        place: 'line 5',
        column: 'column 4 (day)',
        reason: '7305 is far from the others, half of which lie between 2016-01-01 and 2017-01-01',
      },
    ])
    expect(doubtfulDays(days.slice(3), '2025-01-01')[0]?.reason).toBe('7305 is in the future')
  })
})

describe('a coding sheet', () => {
  it('is imported with its doubtful cells, each of which is named', async () => {
    const text = `speaker,demand,stance,day
Ã„nn,#NAME?,ASSERTS,2015
Bob;Cy,Tax,ASSERTS,2016
Dan,Tax,ASSERTS,2016
Eve,Tax,ASSERTS,7305
`
    expect((await read(text.replace('Bob;Cy', '"Bob;Cy"'))).records.statements).toHaveLength(4)
    expect(await warningsOf(text.replace('Bob;Cy', '"Bob;Cy"'))).toEqual([
      'line 2, column 1 (speaker): "Ã„nn" was read in a wrong encoding before and is probably "Änn"',
      'line 2, column 2 (demand): "#NAME?" is an error of a spreadsheet, taken as it stands',
      'line 3, column 1 (speaker): "Bob;Cy" is taken for one name; if it is a list, | parts its names',
      'line 5, column 4 (day): 7305 is far from the others, half of which are of 2016-01-01',
    ])
  })

  it('has no warnings where nothing is doubtful', async () => {
    expect(await warningsOf('speaker,demand,stance,day\nÄnn,Côte d’Ivoire,ASSERTS,2015\n')).toEqual([])
  })
})

describe('a database of DNA', () => {
  it('is imported with its doubtful names, texts and days, each of which is named', async () => {
    const day = (year: number) => ({ day: `${year}-05-01`, text: 'A text.', title: `T${year}` })
    const { warnings, records } = await dna.read(3, {
      documents: [day(2019), day(2020), day(2020), { ...day(1920), text: 'Z\ufffdrich.' }],
      statements: [{ person: 'Ã„nn', organization: 'North', concept: '#REF!' }],
    })
    expect(records.statements).toHaveLength(1)
    expect(warnings).toEqual([
      {
        place: 'document 4 ("T1920")',
        reason: '1920-05-01 is far from the others, half of which lie between 2019-05-01 and 2020-05-01',
      },
      { place: 'the person "Ã„nn"', reason: '"Ã„nn" was read in a wrong encoding before and is probably "Änn"' },
      { place: 'the concept "#REF!"', reason: '"#REF!" is an error of a spreadsheet, taken as it stands' },
      { place: 'document 4 ("T1920")', reason: 'its text contains �, which stands for a lost letter' },
    ])
  })
})
