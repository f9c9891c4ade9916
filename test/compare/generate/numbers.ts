/** Ways to write whole numbers and fractions. */
import { bareHop } from './patterns.js'
import { anySort, parameterWay, propertyWays, variableWays, type Ways } from './writer.js'

export const int: Ways = {
  leaves: (writer) => {
    const { random, draft } = writer
    const paths = draft.variables.filter(({ sort }) => sort === 'path')
    return [
      [1.5, () => String(random.int(0, 5))],
      [0.5, () => String(random.one([-1, -3, 10, 100, 2022, 7]))],
      [0.1, () => random.one(['9007199254740993', '0x1F', '1000000'])],
      parameterWay(writer, 'n', () => random.int(-2, 10)),
      ...variableWays(writer, 'int'),
      ...propertyWays(writer, 'int'),
      ...(paths.length > 0 ? [[2, () => `length(${random.one(paths).name})`] as const] : []),
      [0.05, () => 'null'],
    ]
  },
  branches: (writer) => {
    const { part, random } = writer
    return [
      ...anySort(writer, 'int'),
      [1.2, () => `${part('int')} ${random.one(['+', '-', '*'])} ${part('int')}`],
      [0.3, () => `${part('int')} / ${random.int(1, 7)}`],
      [0.3, () => `${part('int')} % ${random.int(1, 7)}`],
      [0.1, () => `${part('int')} / ${part('int')}`],
      [1, () => `size(${part(random.one(['text', 'texts', 'ints', 'days']))})`],
      [0.2, () => `-${part('int')}`],
      [0.3, () => `${random.one(['abs', 'sign'])}(${part(random.one(['int', 'float']))})`],
      [0.5, () => `toInteger(${part(random.one(['text', 'float', 'int']))})`],
      [0.9, () => `${memberOf(part('day'))}.${random.one(dayFields)}`],
      [
        0.2,
        () => `${memberOf(part('moment'))}.${random.one(['hour', 'minute', 'second', 'year', 'epochSeconds', 'week'])}`,
      ],
      [
        0.2,
        () => `${memberOf(part('span'))}.${random.one(['days', 'months', 'hours', 'minutes', 'seconds', 'years'])}`,
      ],
      [0.4, () => `reduce(sum = 0, x IN ${part('ints')} | sum + x)`],
      [0.3, () => `${random.one(['head', 'last'])}(${part('ints')})`],
      [0.3, () => `${part('ints')}[${random.int(-2, 2)}]`],
      [1, () => `COUNT { ${bareHop(writer.draft)} }`],
      [0.2, () => `COUNT { MATCH ${bareHop(writer.draft)} WHERE ${part('truth')} }`],
    ]
  },
}

const dayFields = [
  'year',
  'month',
  'day',
  'week',
  'quarter',
  'dayOfWeek',
  'ordinalDay',
  'weekYear',
  'weekDay',
  'year',
  'month',
]

/** A value whose member is read: brackets where it is no name, as both engines want them. */
const memberOf = (text: string) => (/^[\w.]+$/.test(text) && !/^\d|^null$/.test(text) ? text : `(${text})`)

export const float: Ways = {
  leaves: (writer) => [
    [1, () => writer.random.one(['1.5', '0.5', '-2.5', '2.0', '1e3', '3.14159', '0.1'])],
    parameterWay(writer, 'x', () => writer.random.one([0.5, 1.25, -3.5])),
    ...variableWays(writer, 'float'),
    [0.05, () => 'null'],
  ],
  branches: (writer) => {
    const { part, random } = writer
    return [
      ...anySort(writer, 'float'),
      [0.6, () => `toFloat(${part(random.one(['int', 'text', 'float']))})`],
      [0.6, () => `${part('float')} ${random.one(['+', '-', '*', '/'])} ${part(random.one(['int', 'float']))}`],
      [0.5, () => `1.0 * ${part('int')} / ${random.int(1, 9)}`],
      [0.5, () => `${random.one(['round', 'floor', 'ceil'])}(${part('float')})`],
      [0.3, () => `round(${part('float')}, ${random.int(0, 2)})`],
      [0.2, () => `sqrt(abs(${part('int')}))`],
      [0.3, () => `${part('int')} ^ ${random.int(0, 3)}`],
      [0.1, () => `2 ^ ${part('int')} ^ 2`],
      [0.2, () => `${random.one(['log', 'exp', 'sin', 'cos', 'log10', 'degrees'])}(${part('float')})`],
    ]
  },
}
