/** Random Cypher: from a grammar of what people write, and the same text damaged. */
import fc from 'fast-check'

const one = <T>(...values: T[]) => fc.constantFrom(...values)
const variable = one('a', 'b', 's', 'd', 'x', 'n')
const label = one('', ':Actor', ':Statement', ':Demand', ':Source', ':Nothing')
const type = one('', ':MADE', ':ASSERTS|CONCEDES|REJECTS', ':CITED_IN', ':RAISED_BY*1..3', '*0..2')
const key = one('id', 'name', 'latest', 'kind', 'extent', 'usableTo', 'aliases', 'nothing')
const literal = fc.oneof(
  one('null', 'true', '1', '-7', '2.5', '1e308', '9223372036854775807', "'red'", "'it\\'s'", '"ü😀"', '[]', '{}'),
  one(
    "date('2022-03-01')",
    "duration('P1D')",
    '[1, null, "x"]',
    '{a: 1, b: [2]}',
    '$p',
    '$missing',
    '0 / 1',
    '1 / 0',
    '1.0 / 0',
  ),
  fc.integer().map(String),
  fc.string({ maxLength: 6 }).map((text) => `'${text}'`),
)

const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    literal,
    variable,
    fc.tuple(variable, key).map(([it, name]) => `${it}.${name}`),
    fc
      .tuple(
        tie('expression'),
        one('+', '-', '*', '/', '%', '=', '<>', '<', '>=', 'AND', 'OR', 'XOR', 'IN', 'STARTS WITH', 'CONTAINS', '^'),
        tie('expression'),
      )
      .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
    fc
      .tuple(
        one(
          'size',
          'toString',
          'toInteger',
          'coalesce',
          'head',
          'labels',
          'type',
          'keys',
          'count',
          'collect',
          'sum',
          'max',
          'date',
          'abs',
          'reverse',
          'properties',
          'nonsense',
        ),
        tie('expression'),
      )
      .map(([name, inner]) => `${name}(${inner})`),
    fc.tuple(tie('expression'), one('IS NULL', 'IS NOT NULL')).map((parts) => parts.join(' ')),
    fc
      .tuple(tie('expression'), tie('expression'))
      .map(([when, then]) => `CASE WHEN ${when} THEN ${then} ELSE null END`),
    fc.tuple(tie('expression'), tie('expression')).map(([list, out]) => `[x IN ${list} WHERE true | ${out}]`),
    fc
      .tuple(one('any', 'all', 'none', 'single'), tie('expression'))
      .map(([word, list]) => `${word}(x IN ${list} WHERE x = 1)`),
    fc.tuple(one('EXISTS', 'COUNT'), variable, type).map(([word, from, by]) => `${word} { (${from})-[${by}]->() }`),
    fc.tuple(tie('expression'), tie('expression')).map(([list, at]) => `${list}[${at}]`),
  ),
}))

const node = fc.tuple(one('', 'a', 'b', 's', 'd'), label).map(([name, its]) => `(${name}${its})`)
const path = fc
  .tuple(node, fc.array(fc.tuple(one('-[r', '<-[r', '-[', '<-['), type, one(']->', ']-'), node), { maxLength: 3 }))
  .map(
    ([first, steps]) =>
      first + steps.map(([open, its, close, to], at) => `${open.replace('r', `r${at}`)}${its}${close}${to}`).join(''),
  )
const named = fc.tuple(expression, variable).map(([it, name]) => `${it} AS ${name}`)
const items = fc.oneof(
  fc.array(named, { minLength: 1, maxLength: 3 }).map((all) => all.join(', ')),
  one('*'),
  expression,
)
const clause = fc.oneof(
  path.map((it) => `MATCH ${it}`),
  path.map((it) => `OPTIONAL MATCH ${it}`),
  expression.map((it) => `WHERE ${it}`),
  items.map((it) => `WITH ${it}`),
  fc.tuple(expression, variable).map(([it, name]) => `UNWIND ${it} AS ${name}`),
  path.map((it) => `CALL { MATCH ${it} RETURN count(*) AS n }`),
  one(
    'ORDER BY a',
    'SKIP 1',
    'LIMIT 2',
    'UNION',
    'UNION ALL',
    'CALL db.labels() YIELD label',
    'FINISH',
    'SET a.x = 1',
    'CREATE (:X)',
  ),
)
const whole = fc
  .tuple(
    fc.array(clause, { maxLength: 5 }),
    one('RETURN ', 'RETURN DISTINCT '),
    items,
    one('', ' ORDER BY 1', ' LIMIT 3', ' SKIP $p'),
  )
  .map(([clauses, word, its, tail]) => [...clauses, word + its + tail].join(' '))

/** What people write most, which every engine takes. */
const plain = fc
  .tuple(
    one('Actor', 'Statement', 'Demand', 'Source'),
    key,
    one("= 'red'", '<> 1', 'IS NOT NULL', "STARTS WITH 'b'", '= $p'),
    key,
    one('', ' ORDER BY x', ' LIMIT 3', ' ORDER BY x DESC SKIP 1'),
  )
  .map(([its, which, test, out, tail]) => `MATCH (n:${its}) WHERE n.${which} ${test} RETURN n.${out} AS x${tail}`)

const scraps = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  "'",
  '"',
  '`',
  ';',
  '//',
  '/*',
  '\\',
  '\\u0027',
  '$',
  ':',
  '|',
  '..',
  '\0',
  '\r',
  '\ud800',
  '😀',
  'LOAD CSV',
  'EXPLAIN ',
  'PROFILE ',
  'USE ',
  'CALL ',
  'RETURN ',
  '\ufeff',
  '-'.repeat(50),
  '('.repeat(100),
  '9'.repeat(400),
]

/** Cuts, doubles, swaps and spoils pieces of a text. */
const damaged = fc
  .tuple(
    whole,
    fc.array(fc.tuple(fc.nat(400), fc.nat(30), one('cut', 'double', 'insert', 'case'), one(...scraps)), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([text, changes]) => changes.reduce(spoil, text))

function spoil(text: string, [place, length, how, scrap]: [number, number, string, string]): string {
  const at = place % (text.length + 1)
  const [before, piece, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)]
  if (how === 'cut') return before + after
  if (how === 'double') return before + piece + piece + after
  if (how === 'insert') return before + scrap + piece + after
  return before + piece.toUpperCase() + after
}

export const randomQuery = fc.oneof(
  { weight: 1, arbitrary: plain },
  { weight: 3, arbitrary: whole },
  { weight: 2, arbitrary: damaged },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
)
