/** What a query's text reveals without an engine: its parameters, and the statement at the cursor. Pure. */

/** Strings, comments and quoted names, in which `$` and `;` mean nothing. */
const opaque = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g

/** A text of the same length with all of these blanked out. */
function blanked(text: string): string {
  return text.replace(opaque, (part) => part.replace(/[^\n]/g, ' '))
}

/** Names written `$name`, in order of first occurrence. */
export function parameterNames(text: string): string[] {
  return [...new Set([...blanked(text).matchAll(/\$([\p{L}_][\p{L}\p{N}_]*)/gu)].map((match) => match[1] ?? ''))]
}

interface Span {
  from: number
  to: number
}

/** The statements of a text, separated by `;`, without surrounding white space and comments. */
function statementsOf(text: string): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const part of blanked(text).split(';')) {
    if (part.trim() !== '') spans.push({ from: from + part.search(/\S/), to: from + part.trimEnd().length })
    from += part.length + 1
  }
  return spans
}

/** The number of the statement at the cursor, from 1; 0 for a text of one statement, which runs as it is. */
export function statementAt(text: string, cursor: number): number {
  const spans = statementsOf(text)
  return spans.length < 2 ? 0 : Math.max(1, spans.filter(({ from }) => from <= cursor).length)
}

/** One statement of a text, with blanks in place of what precedes it, so that its positions are those of the text. */
export function statementAlone(text: string, number: number): string {
  const span = statementsOf(text)[number - 1]
  return span ? text.slice(0, span.from).replace(/[^\n]/g, ' ') + text.slice(span.from, span.to) : text
}

/** The offset of a line and column, both counted from 1; at most the end of the text. */
export function offsetOf(text: string, { line, column }: { line: number; column: number }): number {
  const lines = text.split('\n')
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  return Math.min(text.length, before + Math.min(column - 1, lines[line - 1]?.length ?? 0))
}
