/** Shared by the writers of expressions: parts one level deeper, variables and properties of a sort, parameters. */
import { type Draft, type Sort, type Variable, variablesOf } from './draft.js'
import { labels, relationships } from './graph-words.js'
import type { Random } from './random.js'

export interface Writer {
  draft: Draft
  random: Random
  /** Levels of brackets that may still be opened. */
  depth: number
  /** Part of the expression, of this sort. */
  part(sort: Sort): string
  /** The same with one more variable, as in `[x IN list | x + 1]`. */
  partWith(variable: Variable, sort: Sort): string
}

export type Choice = readonly [weight: number, write: () => string]
/** Ways to write an expression of one sort; those without parts first, since they end the nesting. */
export interface Ways {
  leaves: (writer: Writer) => Choice[]
  branches: (writer: Writer) => Choice[]
}

export function quoted(random: Random, text: string): string {
  const quote = random.chance(0.8) ? "'" : '"'
  return quote + text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`) + quote
}

/** A way to each variable of the sort that is in scope. */
export function variableWays({ draft, random }: Writer, ...sorts: Sort[]): Choice[] {
  const found = variablesOf(draft, ...sorts)
  return found.length === 0 ? [] : [[2, () => random.one(found).name]]
}

/** A way to each property of the sort, of the nodes and relationships in scope. */
export function propertyWays({ draft, random }: Writer, sort: Sort): Choice[] {
  const found = draft.variables.flatMap(({ name, sort: owner, of }) => {
    if (owner !== 'node' && owner !== 'relationship') return []
    const known = of === undefined ? undefined : propertiesOf(owner, of)
    const keys = Object.entries(known ?? { id: 'text', name: 'text' }).filter(([, its]) => its === sort)
    return keys.map(([key]) => `${name}.${key}`)
  })
  return found.length === 0 ? [] : [[5, () => random.one(found)]]
}

export const propertiesOf = (sort: 'node' | 'relationship', of: string) =>
  sort === 'node' ? labels[of] : relationships.find(({ type }) => type === of)?.properties

/** A way by a new parameter with this value. */
export function parameterWay({ draft }: Writer, hint: string, value: () => unknown): Choice {
  return [
    0.5,
    () => {
      const name = draft.fresh(hint)
      draft.parameters[name] = value()
      return `$${name}`
    },
  ]
}

/** CASE, coalesce and brackets, which yield whatever stands in them. */
export function anySort(writer: Writer, sort: Sort): Choice[] {
  const { part, random } = writer
  return [
    [0.5, () => `coalesce(${part(sort)}, ${part(sort)})`],
    [0.3, () => `coalesce(null, ${part(sort)})`],
    [0.6, () => `CASE WHEN ${part('truth')} THEN ${part(sort)} ELSE ${part(sort)} END`],
    [0.3, () => `CASE WHEN ${part('truth')} THEN ${part(sort)} END`],
    [
      0.4,
      () =>
        `CASE ${part('text')} WHEN ${part('text')} THEN ${part(sort)} WHEN ${part('text')} THEN null ELSE ${part(sort)} END`,
    ],
    [0.15, () => `head([${part(sort)}, ${part(sort)}])`],
    [0.15, () => `[${part(sort)}, ${part(sort)}][${random.int(-2, 2)}]`],
    [0.15, () => `{k: ${part(sort)}}.k`],
    [0.1, () => `nullIf(${part(sort)}, ${part(sort)})`],
    [0.1, () => `(${part(sort)})`],
    [0.1, () => `last([${part(sort)}])`],
  ]
}
