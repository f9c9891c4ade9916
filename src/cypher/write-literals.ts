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
/** In letters of the rows: a load refuses statements of 128 million, and a row may have a summary of a million. */
const lettersAStatement = 8_000_000

/**
 * The statements of a script that run `template` over `rows`, each row a literal: its `$rows` becomes the list, at most
 * 500 rows and 8 million letters at a time. No rows, no statement. Each is made when it is asked for.
 */
export function* overRows<T>(template: string, rows: Iterable<T>, rowLiteral: (row: T) => string): Generator<string> {
  let some: string[] = []
  let letters = 0
  const statement = () => `${template.replace('$rows', () => `[\n${some.join(',\n')}\n]`)};\n`
  for (const row of rows) {
    const line = `  ${rowLiteral(row)}`
    if (some.length === rowsAStatement || (some.length > 0 && letters + line.length > lettersAStatement)) {
      yield statement()
      some = []
      letters = 0
    }
    some.push(line)
    letters += line.length
  }
  if (some.length > 0) yield statement()
}
