/** Writes values as Cypher literals: one line each, whatever they hold, and read alike by both engines. */

/** The embedded engine knows no others, such as \b and \f; these letters stand as they are. */
const escapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A string in single quotes; line breaks are escaped, for no string of a script spans lines. */
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

/** Rows of one statement: a script stays readable, and a statement well below the engines' limits. */
const rowsAStatement = 500

/** One `UNWIND [...] AS row` with `tail` for every so many rows; none for no rows. */
export const unwind = (rows: readonly string[], tail: string) => overRows(rows, 'UNWIND', 'row', tail)

/** The same with `WITH [...] AS rows`. */
export const withRows = (rows: readonly string[], tail: string) => overRows(rows, 'WITH', 'rows', tail)

function overRows(rows: readonly string[], opening: string, name: string, tail: string): string[] {
  const statements: string[] = []
  for (let from = 0; from < rows.length; from += rowsAStatement) {
    const some = rows.slice(from, from + rowsAStatement).map((row) => `  ${row}`)
    statements.push(`${opening} [\n${some.join(',\n')}\n] AS ${name}\n${tail}\n`)
  }
  return statements
}
