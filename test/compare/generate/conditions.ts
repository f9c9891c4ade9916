/** Ways to write conditions. */
import type { Sort } from './draft.js'
import { texts } from './graph-words.js'
import { bareHop } from './patterns.js'
import {
  type Choice,
  parameterWay,
  propertiesOf,
  propertyWays,
  quoted,
  variableWays,
  type Ways,
  type Writer,
} from './writer.js'

const sorts: readonly Sort[] = ['int', 'text', 'day', 'float', 'text', 'day', 'truth', 'moment']

/** `n.kind = 'state'` and the like, with values that occur. */
function knownValue({ draft, random }: Writer): Choice[] {
  const pairs = draft.variables.flatMap(({ name, sort, of }) =>
    of === undefined || (sort !== 'node' && sort !== 'relationship')
      ? []
      : Object.entries(texts)
          .filter(([key]) => key in (propertiesOf(sort, of) ?? {}) || random.chance(draft.mistakes))
          .map(([key, list]): [string, readonly string[]] => [`${name}.${key}`, list]),
  )
  if (pairs.length === 0) return []
  return [
    [
      3,
      () => {
        const [property, list] = random.one(pairs)
        const value = quoted(random, random.one(list))
        return random.weighted([
          [4, `${property} = ${value}`],
          [1, `${property} <> ${value}`],
          [
            1,
            `${property} IN [${random
              .some(list, 2)
              .map((it) => quoted(random, it))
              .join(', ')}]`,
          ],
          [1, `NOT ${property} = ${value}`],
          [0.5, `${property} STARTS WITH ${quoted(random, random.one(list).slice(0, 2))}`],
        ])
      },
    ],
  ]
}

export const truth: Ways = {
  leaves: (writer) => {
    const { random, draft } = writer
    const nodes = draft.variables.filter(({ sort }) => sort === 'node')
    const joined = draft.variables.filter(({ sort, of }) => sort === 'relationship' && of)
    return [
      ...knownValue(writer),
      [0.2, () => random.one(['true', 'false', 'null', 'TRUE'])],
      parameterWay(writer, 'flag', () => random.chance(0.5)),
      ...variableWays(writer, 'truth'),
      ...propertyWays(writer, 'text').map(
        ([, write]): Choice => [0.6, () => `${write()} ${random.one(['IS NULL', 'IS NOT NULL'])}`],
      ),
      ...(nodes.length > 0
        ? [
            [0.4, () => `${random.one(nodes).name}:${random.one(['Actor', 'Demand', 'Statement', 'Event'])}`] as const,
            [0.8, () => `${random.one(['', 'NOT '])}${bareHop(draft)}`] as const,
            [0.8, () => `${random.one(['', 'NOT '])}EXISTS { ${bareHop(draft)} }`] as const,
          ]
        : []),
      ...(joined.length > 0
        ? [
            [0.3, () => `type(${random.one(joined).name}) = '${random.one(['MADE', 'ASSERTS', 'REJECTS'])}'`] as const,
            [0.1, () => `${random.one(joined).name}:MADE`] as const,
          ]
        : []),
    ]
  },
  branches: (writer) => {
    const { part, partWith, random, draft } = writer
    const compared = () => {
      const sort = random.one(sorts)
      const signs = sort === 'truth' && random.chance(0.9) ? ['=', '<>'] : ['=', '<>', '<', '>', '<=', '>=', '=']
      return `${part(sort)} ${random.one(signs)} ${part(sort)}`
    }
    const quantified = () => {
      const name = draft.fresh('x')
      const [list, member] = random.one([
        ['texts', 'text'],
        ['ints', 'int'],
        ['days', 'day'],
      ] as const)
      const from = part(list)
      return `${random.one(['any', 'all', 'none', 'single'])}(${name} IN ${from} WHERE ${partWith({ name, sort: member }, 'truth')})`
    }
    return [
      [5, compared],
      [0.2, () => `${part(random.one(sorts))} = ${part(random.one(sorts))}`],
      [0.1, () => `${part('int')} < ${part('int')} <= ${part('int')}`],
      [1, () => `${part('truth')} AND ${part('truth')}`],
      [0.8, () => `${part('truth')} OR ${part('truth')}`],
      [0.2, () => `${part('truth')} XOR ${part('truth')}`],
      [0.7, () => `NOT (${part('truth')})`],
      [1, () => `${part('text')} ${random.one(['STARTS WITH', 'ENDS WITH', 'CONTAINS'])} ${part('text')}`],
      [
        0.5,
        () =>
          `${part('text')} =~ ${random.one(["'.*a.*'", "'(?i)russia.*'", "'\\\\w+'", "'[A-Z].*'", "'.'", "'\\\\d{1,2}'"])}`,
      ],
      [1, () => `${part('text')} IN ${part('texts')}`],
      [0.6, () => `${part('int')} IN ${part('ints')}`],
      [0.3, () => `${part('day')} IN ${part('days')}`],
      [0.2, () => `NOT ${part('text')} IN ${part('texts')}`],
      [0.7, () => `${part(random.one(sorts))} ${random.one(['IS NULL', 'IS NOT NULL'])}`],
      [1, quantified],
      [0.4, () => `EXISTS { MATCH ${bareHop(draft)} WHERE ${part('truth')} }`],
      [0.3, () => `${part(random.one(['texts', 'ints']))} = ${part(random.one(['texts', 'ints']))}`],
      [0.1, () => `isEmpty(${part(random.one(['texts', 'text']))})`],
      [0.1, () => `toBoolean(${part(random.one(['text', 'int', 'truth']))})`],
      [0.2, () => `CASE WHEN ${part('truth')} THEN ${part('truth')} ELSE ${part('truth')} END`],
      [0.2, () => `coalesce(${part('truth')}, ${part('truth')})`],
    ]
  },
}
