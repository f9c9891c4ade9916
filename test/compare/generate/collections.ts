/** Ways to write lists and maps. */
import type { Sort } from './draft.js'
import { days, words } from './graph-words.js'
import { comprehendedHop } from './patterns.js'
import {
  anySort,
  type Choice,
  parameterWay,
  propertiesOf,
  propertyWays,
  variableWays,
  type Ways,
  type Writer,
} from './writer.js'

/** What every list can come from: filtering, cutting, joining, turning round. */
function listWays(writer: Writer, sort: Sort, member: Sort): Choice[] {
  const { part, partWith, random, draft } = writer
  const filtered = () => {
    const name = draft.fresh('x')
    const list = part(sort)
    const where = random.chance(0.7) ? ` WHERE ${partWith({ name, sort: member }, 'truth')}` : ''
    const result = random.chance(0.6) ? ` | ${partWith({ name, sort: member }, member)}` : ''
    return `[${name} IN ${list}${where}${result}]`
  }
  return [
    ...anySort(writer, sort),
    [1.2, () => `[${part(member)}, ${part(member)}]`],
    [0.3, () => `[${part(member)}, null, ${part(member)}]`],
    [0.2, () => `[${part(member)}, ${part(random.one(['int', 'text', 'truth']))}]`],
    [1, filtered],
    [0.5, () => `${part(sort)} + ${part(sort)}`],
    [0.3, () => `${part(sort)} + ${part(member)}`],
    [0.4, () => `${random.one(['tail', 'reverse'])}(${part(sort)})`],
    [0.5, () => `${part(sort)}[${random.int(0, 2)}..${random.int(1, 4)}]`],
    [0.2, () => `${part(sort)}[${random.one(['-2..', '..-1', '..2', '1..', '0..-1'])}]`],
  ]
}

export const ints: Ways = {
  leaves: (writer) => {
    const { random } = writer
    return [
      [1, () => `range(${random.int(0, 2)}, ${random.int(2, 6)})`],
      [0.3, () => `range(${random.int(5, 9)}, 0, -${random.int(1, 3)})`],
      [1, () => `[${[1, 2, 3].map(() => random.int(-2, 9)).join(', ')}]`],
      [0.2, () => random.one(['[]', '[null]', '[1, null]', '[1, 2.0]', 'null'])],
      parameterWay(writer, 'numbers', () => [1, 2, random.int(3, 9)]),
      ...variableWays(writer, 'ints'),
    ]
  },
  branches: (writer) => [
    ...listWays(writer, 'ints', 'int'),
    [0.3, () => comprehendedHop(writer, 'int')],
    [0.2, () => `[x IN ${writer.part('texts')} | size(x)]`],
  ],
}

export const textList: Ways = {
  leaves: (writer) => {
    const { random, draft } = writer
    const nodes = draft.variables.filter(({ sort }) => sort === 'node')
    const entities = draft.variables.filter(({ sort }) => sort === 'node' || sort === 'relationship')
    return [
      [1, () => `['${random.one(['a', 'russia'])}', '${random.one(['b', 'state', '1'])}']`],
      [0.2, () => random.one(['[]', "['a', null]", "['1', 'x', '']", 'null'])],
      parameterWay(writer, 'names', () => random.some([...words, 'russia', 'state'], 3)),
      ...variableWays(writer, 'texts'),
      ...propertyWays(writer, 'texts'),
      ...(nodes.length > 0 ? [[0.6, () => `labels(${random.one(nodes).name})`] as const] : []),
      ...(entities.length > 0 ? [[0.3, () => `keys(${random.one(entities).name})`] as const] : []),
    ]
  },
  branches: (writer) => {
    const { part, random, draft } = writer
    const paths = draft.variables.filter(({ sort }) => sort === 'path')
    return [
      ...listWays(writer, 'texts', 'text'),
      [1, () => `split(${part('text')}, ${random.one(["' '", "','", "'a'", "''", "['a', 'e']"])})`],
      [0.6, () => comprehendedHop(writer, 'text')],
      [0.1, () => `keys(${part('map')})`],
      ...(paths.length > 0 ? [[2, () => `[n IN nodes(${random.one(paths).name}) | n.id]`] as const] : []),
      ...(paths.length > 0 ? [[1, () => `[r IN relationships(${random.one(paths).name}) | type(r)]`] as const] : []),
    ]
  },
}

export const dayList: Ways = {
  leaves: (writer) => [
    [
      1,
      () =>
        `[${writer.random
          .some(days, 2)
          .map((it) => `date('${it}')`)
          .join(', ')}]`,
    ],
    parameterWay(writer, 'days', () => [{ $date: '2022-03-29' }, { $date: '2021-12-01' }]),
    ...variableWays(writer, 'days'),
  ],
  branches: (writer) => [...listWays(writer, 'days', 'day'), [0.5, () => comprehendedHop(writer, 'day')]],
}

export const map: Ways = {
  leaves: (writer) => {
    const { random, draft } = writer
    const nodes = draft.variables.filter(({ sort, of }) => sort === 'node' && of !== undefined)
    const keysOf = (of = '') => random.some(Object.keys(propertiesOf('node', of) ?? { id: 1 }), 2)
    return [
      [0.5, () => random.one(["{a: 1, b: 'x'}", '{}', '{a: null}', "{name: 'x', `odd key`: 2}"])],
      parameterWay(writer, 'row', () => ({ id: 'russia', n: random.int(1, 5), list: ['a'] })),
      ...variableWays(writer, 'map'),
      ...(nodes.length > 0
        ? [
            [
              2,
              () => {
                const { name, of } = random.one(nodes)
                return `${name} {${keysOf(of)
                  .map((key) => `.${key}`)
                  .join(', ')}}`
              },
            ] as const,
            [0.5, () => `properties(${random.one(nodes).name})`] as const,
            [0.4, () => `${random.one(nodes).name} {.*}`] as const,
          ]
        : []),
    ]
  },
  branches: (writer) => {
    const { part, random, draft } = writer
    const nodes = draft.variables.filter(({ sort }) => sort === 'node')
    return [
      ...anySort(writer, 'map'),
      [
        1.5,
        () =>
          `{a: ${part(random.one(['int', 'text', 'day', 'truth']))}, b: ${part(random.one(['texts', 'text', 'map']))}}`,
      ],
      ...(nodes.length > 0
        ? [
            [1, () => `${random.one(nodes).name} {.id, n: ${part('int')}}`] as const,
            [0.4, () => `${random.one(nodes).name} {.id, ${random.one(draft.variables).name}}`] as const,
          ]
        : []),
    ]
  },
}
