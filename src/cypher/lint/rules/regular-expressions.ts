/** Rules about regular expressions: the engines use two libraries, which read some signs each in its own way. */
import { every } from '../analysis/analysis.js'
import { typeOf } from '../types/type-of.js'
import { type Advice, type Finding, finding, type Rule } from '../warning.js'

const matches: Rule = (analysis) =>
  [...every(analysis, 'operation')].flatMap(({ it, scope }): Finding[] => {
    if (it.operator !== '=~') return []
    const patterns = typeOf(it.right, scope).values
    if (!patterns) return [finding(it.at, unseen)]
    const texts = patterns.filter((pattern) => typeof pattern === 'string')
    if (texts.some((text) => refused.test(text))) return [finding(it.right.at, unsupported)]
    if (!texts.some(reachesFurther)) return []
    const [only, ...more] = texts
    const written = ['constant', 'parameter'].includes(it.right.kind) && more.length === 0 ? narrowed(only ?? '') : null
    const mend = written === null ? null : [{ start: it.right.start, end: it.right.end, text: quoted(written) }]
    return [finding(it.right.at, reach, mend)]
  })

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** Letters, digits and blanks as Java takes them, where that can be written; null where it cannot. */
function narrowed(pattern: string): string | null {
  let inClass = false
  const parts = pattern.match(/\\[\s\S]|[\s\S]/gu) ?? []
  const written = parts.map((part) => {
    if (part === '[') inClass = true
    if (part === ']') inClass = false
    return (inClass ? inside : outside)[part] ?? part
  })
  const text = written.join('')
  return reachesFurther(text) ? null : text
}

const outside: Readonly<Record<string, string>> = {
  '\\w': '[A-Za-z0-9_]',
  '\\W': '[^A-Za-z0-9_]',
  '\\d': '[0-9]',
  '\\D': '[^0-9]',
  '\\s': '[ \\t\\n\\x0B\\f\\r]',
  '\\S': '[^ \\t\\n\\x0B\\f\\r]',
}
const inside: Readonly<Record<string, string>> = {
  '\\w': 'A-Za-z0-9_',
  '\\d': '0-9',
  '\\s': ' \\t\\n\\x0B\\f\\r',
}

/** Look-around, back references, atomic groups, quoting, and escapes that only Java has. */
const refused = /\(\?<?[=!]|\(\?>|\\[1-9QEhHRGZXNcJ]|\(\?<\w+>.*\\k/

/** Signs that take in more letters on the embedded engine, and spacing that only Java reads so. */
function reachesFurther(pattern: string): boolean {
  const plain = pattern.replace(/\\\\/g, '')
  if (/\\[wdsbWDSB]|\\p\{(Alpha|Digit|Alnum|Space|Punct|Upper|Lower|ASCII)\}|\[\[:|\(\?P</.test(plain)) return true
  if (/\(\?[a-z]*x/.test(plain)) return true
  // Without regard to case, only letters of other alphabets than a to z, and K and S, are taken differently.
  return /\(\?[a-z]*i/.test(plain) && /[^\x20-\x7e]/.test(plain)
}

const reach: Advice = {
  rule: 'reach-of-regular-expression',
  effect: 'wrong',
  message:
    'On the embedded engine \\w, \\d, \\s, \\b and (?i) reach to the letters of every script, on Neo4j from a to z.',
  rewrite: "Name the letters: '[A-Za-z0-9_]+'; without regard to case: toLower(x) CONTAINS 'ü'.",
}
const unsupported: Advice = {
  rule: 'regular-expression',
  effect: 'embedded-refuses',
  message: 'The embedded engine refuses look-around, back references and some escapes in regular expressions.',
  rewrite: 'Use two plain conditions, or CONTAINS and STARTS WITH.',
}
const unseen: Advice = {
  rule: 'reach-of-regular-expression',
  effect: 'wrong',
  message:
    'A pattern that is worked out may reach further on the embedded engine: \\w, \\d, \\s and (?i) there mean letters of every script.',
  rewrite: 'Write the pattern out, or use CONTAINS and STARTS WITH.',
}

export const regularExpressionRules: Rule[] = [matches]
