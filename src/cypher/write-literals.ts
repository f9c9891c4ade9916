/** Writes values as Cypher literals on one line, which both engines read alike. */

/** The embedded engine reads no other escapes, such as \b and \f; those letters are written unchanged. */
const escapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A string in single quotes, on one line: line breaks are escaped, so that a diff shows rows. */
export function stringLiteral(value: string): string {
  return `'${value.replace(/[\\']/g, '\\$&').replace(/[\n\r\t]/g, (letter) => escapes[letter] ?? letter)}'`
}

/** Null, boolean, number, string, list or map. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'string') return stringLiteral(value)
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => `${key}: ${literal(inner)}`)
    return `{${entries.join(', ')}}`
  }
  return String(value)
}

/** Keeps a script readable and each statement well below the engines' limits. */
const rowsAStatement = 500

/**
 * The statements of a script that run `template` over `rows`, each row a literal: its `$rows` becomes the list, at most
 * 500 rows at a time. No rows, no statement.
 */
export function overRows(template: string, rows: readonly string[]): string[] {
  const statements: string[] = []
  for (let from = 0; from < rows.length; from += rowsAStatement) {
    const some = rows.slice(from, from + rowsAStatement).map((row) => `  ${row}`)
    statements.push(`${template.replace('$rows', () => `[\n${some.join(',\n')}\n]`)};\n`)
  }
  return statements
}
