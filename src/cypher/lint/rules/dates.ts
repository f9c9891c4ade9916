/** Rules about how dates and times are made. */
import { type Analysis, callsOf } from '../analysis/analysis.js'
import { type Constant, constantOf, type Entry, type Expression, type Of, withBrackets } from '../syntax/expression.js'
import type { Scope } from '../types/scope.js'
import { isAlwaysNull, isSurely, type Kind, mayBe } from '../types/type.js'
import { typeOf } from '../types/type-of.js'
import { type Advice, type Edit, type Finding, finding, lateFinding, type Rule } from '../warning.js'
import { dayOf, dayOfParts, isDay, isReadable, temporalFunctions } from './readable-times.js'

const made: Rule = (analysis) =>
  [...callsOf(analysis, ...temporalFunctions)].flatMap(({ it, scope }): Finding[] => {
    const [argument] = it.args
    if (!argument) return []
    if (argument.kind === 'map') return fromParts(analysis, it, argument, scope)
    return [...fromText(it, argument, scope), ...fromTemporal(it, argument, scope)]
  })

function fromText(it: Of<'call'>, argument: Expression, scope: Scope): Finding[] {
  const type = typeOf(argument, scope)
  if (isAlwaysNull(type) || (type.kinds !== null && !mayBe(type, 'string', 'map'))) return []
  // toString() of a date is what the functions of the other engine are fed with to count days.
  if (argument.kind === 'call' && argument.name === 'tostring' && isSurely(typeOfFirst(argument, scope), 'date'))
    return []
  const texts = type.values
  if (!texts) return [finding(it.at, unreadable(it.name))]
  if (texts.every((value) => isGood(it.name, value))) return cutOff(it, texts)
  const text = constantOf(argument)
  const day = it.name === 'date' && typeof text === 'string' ? dayOf(text) : null
  if (day) return [finding(it.at, unreadable('date'), [{ start: argument.start, end: argument.end, text: `'${day}'` }])]
  const never = texts.every((value) => typeof value === 'string' && isNonsense(it.name, value))
  return [finding(it.at, never ? { ...unreadable(it.name), effect: 'neo4j-refuses' } : unreadable(it.name))]
}

const typeOfFirst = ({ args: [first] }: Of<'call'>, scope: Scope) =>
  first ? typeOf(first, scope) : { kinds: null, nullable: true }

/** Whether both engines read the value, or it is null. */
export const isGood = (name: string, value: Constant): boolean =>
  value === null ||
  (typeof value === 'string' ? isReadable(name, value) : typeof value === 'object' && '$date' in value)

/** Neither engine can read it: no digit in it, or a day that does not exist. */
const isNonsense = (name: string, text: string) =>
  !/\d/.test(text) || (name === 'date' && /^\d{4}-\d\d-\d\d$/.test(text) && !isDay(text))

const unreadable = (name: string): Advice => ({
  rule: 'unreadable-date',
  effect: 'wrong',
  message: `${name}() of what it cannot read, such as a day that does not exist, is null on the embedded engine, without a word.`,
  rewrite:
    name === 'date'
      ? "Write the day out in full, date('2022-03-29'), or pass a parameter that was checked to be one."
      : "Write it out in ISO form, such as datetime('2022-03-29T10:00:00Z').",
})

function cutOff(it: Of<'call'>, texts: readonly Constant[]): Finding[] {
  if (it.name === 'duration' || !texts.some((text) => typeof text === 'string' && /\.\d{7}/.test(text))) return []
  return [finding(it.at, cut)]
}

const cut: Advice = {
  rule: 'cut-time',
  effect: 'wrong',
  message: 'The embedded engine keeps times to the microsecond and drops the rest, without a word.',
  rewrite: 'Give at most six digits of a second.',
}

/** What each function makes of another date or time as Neo4j does. */
const alike: Readonly<Record<string, readonly Kind[]>> = {
  date: ['date', 'datetime', 'localdatetime'],
  datetime: ['datetime', 'localdatetime'],
  localdatetime: ['localdatetime'],
  time: ['time', 'localtime', 'datetime', 'localdatetime'],
  localtime: ['localtime', 'localdatetime'],
  duration: [],
}
/** What Neo4j takes besides, and the embedded engine turns into something else. */
const otherwise: Readonly<Record<string, readonly Kind[]>> = {
  localdatetime: ['datetime'],
  localtime: ['time', 'datetime'],
}
const temporal: readonly Kind[] = ['date', 'datetime', 'localdatetime', 'time', 'localtime', 'duration']

function fromTemporal(it: Of<'call'>, argument: Expression, scope: Scope): Finding[] {
  const type = typeOf(argument, scope)
  const kinds = (type.kinds ?? []).filter((kind) => temporal.includes(kind))
  if (kinds.length === 0 || kinds.every((kind) => alike[it.name]?.includes(kind))) return []
  if (kinds.some((kind) => otherwise[it.name]?.includes(kind))) return [finding(it.at, zoneDropped)]
  const advice = {
    ...fromOther,
    message: `Neo4j refuses ${it.name}() of a ${kinds[0]}; the embedded engine makes null of it.`,
  }
  return [finding(it.at, isSurely(type, ...temporal) ? advice : { ...advice, effect: 'wrong' })]
}

const fromOther: Advice = {
  rule: 'date-of-other-kind',
  effect: 'neo4j-refuses',
  message: '',
  rewrite: 'Go by way of text: datetime(toString(d)).',
}
const zoneDropped: Advice = {
  rule: 'zone-dropped',
  effect: 'wrong',
  message: 'Neo4j keeps the local time and drops the zone; the embedded engine turns it into UTC, or keeps the zone.',
  rewrite: 'Read the parts you need: x.hour, x.minute.',
}

const plainParts = /^(year|month|day|hour|minute|second|timezone|epochSeconds|epochMillis)$/
const otherParts = /^(week|dayOfWeek|quarter|dayOfQuarter|ordinalDay)$/i
const copied = /^(date|time|datetime)$/i

function fromParts(analysis: Analysis, it: Of<'call'>, { entries, start, end }: Of<'map'>, scope: Scope): Finding[] {
  if (it.name === 'duration') return []
  const names = entries.map(({ key }) => key.text)
  const numbers = entries.map(({ key, value }) => [key.text, constantOf(value)] as const)
  if (names.some((name) => otherParts.test(name))) {
    const known = it.name === 'date' && numbers.every(([, value]) => Number.isInteger(value))
    const day = known ? dayOfParts(Object.fromEntries(numbers) as Record<string, number>) : null
    if (day) return [finding(it.at, otherCalendar, [{ start, end, text: `'${day}'` }])]
    return [lateFinding(it.at, otherCalendar, it.name === 'date' ? countedFrom(analysis, it, entries) : null)]
  }
  if (names.some((name) => copied.test(name))) {
    const missing = entries.find(({ value }) => typeOf(value, scope).nullable)
    const other = entries.find(({ key, value }) => copied.test(key.text) && isSurely(typeOf(value, scope), 'duration'))
    if (other) return [finding(other.key, { ...unreadable(it.name), effect: 'neo4j-refuses' })]
    const apart = it.name === 'date' && entries.length > 1 ? copiedApart(analysis, it, entries) : null
    if (apart)
      return [lateFinding(it.at, fromCopy(it.name), apart), ...(missing ? [finding(missing.key, nullPart)] : [])]
    const mend = it.name === 'date' ? copiedDay(entries, { start, end }) : midnight(it, { entries, start, end }, scope)
    return [finding(it.at, fromCopy(it.name), mend), ...(mend && missing ? [finding(missing.key, nullPart)] : [])]
  }
  if (names.some((name) => /^(milli|micro|nano)second$/i.test(name))) return [finding(it.at, finer)]
  if (names.some((name) => !plainParts.test(name))) return [finding(it.at, unknownPart)]
  const values = new Map(entries.map(({ key, value }) => [key.text, constantOf(value)]))
  if (it.name.startsWith('date') && !isPossible(values))
    return [finding(it.at, { ...unreadable(it.name), effect: 'neo4j-refuses' })]
  const missing = entries.find(({ value }) => typeOf(value, scope).nullable)
  return missing ? [finding(missing.key, nullPart)] : []
}

/** `datetime(toString(d))` for `datetime({date: d})`. */
function midnight(it: Of<'call'>, { entries, start, end }: Pick<Of<'map'>, 'entries' | 'start' | 'end'>, scope: Scope) {
  const [only, ...more] = entries
  const day = only?.key.text === 'date' && more.length === 0 && isSurely(typeOf(only.value, scope), 'date')
  if (!day || it.name !== 'datetime') return null
  const { start: from, end: to } = withBrackets(only.value)
  return [
    { start, end: from, text: 'toString(' },
    { start: to, end, text: ')', closes: true as const },
  ]
}

/** `date(d)` for `date({date: d})`. */
function copiedDay([only, ...more]: readonly Entry[], { start, end }: { start: number; end: number }): Edit[] | null {
  if (!only || more.length > 0) return null
  const { start: from, end: to } = withBrackets(only.value)
  return [
    { start, end: from, text: '' },
    { start: to, end, text: '', closes: true },
  ]
}

/** `date({date: d, day: 1})` with what it takes from the other date written out. */
function copiedApart(analysis: Analysis, it: Of<'call'>, entries: readonly Entry[]): Edit[] | null {
  const from = entries.find(({ key }) => key.text === 'date')?.value
  const others = entries.filter(({ value }) => value !== from)
  if (!from || others.some(({ key }) => !/^(year|month|day)$/.test(key.text))) return null
  const part = (name: string) => {
    const given = others.find(({ key }) => key.text === name)?.value
    return `${name}: ${given ? written(analysis, given) : `\`_d\`.${name}`}`
  }
  const text = `head([\`_d\` IN [${written(analysis, from)}] | date({${['year', 'month', 'day'].map(part).join(', ')}})])`
  return [{ start: it.start, end: it.end, text }]
}

/** The same day counted from the first of its year or quarter. */
function countedFrom(analysis: Analysis, it: Of<'call'>, entries: readonly Entry[]): Edit[] | null {
  const value = (name: string, otherwise: string) => {
    const given = entries.find(({ key }) => key.text === name)?.value
    return given ? `(${written(analysis, given)})` : otherwise
  }
  const has = (name: string) => entries.some(({ key }) => key.text === name)
  const from = (month: string, day: number) => `date({year: ${value('year', '')}, month: ${month}, day: ${day}})`
  const texts: [string, string][] = [
    [
      'week',
      `head([\`_d\` IN [${from('1', 4)}] | \`_d\` + duration({days: (${value('week', '1')} - 1) * 7 + ${value('dayOfWeek', '1')} - \`_d\`.dayOfWeek})])`,
    ],
    ['quarter', `${from(`${value('quarter', '1')} * 3 - 2`, 1)} + duration({days: ${value('dayOfQuarter', '1')} - 1})`],
    ['ordinalDay', `${from('1', 1)} + duration({days: ${value('ordinalDay', '1')} - 1})`],
  ]
  const [, text] = texts.find(([name]) => has(name)) ?? []
  return text && has('year') ? [{ start: it.start, end: it.end, text: `(${text})` }] : null
}

const written = ({ source }: Analysis, it: Expression) => {
  const { start, end } = withBrackets(it)
  return source.slice(start, end)
}

/** Whether the parts that are written out make a day that exists, in the order that Neo4j asks for. */
function isPossible(values: ReadonlyMap<string, Constant | undefined>): boolean {
  if ([...values.keys()].some((name) => name.startsWith('epoch'))) return true
  if (!values.has('year') || (values.has('day') && !values.has('month'))) return false
  const part = (name: string) => (values.has(name) ? values.get(name) : 1)
  const [year, month, day] = ['year', 'month', 'day'].map(part)
  const given = [year, month, day].filter((value) => value !== undefined)
  if (given.some((value) => value !== null && !Number.isInteger(value))) return false
  if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number') return true
  return isDay(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}

const otherCalendar: Advice = {
  rule: 'date-of-week-or-quarter',
  effect: 'always-wrong',
  message: 'The embedded engine leaves weeks, quarters and ordinal days out: each becomes the first of January.',
  rewrite:
    'The Monday of a week: d - duration({days: d.dayOfWeek - 1}); the first of a quarter: date({year: d.year, month: d.quarter * 3 - 2, day: 1}); a day of the year: date({year: 2022}) + duration({days: n - 1}).',
}
const fromCopy = (name: string): Advice => ({
  rule: 'date-from-date',
  effect: 'always-wrong',
  message: `${name}() made from another date is null on the embedded engine.`,
  rewrite:
    name === 'date'
      ? 'Write its parts: date({year: d.year, month: d.month, day: 1}).'
      : 'Go by way of text: datetime(toString(d)).',
})
const finer: Advice = {
  rule: 'cut-time',
  effect: 'always-wrong',
  message: 'The embedded engine drops what is finer than a second here, without a word.',
  rewrite: "Write it as text: datetime('2022-03-29T10:00:00.123Z').",
}
const unknownPart: Advice = {
  rule: 'unknown-part-of-date',
  effect: 'always-wrong',
  message: 'The embedded engine makes null of a date with a part that it does not know.',
  rewrite: 'Use year, month, day, hour, minute, second and timezone, written so.',
}
const nullPart: Advice = {
  rule: 'null-part-of-date',
  effect: 'wrong',
  message: 'A date with a part that is null is null on the embedded engine; Neo4j takes the least value for it.',
  rewrite: 'Leave such rows out: WITH d WHERE d IS NOT NULL.',
}

export const dateRules: Rule[] = [made]
