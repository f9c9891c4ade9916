/** Rules about functions with a dot in their name, which the embedded engine refuses: some can be worked out. */
import { aggregateIn } from '../analysis/aggregates.js'
import { every, type Seen } from '../analysis/analysis.js'
import { constantOf, type Of } from '../syntax/expression.js'
import { isSurely } from '../types/type.js'
import { typeOf } from '../types/type-of.js'
import { type Advice, type Edit, finding, type Rule } from '../warning.js'

const days =
  'WITH datetime(toString(a)) AS x, datetime(toString(b)) AS y RETURN (y.epochSeconds - x.epochSeconds) / 86400'
const instead: Readonly<Record<string, string>> = {
  'duration.between': `Count days: ${days} AS days.`,
  'duration.indays': `Count days: ${days} AS days.`,
  'duration.inmonths': `Count days: ${days} AS days; or months: (b.year - a.year) * 12 + b.month - a.month.`,
  'duration.inseconds': `Count seconds: ${days.replace(' / 86400', '')} AS seconds.`,
  'date.truncate':
    'The first of the month: date({year: d.year, month: d.month, day: 1}); the Monday of the week: d - duration({days: d.dayOfWeek - 1}); the first of the quarter: date({year: d.year, month: d.quarter * 3 - 2, day: 1}).',
}

const refused = (name: string): Advice => ({
  rule: 'dotted-function',
  effect: 'embedded-refuses',
  message: 'The embedded engine refuses functions with a dot in their name.',
  rewrite: instead[name] ?? 'Work with date() and duration({days: 1}), or count days from .epochSeconds of a datetime.',
})

const functions: Rule = (analysis) =>
  [...every(analysis, 'call')].flatMap((seen) => {
    const { it } = seen
    if (it.namespace === null || it.at.kind === 'quoted') return []
    const name = `${it.namespace}.${it.name}`.toLowerCase()
    const mend = aggregateIn(it) ? null : mendOf(name, seen)
    const missing = name.endsWith('.truncate') && it.args[1] && typeOf(it.args[1], seen.scope).nullable
    return [finding(it.at, refused(name), mend), ...(mend && missing ? [finding(it.args[1]?.at ?? it.at, ofNull)] : [])]
  })

const ofNull: Advice = {
  rule: 'null-part-of-date',
  effect: 'wrong',
  message: 'Neo4j refuses to truncate null; here it is null.',
  rewrite: 'Leave such rows out: WITH d WHERE d IS NOT NULL.',
}

function mendOf(name: string, { it, scope }: Seen<Of<'call'>>): Edit[] | null {
  const [first, second] = it.args
  if (!first || !second || it.args.length > 2) return null
  if (name === 'date.truncate') {
    const unit = constantOf(first)
    const written = typeof unit === 'string' ? truncated[unit.toLowerCase()] : undefined
    const day = isSurely(typeOf(second, scope), 'date', 'datetime', 'localdatetime')
    return written && day ? bound(it, second.start, second.end, written) : null
  }
  const written = between[name]
  const both = [first, second].every((arg) => isSurely(typeOf(arg, scope), 'date'))
  if (!written || !both) return null
  return [
    { start: it.start, end: first.start, text: 'head([`_d` IN [[' },
    { start: second.end, end: it.end, text: `]] | ${written}])`, closes: true },
  ]
}

/** Puts the value between `start` and `end` in place of the whole call, under a name by which `written` speaks of it. */
const bound = (it: Of<'call'>, start: number, end: number, written: string): Edit[] => [
  { start: it.start, end: start, text: 'head([`_d` IN [' },
  { start: end, end: it.end, text: `] | ${written}])`, closes: true },
]

const truncated: Readonly<Record<string, string>> = {
  year: 'date({year: `_d`.year, month: 1, day: 1})',
  quarter: 'date({year: `_d`.year, month: `_d`.quarter * 3 - 2, day: 1})',
  month: 'date({year: `_d`.year, month: `_d`.month, day: 1})',
  week: 'date(`_d`) - duration({days: `_d`.dayOfWeek - 1})',
  day: 'date(`_d`)',
}

const seconds = (day: string) => `head([\`_t\` IN [datetime(toString(${day}))] | \`_t\`.epochSeconds])`
const [from, to] = ['`_d`[0]', '`_d`[1]']
const inDays = (start: string) => `(${seconds(to)} - ${seconds(start)}) / 86400`
/** Days and months as one number, in which a day less makes a month less; so Java counts whole months. */
const packed = (day: string) => `head([\`_t\` IN [${day}] | (\`_t\`.year * 12 + \`_t\`.month) * 32 + \`_t\`.day])`
const months = `(${packed(to)} - ${packed(from)}) / 32`
const between: Readonly<Record<string, string>> = {
  'duration.indays': `duration({days: ${inDays(from)}})`,
  'duration.inseconds': `duration({seconds: ${seconds(to)} - ${seconds(from)}})`,
  'duration.inmonths': `duration({months: ${months}})`,
  'duration.between': `head([\`_m\` IN [${months}] | duration({months: \`_m\`, days: ${inDays(`${from} + duration({months: \`_m\`})`)}})])`,
}

export const dottedFunctionRules: Rule[] = [functions]
