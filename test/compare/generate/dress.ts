/** Varies a query as people do, without changing it: spacing, comments, case of the keywords, a semicolon. */
import { tokenize } from '../../../src/cypher/tokens.js'
import type { Random } from './random.js'

const keywords = new Set(
  `match optional where with return order by skip limit unwind as and or xor not in is null distinct case when then else end
  starts ends contains exists count call union all desc asc`.split(/\s+/),
)

export function dress(random: Random, text: string): string {
  const style = random.weighted<(word: string) => string>([
    [6, (word) => word],
    [2, (word) => word.toLowerCase()],
    [
      1,
      (word) => (random.chance(0.5) ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()),
    ],
  ])
  const wild = random.chance(0.25)
  let dressed = ''
  let end = 0
  for (const token of tokenize(text)) {
    const blank = text.slice(end, token.start)
    dressed += wild && blank !== '' && random.chance(0.15) ? blanks(random) : blank
    const raw = text.slice(token.start, token.end)
    dressed += token.kind === 'word' && keywords.has(raw.toLowerCase()) ? style(raw) : raw
    end = token.end
  }
  dressed = random.chance(0.3) ? dressed.replace(/ (MATCH|WHERE|WITH|RETURN|UNWIND|ORDER BY)\b/gi, '\n$1') : dressed
  return (
    dressed +
    random.weighted([
      [8, ''],
      [1, ';'],
      [0.5, '\n'],
      [0.3, ' // the end'],
    ])
  )
}

/** Rarely a comment that a carriage return ends, which the engines read in different ways. */
const blanks = (random: Random) =>
  random.chance(0.001)
    ? ' // x\r'
    : random.one(['  ', '\n', '\t', '\r\n', ' /* why */ ', '\n// how many?\n', '\u00a0', ' /* MATCH (n) */ ', '\r'])
