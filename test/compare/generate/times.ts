/** Ways to write days, date-times and durations. */
import { days } from './graph-words.js'
import { anySort, parameterWay, propertyWays, quoted, variableWays, type Ways } from './writer.js'

export const day: Ways = {
  leaves: (writer) => {
    const { random } = writer
    return [
      [1, () => `date(${quoted(random, random.one(days))})`],
      [0.3, () => `date({year: ${random.int(2021, 2025)}, month: ${random.int(1, 12)}, day: ${random.int(1, 28)}})`],
      [0.15, () => `date({year: ${random.int(2021, 2025)}, week: ${random.int(1, 52)}})`],
      [0.1, () => `date({year: ${random.int(2021, 2025)}, quarter: ${random.int(1, 4)}})`],
      [0.1, () => `date({year: 2022, ordinalDay: ${random.int(1, 300)}})`],
      [
        0.2,
        () =>
          `date(${random.one(["'2022-03'", "'20220301'", "'2022'", "'2022-W13-2'", "'2022-060'", "'2022-02-30'"])})`,
      ],
      parameterWay(writer, 'day', () => ({ $date: random.one(days) })),
      ...variableWays(writer, 'day'),
      ...propertyWays(writer, 'day'),
      ...propertyWays(writer, 'day'),
      [0.05, () => 'null'],
    ]
  },
  branches: (writer) => {
    const { part, random, draft } = writer
    return [
      ...anySort(writer, 'day'),
      [0.8, () => `${part('day')} ${random.one(['+', '-'])} ${part('span')}`],
      [0.4, () => `date.truncate('${random.one(['month', 'week', 'year', 'quarter'])}', ${part('day')})`],
      [0.4, () => `date(${part('moment')})`],
      [0.3, () => `date(${part('day')})`],
      [0.2, () => `date({year: ${part('day')}.year, month: ${part('day')}.month})`],
      [0.2, () => `date(toString(${part('day')}))`],
      [0.2, () => `date({date: ${part('day')}, day: 1})`],
      [
        0.3,
        () => {
          const name = draft.fresh('since')
          draft.parameters[name] = random.one(days)
          return `date($${name})`
        },
      ],
    ]
  },
}

export const moment: Ways = {
  leaves: (writer) => {
    const { random } = writer
    return [
      [
        1,
        () =>
          `datetime('${random.one(days)}T${random.one(['10:00:00Z', '23:59:59+02:00', '00:00', '12:30:00.123Z'])}')`,
      ],
      [0.05, () => `datetime('${random.one(days)}T10:00:00[Europe/Kyiv]')`],
      [0.2, () => `datetime({year: 2022, month: ${random.int(1, 12)}, day: 1, hour: ${random.int(0, 23)}})`],
      ...variableWays(writer, 'moment'),
    ]
  },
  branches: (writer) => {
    const { part, random } = writer
    return [
      ...anySort(writer, 'moment'),
      [1, () => `datetime(toString(${part('day')}))`],
      [0.6, () => `datetime(${part('day')})`],
      [0.4, () => `datetime({date: ${part('day')}})`],
      [0.6, () => `${part('moment')} ${random.one(['+', '-'])} ${part('span')}`],
      [0.2, () => `datetime({epochSeconds: ${random.int(1_640_000_000, 1_660_000_000)}})`],
      [0.2, () => `localdatetime('${random.one(days)}T08:15:00')`],
    ]
  },
}

export const span: Ways = {
  leaves: (writer) => {
    const { random } = writer
    return [
      [
        1,
        () =>
          `duration(${quoted(random, random.one(['P1D', 'P2M', 'P1Y', 'PT36H', 'P1Y2M3DT4H5M6S', 'P1W', 'PT1.5S']))})`,
      ],
      [
        1.2,
        () =>
          `duration({${random.one(['days', 'months', 'weeks', 'hours', 'years', 'minutes'])}: ${random.int(-3, 40)}})`,
      ],
      ...variableWays(writer, 'span'),
    ]
  },
  branches: (writer) => {
    const { part, random } = writer
    return [
      ...anySort(writer, 'span'),
      [1, () => `duration.${random.one(['between', 'inDays', 'inMonths'])}(${part('day')}, ${part('day')})`],
      [0.4, () => `duration({days: ${part('int')}})`],
      [0.3, () => `${part('span')} ${random.one(['+', '-'])} ${part('span')}`],
      [0.2, () => `${part('span')} * ${random.int(-2, 3)}`],
      [0.1, () => `${part('span')} / ${random.int(1, 3)}`],
    ]
  },
}
