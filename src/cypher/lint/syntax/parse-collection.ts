/** Reads lists, maps, map projections, comprehensions and the functions that look at each element of a list. */
import type { Entry, Expression, Iteration, Selector, Shape } from './expression.js'
import { readPath } from './read-path.js'
import { type Group, isName, isSymbol, isWord, type Node, splitOn } from './tree.js'

/** Reads all of `nodes` as one expression. */
export type Parse = (nodes: readonly Node[]) => Expression | null

/** What stands in `[...]` or `{...}`. */
export function readCollection(group: Group, parse: Parse): Shape {
  if (group.text === '{') return { kind: 'map', entries: readEntries(group, parse) }
  const walked = readPatternComprehension(group, parse)
  if (walked) return walked
  const iteration = readIteration('list', group.items, parse)
  if (iteration) return iteration
  return { kind: 'list', items: splitOn(group.items, ',').flatMap((part) => parse(part) ?? []) }
}

export function readEntries(group: Group, parse: Parse): Entry[] {
  return splitOn(group.items, ',').flatMap((part) => {
    const [key, colon, ...rest] = part
    const value = isName(key) && isSymbol(colon, ':') ? parse(rest) : null
    return key && value ? [{ key, value }] : []
  })
}

/** `n {.id, .*, k: 1, other}`. */
export function readProjection(of: Expression, group: Group, parse: Parse): Shape {
  const entries = splitOn(group.items, ',').flatMap((part): Selector[] => {
    const [at, next, ...rest] = part
    if (!at) return []
    if (isSymbol(at, '.')) return [{ at, key: isName(next) ? next.text : null, value: null, short: false }]
    if (isSymbol(next, ':')) return [{ at, key: at.text, value: parse(rest), short: false }]
    return [{ at, key: at.text, value: parse([at]), short: true }]
  })
  return { kind: 'projection', of, entries }
}

/** `x IN list WHERE condition | result`, with an accumulator before it in reduce(). */
export function readIteration(name: string, items: readonly Node[], parse: Parse): Iteration | null {
  // reduce(sum = 0, x IN list | sum + x): the accumulator stands before the first comma.
  const begin = name === 'reduce' ? items.findIndex((node) => isSymbol(node, ',')) + 1 : 0
  const [variable, word, ...rest] = items.slice(begin)
  if (!isName(variable) || !isWord(word, 'IN')) return null
  const bar = rest.findIndex((node) => isSymbol(node, '|'))
  const condition = rest.findIndex((node) => isWord(node, 'WHERE'))
  if (name === 'list' && bar < 0 && condition < 0 && rest.some((node) => isSymbol(node, ','))) return null
  const end = bar < 0 ? rest.length : bar
  const list = parse(rest.slice(0, condition < 0 ? end : condition))
  const initial = begin > 0 ? parse(items.slice(2, begin - 1)) : null
  if (!list) return null
  return {
    kind: 'iteration',
    name,
    variable: variable.text,
    list,
    where: condition < 0 ? null : parse(rest.slice(condition + 1, end)),
    result: bar < 0 ? null : parse(rest.slice(bar + 1)),
    sum: initial ? { name: items[0]?.text ?? '', initial } : null,
  }
}

function readPatternComprehension({ items }: Group, parse: Parse): Shape | null {
  const named = isName(items[0]) && isSymbol(items[1], '=') ? items[0].text : null
  const path = readPath(items, named === null ? 0 : 2)
  if (!path || path.relationships.length === 0) return null
  const rest = items.slice(path.end)
  const bar = rest.findIndex((node) => isSymbol(node, '|'))
  const result = bar < 0 ? null : parse(rest.slice(bar + 1))
  if (!result) return null
  const where = isWord(rest[0], 'WHERE') ? parse(rest.slice(1, bar)) : null
  return { kind: 'pattern-comprehension', named, path: { ...path, variable: named }, where, result }
}
