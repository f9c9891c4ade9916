/** The statements that a row of an answer rests on: its citations. */

/** As many as a reader looks up. */
const mostCited = 12

type Item = Record<string, unknown>

/** The ids, in the order in which the row has them, and how many more there are. */
export function statementIds(item: unknown): { ids: string[]; more: number } {
  const found = new Set<string>()
  collect(item, 0, found)
  const ids = [...found]
  return { ids: ids.slice(0, mostCited), more: Math.max(0, ids.length - mostCited) }
}

/** What does not decide a reading is no citation of it. */
const notCited = ['beside']

function collect(value: unknown, depth: number, found: Set<string>): void {
  if (typeof value !== 'object' || value === null || depth > 4) return
  if (Array.isArray(value)) {
    for (const it of value) collect(it, depth + 1, found)
    return
  }
  const item = value as Item
  if (isStatement(item)) {
    found.add(String(item.id))
    return
  }
  for (const [name, inner] of Object.entries(item)) {
    if (notCited.includes(name)) continue
    const ids = isCitation(name) ? [inner].flat().filter((it) => typeof it === 'string') : []
    for (const id of ids) found.add(id)
    collect(inner, depth + 1, found)
  }
}

/** Fields that contain ids of statements. */
export const isCitation = (name: string) => name === 'statements' || name === 'statement'

/** A statement told whole, or as a node of the graph. */
export const isStatement = (item: Item) =>
  typeof item.id === 'string' && (('speaker' in item && 'stances' in item) || item.label === 'Statement')
