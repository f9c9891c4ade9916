/** Lists the functions that turn many rows into one value. */
import { type Expression, type Of, partsOf } from '../syntax/expression.js'

const names = 'count collect sum avg min max stdev stdevp percentilecont percentiledisc'.split(' ')

export const isAggregate = (it: Expression): it is Of<'call'> =>
  it.kind === 'call' && it.namespace === null && names.includes(it.name)

/** The first aggregate in it, at any depth. */
export function aggregateIn(it: Expression): Of<'call'> | undefined {
  if (isAggregate(it)) return it
  for (const part of allPartsOf(it)) {
    const found = aggregateIn(part)
    if (found) return found
  }
  return undefined
}

/** Every expression in it, with what sees variables of its own. */
export function allPartsOf(it: Expression): Expression[] {
  const own = it.kind === 'iteration' || it.kind === 'pattern-comprehension' ? [it.where, it.result] : []
  return [...partsOf(it), ...own.filter((part) => part !== null)]
}

/** Whether some expression in it, or itself, `holds`. */
export const holds = (it: Expression, test: (part: Expression) => boolean): boolean =>
  test(it) || allPartsOf(it).some((part) => holds(part, test))
