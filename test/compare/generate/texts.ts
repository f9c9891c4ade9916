/** Ways to write text. */
import { texts, words } from './graph-words.js'
import { anySort, parameterWay, propertyWays, quoted, variableWays, type Ways } from './writer.js'

export const text: Ways = {
  leaves: (writer) => {
    const { random, draft } = writer
    const named = draft.variables.filter(({ sort }) => sort === 'node')
    const joined = draft.variables.filter(({ sort }) => sort === 'relationship')
    return [
      [1, () => quoted(random, random.one(words))],
      [1, () => quoted(random, random.one(random.one(Object.values(texts))))],
      parameterWay(writer, 'text', () => random.one(words)),
      ...variableWays(writer, 'text'),
      ...propertyWays(writer, 'text'),
      ...(named.length > 0 ? [[0.4, () => `head(labels(${random.one(named).name}))`] as const] : []),
      ...(named.length > 0 ? [[0.2, () => `${random.one(named).name}['${random.one(['id', 'name'])}']`] as const] : []),
      ...(joined.length > 0 ? [[0.7, () => `type(${random.one(joined).name})`] as const] : []),
      [0.05, () => 'null'],
    ]
  },
  branches: (writer) => {
    const { part, random } = writer
    return [
      ...anySort(writer, 'text'),
      [1, () => `${part('text')} + ${part('text')}`],
      [0.5, () => `${part('text')} + ${part(random.one(['int', 'text', 'day', 'truth', 'float']))}`],
      [0.3, () => `${part('int')} + ${part('text')}`],
      [0.6, () => `toUpper(${part('text')})`],
      [0.8, () => `toLower(${part('text')})`],
      [0.4, () => `${random.one(['trim', 'ltrim', 'rtrim', 'upper', 'lower'])}(${part('text')})`],
      [0.5, () => `substring(${part('text')}, ${random.int(0, 4)})`],
      [0.4, () => `substring(${part('text')}, ${random.int(0, 3)}, ${part('int')})`],
      [0.5, () => `${random.one(['left', 'right'])}(${part('text')}, ${random.int(0, 5)})`],
      [0.4, () => `replace(${part('text')}, ${part('text')}, ${part('text')})`],
      [0.2, () => `reverse(${part('text')})`],
      [0.5, () => `split(${part('text')}, ${part('text')})[${random.int(0, 1)}]`],
      [0.6, () => `toString(${part(random.one(['int', 'float', 'day', 'truth', 'text', 'moment', 'span']))})`],
      [0.3, () => `${random.one(['head', 'last'])}(${part('texts')})`],
      [0.4, () => `reduce(t = '', x IN ${part('texts')} | t + x)`],
      [0.1, () => `properties(${nodeOr(writer)}).id`],
      [0.1, () => `toString(${part('int')}) + '/' + toString(${part('int')})`],
    ]
  },
}

function nodeOr({ draft, random }: Parameters<Ways['branches']>[0]): string {
  const nodes = draft.variables.filter(({ sort }) => sort === 'node' || sort === 'relationship')
  return nodes.length > 0 ? random.one(nodes).name : "{id: 'x'}"
}
