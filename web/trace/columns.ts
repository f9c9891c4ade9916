/** The columns of a list of statements: the sides that are heard most, and the others together. Pure. */
import { groupBy } from '../../src/codebook/group-by.js'
import type { Answer } from '../state/ask.js'
import type { FullStatement } from '../statement/full-statement.js'

/** More cannot be read side by side. */
const mostColumns = 3

export interface Column {
  /** Null for all sides without a column of their own. */
  side: string | null
  statements: number
}

/** All sides together: statements are read one below another. */
export const everybody: Column = { side: null, statements: 0 }

/**
 * The most heard, in the order that sides have everywhere; one more than fit has a column instead of the others. Where most
 * was said by the others, their column would be long and the rest nearly empty: everybody is read in one.
 */
export function columnsOf(
  items: Answer<'facets'>['items'],
  only: string | undefined,
  order: readonly string[] = [],
): Column[] {
  const rank = ({ side }: { side: string }) => (order.includes(side) ? order.indexOf(side) : order.length)
  const sides = items
    .filter(({ filter, value }) => filter === 'side' && (only === undefined || value === only))
    .map(({ value, statements }) => ({ side: value, statements }))
  if (sides.length <= mostColumns + 1) return sides.sort((a, b) => rank(a) - rank(b))
  const others = sides.slice(mostColumns).reduce((sum, { statements }) => sum + statements, 0)
  const all = sides.reduce((sum, { statements }) => sum + statements, 0)
  if (others > all / 2) return [everybody]
  const own = sides.slice(0, mostColumns).sort((a, b) => rank(a) - rank(b))
  return [...own, { side: null, statements: others }]
}

/** Of three columns or more, this share has to be filled on an average day. */
const leastFilled = 0.5

/**
 * The same columns, or one for everybody where most of them would stand empty on most days: what is said by one side a day
 * would run down the page as a staircase.
 *
 * @param statements the first of the list
 */
export function columnsThatFill(columns: readonly Column[], statements: readonly FullStatement[]): readonly Column[] {
  if (columns.length < 3 || statements.length === 0) return columns
  const cells = daysOf(statements, columns).flatMap((day) => day.columns)
  const filled = cells.filter((it) => it.statements.length > 0).length
  return filled < leastFilled * cells.length ? [everybody] : columns
}

export interface Day {
  earliest: string
  latest: string
  /** Statements in the order of columns. */
  columns: { column: Column; statements: FullStatement[] }[]
}

/** Statements by their days: what is known to lie in an interval is apart from what is of its last day. */
export function daysOf(statements: readonly FullStatement[], columns: readonly Column[]): Day[] {
  const own = new Set(columns.map(({ side }) => side))
  return [...groupBy(statements, ({ earliest, latest }) => `${latest} ${earliest}`).values()].map((some) => {
    const { earliest, latest } = some[0] as FullStatement
    return {
      earliest,
      latest,
      columns: columns.map((column) => ({
        column,
        statements: some.filter(({ side }) => (column.side === null ? !own.has(side) : side === column.side)),
      })),
    }
  })
}
