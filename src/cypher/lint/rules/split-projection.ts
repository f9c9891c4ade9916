/** Writes a projection as two: the first makes the aggregates, the second works with them. */
import { allPartsOf, isAggregate } from '../analysis/aggregates.js'
import type { Analysis, Item, Projection } from '../analysis/analysis.js'
import type { Expression, Of } from '../syntax/expression.js'
import { isName } from '../syntax/tree.js'
import type { Scope } from '../types/scope.js'
import type { Edit } from '../warning.js'

/** `WITH k AS k0, collect(x) AS a0 RETURN k0 AS k, a0[0..3] AS some`; null where a name of the rows is needed later. */
export function splitProjection({ source, clauses }: Analysis, projection: Projection): Edit[] | null {
  const { clause, items, star, distinct } = projection
  const last = items.at(-1)?.nodes.at(-1)
  if (star || !last || items.some((item) => nameOf(item) === null)) return null
  const index = clauses.findIndex((view) => view.clause === clause)
  const after = clauses[index + 1]?.clause
  const names = items.map(nameOf)
  if (after?.keyword === 'ORDER BY' && !after.items.every((node) => isSortedBy(node.text, names))) return null
  const made: string[] = []
  const kept = items.map((item, at) => {
    const aggregates = aggregatesIn(item.it)
    if (aggregates.length === 0) {
      made.push(`${source.slice(...spanOf(item))} AS \`_k${at}\``)
      return `\`_k${at}\` AS ${quoted(nameOf(item))}`
    }
    if (namesRows(item.it, projection.scope)) return null
    let text = ''
    const [start, end] = spanOf(item)
    let from = start
    for (const [number, it] of aggregates.entries()) {
      const name = `\`_a${at}_${number}\``
      made.push(`${source.slice(it.start, it.end)} AS ${name}`)
      text += source.slice(from, it.start) + name
      from = it.end
    }
    return `${text}${source.slice(from, end)} AS ${quoted(nameOf(item))}`
  })
  if (!kept.every((item) => item !== null)) return null
  const text = `WITH ${made.join(', ')} ${clause.keyword} ${distinct ? 'DISTINCT ' : ''}${kept.join(', ')}`
  return [{ start: clause.at.start, end: aliasEnd(projection), text }]
}

const nameOf = ({ alias, nodes }: Item): string | null =>
  alias ?? (nodes.length === 1 && isName(nodes[0]) ? (nodes[0]?.text ?? null) : null)
const quoted = (name: string | null) => `\`${(name ?? '').replaceAll('`', '``')}\``
const isSortedBy = (text: string, names: readonly (string | null)[]) =>
  names.includes(text) || text === ',' || /^(asc|desc)(ending)?$/i.test(text)

const spanOf = ({ nodes }: Item): [start: number, end: number] => [nodes[0]?.start ?? 0, nodes.at(-1)?.end ?? 0]

/** Where the last item ends, with its name. */
const aliasEnd = ({ clause }: Projection) => clause.items.at(-1)?.end ?? clause.at.end

function aggregatesIn(it: Expression): Of<'call'>[] {
  if (isAggregate(it)) return [it]
  return allPartsOf(it)
    .flatMap(aggregatesIn)
    .sort((a, b) => a.start - b.start)
}

/** Whether anything but the aggregates reads a variable of the rows. */
function namesRows(it: Expression, scope: Scope): boolean {
  if (isAggregate(it)) return false
  if (it.kind === 'variable') return scope.variables.has(it.name)
  if (it.kind === 'path' || it.kind === 'subquery' || it.kind === 'pattern-comprehension') return true
  return allPartsOf(it).some((part) => namesRows(part, scope))
}
