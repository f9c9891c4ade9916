/** Days in a coding sheet: what is known of them stays as wide as it is, and what is not clear is never guessed. */
import { describe, expect, it } from 'vitest'
import { readDays } from '../../src/import/sheet/read-day.js'
import { fileReader } from './reading.js'

const { read } = fileReader()
const form = 'write a day as 2022-03-29, a month as 2022-03, a year as 2022'

describe('a day in a cell', () => {
  it.each([
    ['2022-03-29', '2022-03-29', '2022-03-29'],
    ['2022-3-9', '2022-03-09', '2022-03-09'],
    ['2022/03/29', '2022-03-29', '2022-03-29'],
    ['2022.03.29', '2022-03-29', '2022-03-29'],
    ['2022-03', '2022-03-01', '2022-03-31'],
    ['2022', '2022-01-01', '2022-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02-29', '2000-02-29', '2000-02-29'],
    ['2022-03-29/2022-04-02', '2022-03-29', '2022-04-02'],
    ['2015/2016', '2015-01-01', '2016-12-31'],
    ['2022-03 / 2022-05', '2022-03-01', '2022-05-31'],
    ['0987-06-01', '0987-06-01', '0987-06-01'],
  ])('%s is from %s to %s', (cell, first, last) => {
    expect(readDays(cell)).toEqual({ first, last })
  })

  it.each([
    ['2022-03-28 00:00:00', '2022-03-28T00:00:00'],
    ['2022-03-28T14:30', '2022-03-28T14:30:00'],
    ['2022-03-28 9:05', '2022-03-28T09:05:00'],
    ['2022-03-28T14:30:15.250', '2022-03-28T14:30:15'],
  ])('%s has the moment %s', (cell, moment) => {
    expect(readDays(cell)).toEqual({ first: '2022-03-28', last: '2022-03-28', moment })
  })

  it.each([
    ['29.03.2022', 'dmy', '2022-03-29'],
    ['9.3.2022', 'dmy', '2022-03-09'],
    ['03/04/2022', 'dmy', '2022-04-03'],
    ['03/04/2022', 'mdy', '2022-03-04'],
    ['29. 3. 2022', 'dmy', '2022-03-29'],
    ['2022-03-29', 'dmy', '2022-03-29'],
    ['29.03.2022 14:30', 'dmy', '2022-03-29'],
  ] as const)('%s by the order %s is %s', (cell, order, day) => {
    expect(readDays(cell, order)).toMatchObject({ first: day, last: day })
  })

  it('of a month or a span by an order is one too', () => {
    expect(readDays('03.2022', 'dmy')).toEqual({ first: '2022-03-01', last: '2022-03-31' })
    expect(readDays('2022-03/2022-04', 'dmy')).toEqual({ first: '2022-03-01', last: '2022-04-30' })
  })

  const order = `${form}, or say how the file writes days: --dates dmy for 29.03.2022, --dates mdy for 03/29/2022`
  it.each([
    ['29.03.2022', order],
    ['03/29/2022', order],
    ['3.2022', order],
    ['29.03.22', `write the year with four digits; ${form}`],
    ['31/02/99', `write the year with four digits; ${form}`],
    ['2022-02-31', `is not in the calendar; ${form}`],
    ['2023-02-29', `is not in the calendar; ${form}`],
    ['1900-02-29', `is not in the calendar; ${form}`],
    ['2022-13-01', `is no month; ${form}`],
    ['2022-00', `is no month; ${form}`],
    ['44648', "is a spreadsheet's number for a date: give the column the format of a date there, and save it again"],
    ['44648.5', "is a spreadsheet's number for a date: give the column the format of a date there, and save it again"],
    ['2015-2016', 'write a span as 2022-03-29/2022-04-02, or 2021/2022'],
    ['2015 – 2016', 'write a span as 2022-03-29/2022-04-02, or 2021/2022'],
    ['2022-04-02/2022-03-29', 'ends before it begins'],
    ['2022-03-28T22:00:00Z', 'has a time zone: write the day, or day and time, at the place where it was said'],
    ['2022-03-28 22:00+02:00', 'has a time zone: write the day, or day and time, at the place where it was said'],
    ['2022-03-28 25:00', 'has no time of day'],
    ['soon', form],
    ['March 2022', form],
    ['20220329', form],
  ])('%s is refused: %s', (cell, problem) => {
    expect(readDays(cell)).toBe(problem)
  })

  it('that the order does not make a day of is refused', () => {
    expect(readDays('31/02/2022', 'dmy')).toBe(`is not in the calendar; ${form}`)
    expect(readDays('29.03.2022', 'mdy')).toBe(`is no month; ${form}`)
    expect(readDays('soon', 'mdy')).toBe(`${form}, or as 03/29/2022`)
  })
})

describe('the days of a sheet', () => {
  it('stay as wide as they are known', async () => {
    const { records, warnings } = await read('speaker,demand,stance,day\nA,D,ASSERTS,2015\nB,D,ASSERTS,2016-02\n')
    expect(records.statements.map(({ earliest, latest }) => [earliest, latest])).toEqual([
      ['2015-01-01', '2015-12-31'],
      ['2016-02-01', '2016-02-29'],
    ])
    expect(warnings).toEqual([])
  })

  it('keep the time that a cell has', async () => {
    const { records } = await read('speaker,demand,stance,day\nA,D,ASSERTS,2015-03-01 14:30\n')
    expect(records.statements[0]).toMatchObject({ latest: '2015-03-01', dateTime: '2015-03-01T14:30:00' })
  })

  it('are read by the order that is given, which is refused where no day is written so', async () => {
    const german = 'speaker;demand;stance;day\nA;D;ASSERTS;29.03.2022\n'
    expect((await read(german)).faults).toMatchObject([{ place: 'line 2', column: 'column 4 (day)' }])
    expect((await read(german, { dates: 'dmy' })).records.statements[0]?.latest).toBe('2022-03-29')
    await expect(read(german.replace('29.03.2022', '2022-03-29'), { dates: 'dmy' })).rejects.toThrow(
      '--dates dmy: sheet.csv has no days that are written so. Leave the option out.',
    )
    await expect(read(german, { dates: 'ymd' })).rejects.toThrow('--dates ymd: write dmy or mdy')
  })
})

describe('a source whose publication the sheet does not say', () => {
  it.each([
    ['of a year is published in that year', ['2015', '2017'], ['2017-01-01', '2017-12-31']],
    ['of days is published on the last of them', ['2017-03-01', '2017-03-29'], ['2017-03-29', '2017-03-29']],
    ['of a year and a day in it is not older than the day', ['2017', '2017-05-03'], ['2017-05-03', '2017-12-31']],
  ])('%s', async (_, days, published) => {
    const rows = days.map((day, at) => `Ann,North,Demand ${at},ASSERTS,${day}`)
    const { records } = await read(['speaker,side,demand,stance,day', ...rows].join('\n'))
    expect(records.sources.map((it) => [it.publishedEarliest, it.publishedLatest])).toEqual([published])
  })
})
