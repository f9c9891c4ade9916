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

export interface Span {
  from: number
  to: number
}

/** The statement the cursor stands in, of those a text separates by `;`: without the white space around it. */
export function statementAt(text: string, cursor: number): Span {
  const plain = blanked(text)
  const spans: Span[] = []
  let from = 0
  for (const part of plain.split(';')) {
    const to = from + part.length
    if (part.trim() !== '') spans.push({ from: from + part.search(/\S/), to: from + part.trimEnd().length })
    from = to + 1
  }
  const spansBefore = spans.filter((span) => span.from <= cursor)
  return spansBefore.at(-1) ?? spans[0] ?? { from: 0, to: text.length }
}

/** Offset of a line and column, both from 1; the text's end where they lie beyond it. */
export function offsetOf(text: string, { line, column }: { line: number; column: number }): number {
  const lines = text.split('\n')
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  return Math.min(text.length, before + Math.min(column - 1, lines[line - 1]?.length ?? 0))
}
