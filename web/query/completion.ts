/** Completion at the cursor: labels, relationship types, properties, parameters and words of Cypher. Pure. */
import type { Answer } from '../state/ask.js'

export type Schema = Answer<'schema'>

export interface Choice {
  label: string
  /** Its kind, as CodeMirror names it. */
  type: 'class' | 'type' | 'property' | 'variable' | 'keyword' | 'function'
  detail?: string
}

export interface Completion {
  from: number
  choices: Choice[]
}

const words =
  'MATCH OPTIONAL WHERE RETURN DISTINCT WITH ORDER BY ASC DESC SKIP LIMIT UNWIND AS UNION ALL CALL AND OR NOT XOR IN IS NULL STARTS ENDS CONTAINS CASE WHEN THEN ELSE END EXISTS COUNT COLLECT TRUE FALSE'.split(
    ' ',
  )
const functions =
  'count collect min max sum avg size head last reverse range coalesce toString toInteger toFloat date duration labels type properties keys nodes relationships length toLower toUpper trim split replace substring'.split(
    ' ',
  )

const counted = (items: readonly { name: string; count: number }[], type: Choice['type']): Choice[] =>
  items.map(({ name, count }) => ({ label: name, type, detail: count.toLocaleString('en') }))

/**
 * @param before the text up to the cursor
 * @returns null when there is nothing to offer
 */
export function completionAt(before: string, schema: Schema, parameters: readonly string[]): Completion | null {
  const found = (pattern: RegExp, choices: Choice[]): Completion | null => {
    const match = pattern.exec(before)
    return match ? { from: before.length - (match[1] ?? '').length, choices } : null
  }
  const properties = new Map<string, number>()
  for (const { properties: own } of [...schema.labels, ...schema.types])
    for (const { name, count } of own) properties.set(name, (properties.get(name) ?? 0) + count)
  return (
    found(/\[[^[\]]*[:|]\s*(\w*)$/, counted(schema.types, 'type')) ??
    found(/\([^()]*[:|&]\s*(\w*)$/, counted(schema.labels, 'class')) ??
    found(
      /\$(\w*)$/,
      parameters.map((label): Choice => ({ label, type: 'variable' })),
    ) ??
    found(
      /[\w)]\.(\w*)$/,
      counted(
        [...properties].map(([name, count]) => ({ name, count })),
        'property',
      ),
    ) ??
    found(/(?:^|[\s(,])([A-Za-z]\w*)$/, [
      ...words.map((label): Choice => ({ label, type: 'keyword' })),
      ...functions.map((label): Choice => ({ label, type: 'function' })),
    ])
  )
}
