/** Takes a query apart at each UNION ALL that stands outside all brackets. */
import { tokenize } from './tokens.js'

/** The parts, which answer together what the whole answers; a query without UNION ALL is its only part. */
export function unionParts(text: string): string[] {
  const tokens = tokenize(text)
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (const [index, { kind, text: word, start }] of tokens.entries()) {
    if (kind === 'symbol' && '([{'.includes(word)) depth++
    if (kind === 'symbol' && ')]}'.includes(word)) depth--
    const all = tokens[index + 1]
    if (depth > 0 || kind !== 'word' || !/^union$/i.test(word) || !all || !/^all$/i.test(all.text)) continue
    parts.push(text.slice(from, start).trim())
    from = all.end
  }
  return [...parts, text.slice(from).trim()]
}
