/** Runs every check on a generation that is not yet published. */
import type { Dataset } from '../cypher/dataset.js'
import { didYouMean, LoadError, messageOf } from '../errors.js'
import type { Graph } from '../store/graph-store.js'

/**
 * @param declared ids of the records that the scripts declare
 * @throws LoadError at the first check that finds something, with file and line of the record that breaks it.
 */
export async function runChecks(
  graph: Graph,
  dataset: Dataset,
  declared: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted()
  // Asked all at once, since an engine may run several; reported in their order.
  const asked = await Promise.allSettled(dataset.checks.map((check) => graph.read(check.text)))
  signal?.throwIfAborted()
  for (const [index, check] of dataset.checks.entries()) {
    const result = asked[index] as (typeof asked)[number]
    if (result.status === 'rejected') {
      throw new LoadError(check.file, null, `this check cannot be run: ${messageOf(result.reason)}`, result.reason)
    }
    const [first, ...more] = result.value
    if (!first) continue
    const id = String(first.id)
    const hint = declared.includes(id) ? '' : didYouMean(id, declared)
    const others = more.length > 0 ? ` (${more.length} more break this rule)` : ''
    const place = placeOf(id, dataset)
    throw new LoadError(
      place?.file ?? check.file,
      place?.line ?? null,
      `${id}: ${first.problem}.${hint}${others} Rule: ${check.question} (${check.file})`,
    )
  }
}

/** Where a record is declared, or else the last line that names it. */
function placeOf(id: string, { data }: Dataset): { file: string; line: number } | null {
  const statements = data.flatMap((script) => script.statements).reverse()
  for (const key of [`id: '${id}'`, `'${id}'`, `"${id}"`]) {
    for (const { text, file, line } of statements) {
      const at = text.indexOf(key)
      if (at >= 0) return { file, line: line + text.slice(0, at).split('\n').length - 1 }
    }
  }
  return null
}
