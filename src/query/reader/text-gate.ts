/**
 * Refuses an ad-hoc query by its text, before an engine sees it. The gate on the plan is the guarantee; this one covers
 * what a plan may not show, such as LOAD CSV and USE in a subquery inside an expression.
 */
import { type Token, tokenize } from '../../cypher/tokens.js'
import { refused, tooLarge } from '../query-problems.js'
import { isKnownNamespace, refuseFunction, refuseLoad, refuseProfile, refuseUse } from './refusals.js'

/** In characters; far more than anyone writes. */
export const longestQuery = 50_000

/** Nested brackets; far deeper than anyone nests, and too deep for some parsers. */
const deepest = 200

/** @throws Problem 413 for a text that is too long; 422 that names the rule and the place */
export function refuseByText(text: string): void {
  if (text.length > longestQuery)
    throw tooLarge(`The query has ${text.length} characters. At most ${longestQuery} are allowed.`, {
      characters: longestQuery,
    })
  for (const variant of variants(text)) refuseTokens(tokenize(variant))
  refuseReturnInComment(text)
}

/** To one engine such a comment ends at the return, to the other at the end of the line. */
function refuseReturnInComment(text: string): void {
  const returns = text.replaceAll('\r\n', '\n\n')
  if (!returns.includes('\r')) return
  const ours = tokenize(returns).map(({ start }) => start)
  const theirs = tokenize(returns.replaceAll('\r', '\n'))
  const first = theirs.find(({ start }, index) => ours[index] !== start)
  if (!first && ours.length === theirs.length) return
  const message =
    'A comment ends with a carriage return alone, which one engine takes for the end of the comment and the other does not. End the line with a line feed.'
  const before = text.slice(0, first?.start ?? 0).split('\n')
  throw refused('return-in-comment', message, { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 })
}

/**
 * The text in every way an engine may read it: Cypher 5 has Unicode escapes in code, and a carriage return may end a
 * comment.
 */
function variants(text: string): string[] {
  const unescaped = text.replace(/\\u+([\da-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return [...new Set([text, unescaped].flatMap((it) => [it, it.replaceAll('\r', '\n')]))]
}

function refuseTokens(tokens: readonly Token[]): void {
  const code = tokens.filter(({ kind }) => kind !== 'string' && kind !== 'number')
  const word = (index: number) => (code[index]?.kind === 'word' ? code[index].text.toUpperCase() : '')
  let depth = 0
  for (const [index, token] of code.entries()) {
    const { line, column, text } = token
    const place = { line, column }
    const refuse = (rule: string, message: string) => refused(rule, message, place)
    const before = index === 0 || code[index - 1]?.text === '{' || /^(UNION|ALL|DISTINCT)$/.test(word(index - 1))
    if (word(index) === 'PROFILE' && begins(code, index)) throw refuseProfile(place)
    if (word(index) === 'LOAD' && /^(CSV|DATA|JSONL?|PARQUET)$/.test(word(index + 1))) throw refuseLoad(place)
    if (word(index) === 'USE' && before && /^(word|quoted)$/.test(code[index + 1]?.kind ?? '')) throw refuseUse(place)
    if (word(index) === 'CYPHER' && index === 0)
      throw refuse('options', 'Planner options cannot be set. Leave CYPHER ... out.')
    if (token.kind === 'symbol') depth += /^[([{]/.test(text) ? 1 : /^[)\]}]/.test(text) ? -1 : 0
    if (depth > deepest)
      throw refuse('nesting', `Brackets are nested deeper than ${deepest}. Name inner parts with WITH.`)
    if (text === ';' && index < code.length - 1)
      throw refuse('several-statements', 'Send one statement at a time. Leave out what follows the semicolon.')
    if (text === '__proto__') throw refuse('name', 'The name __proto__ cannot be used in an answer. Choose another.')
    if (text === '(' && isForeign(code, index)) throw refuseFunction(place)
  }
}

/** Whether the word is the first, or follows EXPLAIN. */
const begins = (code: readonly Token[], index: number) =>
  code.slice(0, index).every(({ kind, text }) => kind === 'word' && /^explain$/i.test(text))

/** `name.space.f(` outside the known namespaces. Procedures, after CALL, have their own list in the gates. */
function isForeign(code: readonly Token[], open: number): boolean {
  let first = open - 1
  const isName = (index: number) => /^(word|quoted)$/.test(code[index]?.kind ?? '')
  if (!isName(first)) return false
  while (code[first - 1]?.text === '.' && isName(first - 2)) first -= 2
  if (first === open - 1) return false
  if (/^call$/i.test(code[first - 1]?.text ?? '')) return false
  return !isKnownNamespace(code[first]?.text ?? '')
}
