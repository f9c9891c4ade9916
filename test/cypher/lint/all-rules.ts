/** Every text of every rule's rows: what the linter warns of, and what it is content with. */
import type { Params } from '../../../src/store/graph-store.js'
import { aggregatesRows } from './rules/aggregates.js'
import { arithmeticRows } from './rules/arithmetic.js'
import { clausesRows } from './rules/clauses.js'
import { columnsRows } from './rules/columns.js'
import { comparisonsRows } from './rules/comparisons.js'
import { datesRows } from './rules/dates.js'
import { entitiesRows } from './rules/entities.js'
import { functionsRows } from './rules/functions.js'
import { pathsRows } from './rules/paths.js'
import type { RuleRow } from './rules/rule-row.js'
import { subqueriesRows } from './rules/subqueries.js'
import { valuesRows } from './rules/values.js'
import { writesRows } from './rules/writes.js'

/** Values for the parameters in them. */
export const params: Params = {
  id: 'russia',
  n: 1,
  ids: ['russia'],
  text: 'x',
  kind: 'state',
  p: 0.9,
  props: { id: 'x' },
}

const rows: RuleRow[] = [
  ...pathsRows,
  ...subqueriesRows,
  ...aggregatesRows,
  ...comparisonsRows,
  ...arithmeticRows,
  ...datesRows,
  ...entitiesRows,
  ...columnsRows,
  ...writesRows,
  ...clausesRows,
  ...functionsRows,
  ...valuesRows,
]
const of = (list: 'bad' | 'right') =>
  rows.flatMap((row) => row[list].map((text) => ({ rule: row.rule, text, by: row.refusedBy })))
type Named = [text: string, row: { rule: string; text: string; by: RuleRow['refusedBy'] }]
/** Each by its text, as the name of its test. */
export const named = (list: ReturnType<typeof of>) => list.map((row): Named => [row.text, row])
export const badTexts = of('bad')
export const rightTexts = of('right')
/** What `engine` refuses. */
export const refusedBy = (engine: RuleRow['refusedBy']) =>
  named(badTexts.filter(({ by }) => by === engine || by === 'both'))
