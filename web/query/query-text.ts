/** What can be told of a query's text without the engine: its parameters, and the statement under the cursor. Pure. */

/** Strings, comments and quoted names, which hold no parameter and end no statement. */
const opaque = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g

/** The same length, with whatever is opaque blanked out. */
function blanked(text: string): string {
  return text.replace(opaque, (part) => part.replace(/[^\n]/g, ' '))
}

/** Names written `$name`, in the order in which they first stand. */
export function parameterNames(text: string): string[] {
  return [...new Set([...blanked(text).matchAll(/\$([\p{L}_][\p{L}\p{N}_]*)/gu)].map((match) => match[1] ?? ''))]
}

interface Span {
  from: number
  to: number
}

/** The statements that a text separates by `;`, without white space and comments around them. */
function statementsOf(text: string): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const part of blanked(text).split(';')) {
    if (part.trim() !== '') spans.push({ from: from + part.search(/\S/), to: from + part.trimEnd().length })
    from += part.length + 1
  }
  return spans
}

/** Which statement the cursor stands in, from 1; 0 for a text of one statement, which is run as it is. */
export function statementAt(text: string, cursor: number): number {
  const spans = statementsOf(text)
  return spans.length < 2 ? 0 : Math.max(1, spans.filter(({ from }) => from <= cursor).length)
}

/** One statement of a text, with blanks for what stands before it, so that places in it are places in the text. */
export function statementAlone(text: string, number: number): string {
  const span = statementsOf(text)[number - 1]
  return span ? text.slice(0, span.from).replace(/[^\n]/g, ' ') + text.slice(span.from, span.to) : text
}

/** Offset of a line and column, both from 1; the text's end where they lie beyond it. */
export function offsetOf(text: string, { line, column }: { line: number; column: number }): number {
  const lines = text.split('\n')
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  return Math.min(text.length, before + Math.min(column - 1, lines[line - 1]?.length ?? 0))
}
