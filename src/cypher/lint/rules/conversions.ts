/** Rules about turning values into text, numbers and truth values, and about rounding. */
import { aggregateIn, isAggregate } from '../analysis/aggregates.js'
import { type Analysis, callsOf, every, writtenAs } from '../analysis/analysis.js'
import { constantOf, type Expression, type Of } from '../syntax/expression.js'
import type { Scope } from '../types/scope.js'
import { dottedName } from '../types/sure-names.js'
import { canBe, isSurely, mayBe, type Type } from '../types/type.js'
import { typeOf } from '../types/type-of.js'
import { type Advice, around, type Edit, finding, insertion, type Rule } from '../warning.js'

/** Every text it may be is one that both engines read alike; unknown text is not. */
function isHarmless(it: Expression, scope: Scope, isOdd: (text: string) => boolean): boolean {
  const type = typeOf(it, scope)
  if (type.kinds === null || !canBe(type, 'string')) return true
  return type.values?.every((value) => typeof value !== 'string' || !isOdd(value)) ?? false
}

/** What reads as a number and is not written as an integer. */
const isFraction = (text: string) =>
  text.trim() !== '' && Number.isFinite(Number(text)) && !/^\s*(?:[-+]?\d{1,18}|0x[\da-f]+)\s*$/i.test(text)
/** Blanks around it, or a letter at the end that says what kind of number it is. */
const isPadded = (text: string) => text !== text.trim() || /\d[fd]$/i.test(text)

const conversions: Rule = (analysis) =>
  [...callsOf(analysis, 'tointeger', 'tofloat', 'toboolean')].flatMap(({ it, scope }) => {
    const [first] = it.args
    if (!first || it.args.length > 1) return []
    const type = typeOf(first, scope)
    if (it.name === 'toboolean' && mayBe(type, 'int')) {
      const mend = isSurely(type, 'int')
        ? [
            { start: it.start, end: first.start, text: '((' },
            { start: first.end, end: it.end, text: ') <> 0)' },
          ]
        : null
      return [finding(it.at, numberToBoolean, mend)]
    }
    if (it.name !== 'tointeger') {
      return isHarmless(first, scope, isPadded) ? [] : [finding(it.at, blanks, around(first, 'trim(', ')'))]
    }
    if (isHarmless(first, scope, isFraction)) return []
    const name = dottedName(first)
    const again =
      name === null ? null : [insertion(it.start, 'coalesce('), insertion(it.end, `, toInteger(toFloat(${name})))`)]
    return [finding(it.at, textToInteger, again)]
  })

const numberToBoolean: Advice = {
  rule: 'number-to-boolean',
  effect: 'wrong',
  message: 'toBoolean() of a number is null on the embedded engine.',
  rewrite: 'Write x <> 0.',
}
const blanks: Advice = {
  rule: 'blanks-around-number',
  effect: 'wrong',
  message: "Text with blanks around it, such as ' 1.5 ', is null here on the embedded engine.",
  rewrite: 'Cut them off first: toFloat(trim(x)).',
}
const textToInteger: Advice = {
  rule: 'text-to-integer',
  effect: 'wrong',
  message: "toInteger() of text such as '1.9' or '1e3' is null on the embedded engine.",
  rewrite: 'Write toInteger(toFloat(x)).',
}

const textOfFloat: Rule = (analysis) => {
  const printed = [...callsOf(analysis, 'tostring')].flatMap(({ it, scope }) =>
    it.args[0] && isOddFloat(it.args[0], scope) ? [finding(it.at, floatAsText)] : [],
  )
  const joined = [...every(analysis, 'operation')].flatMap(({ it, scope }) => {
    if (it.operator !== '+') return []
    const [left, right] = [typeOf(it.left, scope), typeOf(it.right, scope)]
    return mayBe(left, 'string') && mayBe(right, 'float') && isOddFloat(it.right, scope)
      ? [finding(it.at, floatAsText)]
      : []
  })
  return [...printed, ...joined]
}

const floatAsText: Advice = {
  rule: 'float-as-text',
  effect: 'wrong',
  message: "A whole, very large or very small float becomes another text on the embedded engine: '1' for '1.0'.",
  rewrite: 'Turn it into an integer first: toString(toInteger(x)); or return the number.',
}

/** A float that may be whole or far from 1; 1.5 in the text is not. */
function isOddFloat(it: Expression, scope: Scope): boolean {
  const type = typeOf(it, scope)
  if (!mayBe(type, 'float')) return false
  const plain = (value: unknown) =>
    typeof value !== 'number' || (!Number.isInteger(value) && Math.abs(value) >= 1e-3 && Math.abs(value) < 1e7)
  return !(type.values?.every(plain) ?? false)
}

const textOfDuration: Rule = (analysis) =>
  [...callsOf(analysis, 'tostring')].flatMap(({ it, scope }) => {
    const [first] = it.args
    if (!first || !mayBe(typeOf(first, scope), 'duration') || isPositive(typeOf(first, scope))) return []
    return [finding(it.at, durationAsText)]
  })

const durationAsText: Advice = {
  rule: 'duration-as-text',
  effect: 'wrong',
  message: "A negative duration becomes the text '-P1D' on the embedded engine and 'P-1D' on Neo4j.",
  rewrite: 'Return its parts: d.months, d.days, d.seconds.',
}

const isPositive = ({ values }: Type) =>
  values?.every((value) => {
    if (typeof value === 'string') return !value.includes('-')
    return Object.values(value ?? {}).every((part) => typeof part === 'number' && part >= 0)
  }) ?? false

const rounding: Rule = (analysis) =>
  [...callsOf(analysis, 'round')].flatMap(({ it, scope }) => {
    const [first] = it.args
    if (first && it.args.length > 1) return [finding(it.at, digits, roundedTo(analysis, it))]
    if (!first) return []
    const { values } = typeOf(first, scope)
    if (values?.every((value) => typeof value !== 'number' || value >= 0)) return []
    const mend = [
      { start: it.start, end: first.start, text: 'floor((' },
      { start: first.end, end: it.end, text: ') + 0.5)' },
    ]
    return [finding(it.at, half, mend)]
  })

/** Away from zero where it lies in the middle, as Neo4j rounds to digits. */
function roundedTo(analysis: Analysis, it: Of<'call'>): Edit[] | null {
  const [first, second] = it.args
  const count = second ? constantOf(second) : undefined
  if (!first || !second || it.args.length > 2 || typeof count !== 'number' || ![0, 1, 2, 3, 4, 5, 6].includes(count))
    return null
  const factor = 10 ** count
  // Without digits, the middle goes up.
  if (count === 0)
    return [
      { start: it.start, end: first.start, text: 'floor((' },
      { start: first.end, end: it.end, text: ') + 0.5)', closes: true },
    ]
  // What comes of a product such as 1.005 * 100 lies a little below the middle that was meant.
  const rounded = (x: string, abs: string) => `sign(${x}) * floor(${abs} * ${factor} + 0.500000001) / ${factor}.0`
  if (!aggregateIn(first))
    return [
      { start: it.start, end: first.start, text: 'head([`_r` IN [' },
      { start: first.end, end: it.end, text: `] | ${rounded('`_r`', 'abs(`_r`)')}])`, closes: true },
    ]
  const text = writtenAs(analysis, first)
  return isAggregate(first) ? [{ start: it.start, end: it.end, text: `(${rounded(text, `abs(${text})`)})` }] : null
}

const digits: Advice = {
  rule: 'function-of-one-engine',
  effect: 'embedded-refuses',
  message: 'The embedded engine takes only one argument in round().',
  rewrite: 'Write floor(x * 100 + 0.5) / 100.',
}
const half: Advice = {
  rule: 'round-of-half',
  effect: 'wrong',
  message: 'The embedded engine rounds -1.5 to -2, Neo4j to -1.',
  rewrite: 'Write floor(x + 0.5).',
}

export const conversionRules: Rule[] = [conversions, textOfFloat, textOfDuration, rounding]
