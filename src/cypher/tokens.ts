/** Splits Cypher into tokens with their places, and distinguishes strings, quoted names and code; comments are dropped. */

export type TokenKind = 'word' | 'quoted' | 'string' | 'number' | 'parameter' | 'symbol'

export interface Token {
  kind: TokenKind
  /** The word, number or symbol; the name in backticks; the value of a string; the name of a parameter without `$`. */
  text: string
  /** Both from 1. */
  line: number
  column: number
  /** Offsets into the source: the first character, and one past the last. */
  start: number
  end: number
}

const blank = /\s+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/uy
const shapes: readonly [TokenKind, RegExp][] = [
  ['string', /'(?:\\[\s\S]|[^\\'])*'?|"(?:\\[\s\S]|[^\\"])*"?/uy],
  ['quoted', /`(?:``|[^`])*`?/uy],
  ['parameter', /\$(?:[\p{L}_][\p{L}\p{N}_]*|\d+|`(?:``|[^`])*`)/uy],
  // A dot begins a number only where no value precedes it: `n.1` is not a number, and `1..3` is a range.
  ['number', /0[xo][\da-f]+|(?:\d+(?:_\d+)*(?:\.\d+)?|(?<![\p{L}\p{N}_)\]}.])\.\d+)(?:e[+-]?\d+)?/iuy],
  ['word', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['symbol', /<=|>=|<>|=~|\+=|\.\.|::|\|\||[\s\S]/uy],
]

/** Every token of `source` in order. What cannot be read becomes symbols, so this never fails. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = []
  let line = 1
  let lineStart = 0
  let at = 0
  const newlines = (from: number, to: number) => {
    for (let index = source.indexOf('\n', from); index >= 0 && index < to; index = source.indexOf('\n', index + 1)) {
      line++
      lineStart = index + 1
    }
  }
  while (at < source.length) {
    const skipped = matchAt(blank, source, at)
    if (skipped !== null) {
      newlines(at, at + skipped.length)
      at += skipped.length
      continue
    }
    const [kind, raw] = readToken(source, at)
    const end = at + raw.length
    tokens.push({ kind, text: textOfRaw(kind, raw), line, column: at - lineStart + 1, start: at, end })
    newlines(at, end)
    at = end
  }
  return tokens
}

function matchAt(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0] ?? null
}

function readToken(source: string, at: number): [TokenKind, string] {
  for (const [kind, shape] of shapes) {
    const raw = matchAt(shape, source, at)
    if (raw !== null) return [kind, raw]
  }
  return ['symbol', source.charAt(at)]
}

function textOfRaw(kind: TokenKind, raw: string): string {
  if (kind === 'string') return unescaped(raw.slice(1, raw.length > 1 && raw.endsWith(raw.charAt(0)) ? -1 : undefined))
  if (kind === 'quoted') return raw.replace(/^`|`$/g, '').replaceAll('``', '`')
  if (kind === 'parameter') return raw.slice(1).replace(/^`|`$/g, '')
  return raw
}

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }

/** The value of a string, from the text between its quotes. */
export function unescaped(text: string): string {
  return text.replace(/\\(?:u([\da-fA-F]{4})|([\s\S]))/g, (_, code: string | undefined, one: string) =>
    code === undefined ? (escapes[one] ?? one) : String.fromCharCode(Number.parseInt(code, 16)),
  )
}
