/** Days of a DNA 2 database are those that the coder saw: its moments are read in the zone of the coder's machine. */
import { afterEach, describe, expect, it } from 'vitest'
import { clockOf } from '../../src/import/dna/dna-time.js'
import { type Dated, zoneWarning } from '../../src/import/dna/zone-warning.js'
import { dnaReader } from './reading.js'

const { read } = dnaReader()
const at = (moment: string) => ({
  documents: [{ day: moment, text: 'A text.' }],
  statements: [{ organization: 'A', concept: 'C' }],
})

const zones: [string, string, string][] = [
  // Midnight of the coder, in winter and in summer.
  ['2020-01-01T23:00:00Z', 'Europe/Berlin', '2020-01-02T00:00:00'],
  ['2019-06-30T22:00:00Z', 'Europe/Berlin', '2019-07-01T00:00:00'],
  ['2019-07-01T04:00:00Z', 'America/New_York', '2019-07-01T00:00:00'],
  ['2019-12-31T15:00:00Z', 'Asia/Tokyo', '2020-01-01T00:00:00'],
  ['2019-06-30T18:30:00Z', 'Asia/Kolkata', '2019-07-01T00:00:00'],
  ['2019-06-30T18:15:00Z', 'Asia/Kathmandu', '2019-07-01T00:00:00'],
  ['2019-12-30T10:00:00Z', 'Pacific/Kiritimati', '2019-12-31T00:00:00'],
  ['2019-07-01T11:00:00Z', 'Pacific/Pago_Pago', '2019-07-01T00:00:00'],
  // Around the hour that is left out, and the one that comes twice.
  ['2019-03-31T00:59:59Z', 'Europe/Berlin', '2019-03-31T01:59:59'],
  ['2019-03-31T01:00:00Z', 'Europe/Berlin', '2019-03-31T03:00:00'],
  ['2019-10-27T00:30:00Z', 'Europe/Berlin', '2019-10-27T02:30:00'],
  ['2019-10-27T01:30:00Z', 'Europe/Berlin', '2019-10-27T02:30:00'],
  // A zone whose midnight does not exist on that day.
  ['2018-11-04T03:00:00Z', 'America/Sao_Paulo', '2018-11-04T01:00:00'],
  // Rules of the time, not of today: no summer time in Germany in 1960, a zone by the sun in 1878.
  ['1960-07-01T23:00:00Z', 'Europe/Berlin', '1960-07-02T00:00:00'],
  ['1878-06-12T23:06:32Z', 'Europe/Berlin', '1878-06-13T00:00:00'],
  // Fixed offsets.
  ['2019-06-30T22:00:00Z', '+02:00', '2019-07-01T00:00:00'],
  ['2019-07-01T03:30:00Z', '-0330', '2019-07-01T00:00:00'],
  ['2019-07-01T00:00:00Z', 'UTC', '2019-07-01T00:00:00'],
]

describe('a DNA 2 date', () => {
  it.each(zones)('of %s is in %s %s', async (moment, timeZone, local) => {
    const { records, notes } = await read(2, at(moment), { timeZone })
    expect(records.statements[0]).toMatchObject({
      earliest: local.slice(0, 10),
      latest: local.slice(0, 10),
      dateTime: local,
    })
    expect(records.sources[0]?.publishedLatest).toBe(local.slice(0, 10))
    expect(notes).toEqual([`Dates, which DNA 2 stores without a zone, were read in the time zone ${timeZone}.`])
  })

  it.each(['Berlin', 'Europe/Belrin', '+25:00', ''])('in the zone "%s" is refused', (zone) => {
    expect(() => clockOf(zone)).toThrow(
      `There is no time zone "${zone}". Write one such as Europe/Berlin, America/New_York or +01:00.`,
    )
  })
})

describe('where no zone is given', () => {
  const before = process.env.TZ
  afterEach(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })

  it.each([
    ['Europe/Berlin', '2019-07-01'],
    ['America/New_York', '2019-06-30'],
  ])("it is this machine's, as DNA itself does: %s", async (zone, day) => {
    process.env.TZ = zone
    const { records, notes } = await read(2, at('2019-06-30T22:00:00Z'), { timeZone: undefined })
    expect(records.statements[0]?.latest).toBe(day)
    expect(notes[0]).toContain(`the time zone ${zone} (this machine's; another with --time-zone)`)
  })
})

describe('a DNA 3 date', () => {
  it('has no zone: it is what the coder typed, on any machine, and a zone for it is refused', async () => {
    const { records, notes } = await read(3, at('2019-07-01T00:00:00Z'))
    expect(records.statements[0]).toMatchObject({ latest: '2019-07-01', dateTime: '2019-07-01T00:00:00' })
    expect(notes).toEqual([])
    await expect(read(3, at('2019-07-01T00:00:00Z'), { timeZone: 'Europe/Berlin' })).rejects.toThrow(
      '--time-zone: DNA 3, which wrote made-3.dna, stores dates without a zone. Leave the option out.',
    )
  })
})

describe('a warning that the hours look shifted', () => {
  const dated = (moments: string[], more: Partial<Dated> = {}): Dated[] =>
    moments.map((moment, index) => ({ ID: index + 1, Title: '', Text: '', ...more, milliseconds: Date.parse(moment) }))
  const nearest = (documents: Dated[], zone = 'UTC') =>
    /in the zone (\S+)/.exec(zoneWarning(documents, zone)[0]?.reason ?? '')?.[1] ?? null

  it.each([
    [['2019-06-30T22:00:00Z', '2020-01-01T23:00:00Z'], 'Europe/Berlin'],
    [['2019-06-30T21:00:00Z', '2020-01-01T22:00:00Z'], 'Europe/Helsinki'],
    [['2019-06-30T23:00:00Z', '2020-01-01T00:00:00Z', '2019-07-30T23:00:00Z'], 'Europe/London'],
    [['2019-07-01T04:00:00Z', '2020-01-01T05:00:00Z', '2020-01-02T05:00:00Z'], 'America/New_York'],
    [['2019-06-30T18:30:00Z', '2020-01-01T18:30:00Z', '2020-01-02T18:30:00Z'], 'Asia/Kolkata'],
  ])('comes where days without a time would be midnights elsewhere: %j', (moments, zone) => {
    expect(nearest(dated(moments))).toBe(zone)
    expect(nearest(dated(moments), zone)).toBeNull()
  })

  it('comes where the texts print another time than their date has', () => {
    const documents = [
      ...dated(['2002-09-24T09:30:00Z'], { Text: 'in the House at 11:30 am on 24th September' }),
      ...dated(['2003-02-03T14:30:00Z'], { Text: 'at 3:30 p.m. on 3rd February' }),
      ...dated(['2003-02-13T12:46:00Z'], { Text: '13. Februar, 13.46 Uhr' }),
    ]
    expect(nearest(documents)).toBe('Europe/Berlin')
    expect(zoneWarning(documents, 'UTC')[0]?.reason).toContain(
      '3 of 3 documents would be dated at the time that stands at the beginning of their text, instead of 0',
    )
    expect(nearest(documents, 'Europe/Vienna')).toBeNull()
  })

  it('does not come for hours that may well be meant', () => {
    const hours = ['09:00', '10:30', '12:00', '12:00', '14:30', '15:00', '15:30', '18:00', '20:15']
    expect(nearest(dated(hours.map((hour) => `2019-06-30T${hour}:00Z`)))).toBeNull()
    expect(nearest(dated(['2019-06-30T12:00:00Z', '2019-12-30T12:00:00Z', '2020-01-30T12:00:00Z']))).toBeNull()
    expect(nearest(dated(['2019-06-30T00:00:00Z', '2019-12-30T00:00:00Z']))).toBeNull()
    expect(nearest([])).toBeNull()
  })

  it('says what to do', () => {
    expect(zoneWarning(dated(['2019-06-30T22:00:00Z']), 'UTC')).toEqual([
      {
        place: 'dates read in the time zone UTC',
        reason:
          'the hours look shifted: in the zone Europe/Berlin 1 of 1 documents would be dated at midnight, as DNA writes ' +
          'a day without a time, instead of 0. If they were coded there, add --time-zone Europe/Berlin',
      },
    ])
  })
})
