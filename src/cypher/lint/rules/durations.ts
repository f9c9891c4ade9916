/** Rules about durations, and about what is read of dates, times and durations. */
import { callsOf, every } from '../analysis/analysis.js'
import { constantOf } from '../syntax/expression.js'
import { isSurely, type Kind, mayBe, type Type } from '../types/type.js'
import { typeOf } from '../types/type-of.js'
import { type Advice, finding, type Rule } from '../warning.js'

const kept = /^(years|months|weeks|days|hours|minutes|seconds)$/
const dropped = /^(quarters|milliseconds|microseconds|nanoseconds)$/

const parts: Rule = (analysis) =>
  [...callsOf(analysis, 'duration')].flatMap(({ it, scope }) => {
    const [argument] = it.args
    if (argument?.kind !== 'map') return []
    const { entries } = argument
    const unknown = entries.find(({ key }) => !kept.test(key.text) && !dropped.test(key.text))
    if (unknown || entries.length === 0) return [finding(unknown?.key ?? it.at, unknownUnit)]
    const lost = entries.find(({ key, value }) => dropped.test(key.text) || mayBe(typeOf(value, scope), 'float'))
    if (lost) return [finding(it.at, cutDuration)]
    const missing = entries.find(({ value }) => typeOf(value, scope).nullable)
    return missing ? [finding(missing.key, nullUnit)] : []
  })

const unknownUnit: Advice = {
  rule: 'unknown-unit',
  effect: 'neo4j-refuses',
  message:
    'Neo4j refuses a duration with a unit that it does not know, or without any; the embedded engine leaves it out.',
  rewrite: 'Use years, months, weeks, days, hours, minutes and seconds: duration({days: 1}).',
}
const cutDuration: Advice = {
  rule: 'cut-time',
  effect: 'always-wrong',
  message: 'The embedded engine drops fractions, quarters, milliseconds and microseconds here, without a word.',
  rewrite: "Write it as text, duration('PT1.5S'), or with whole units.",
}
const nullUnit: Advice = {
  rule: 'null-part-of-date',
  effect: 'wrong',
  message: 'Neo4j refuses a duration with a part that is null; the embedded engine makes null of it.',
  rewrite: 'Say what null means: duration({days: coalesce(n, 0)}).',
}

const lengths: Rule = (analysis) =>
  [...callsOf(analysis, 'min', 'max', 'avg')].flatMap(({ it, scope }) => {
    const [first] = it.args
    return first && mayBe(typeOf(first, scope), 'duration') ? [finding(it.at, ofDurations)] : []
  })

const ofDurations: Advice = {
  rule: 'aggregate-of-durations',
  effect: 'wrong',
  message: 'The embedded engine has another order of durations than Neo4j, and rounds their average otherwise.',
  rewrite: 'Take numbers: max(d.days), avg(d.days).',
}

const ofDate = 'year quarter month week weekYear dayOfQuarter ordinalDay dayOfWeek day'
const ofTime = 'hour minute second millisecond microsecond nanosecond'
const ofZone = 'timezone offset offsetMinutes offsetSeconds'
const fields: Partial<Record<Kind, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    date: ofDate,
    localdatetime: `${ofDate} ${ofTime}`,
    datetime: `${ofDate} ${ofTime} ${ofZone} epochMillis epochSeconds`,
    time: `${ofTime} ${ofZone}`,
    localtime: ofTime,
    duration: `years quarters months weeks days hours minutes seconds milliseconds microseconds nanoseconds quartersOfYear
      monthsOfQuarter monthsOfYear daysOfWeek minutesOfHour secondsOfMinute millisecondsOfSecond microsecondsOfSecond
      nanosecondsOfSecond`,
  }).map(([kind, names]) => [kind, new Set(names.toLowerCase().split(/\s+/))]),
)
/** Older names that Neo4j still knows. */
const older: Readonly<Record<string, string>> = { weekday: 'dayOfWeek', quarterday: 'dayOfQuarter' }

const readField: Rule = (analysis) =>
  [...every(analysis, 'property')].flatMap(({ it, scope }) => {
    const owner = typeOf(it.of, scope)
    const known = owner.kinds?.length === 1 ? fields[owner.kinds[0] as Kind] : undefined
    const name = it.name.toLowerCase()
    if (!known || known.has(name)) return []
    const instead = known.has('dayofweek') ? older[name] : undefined
    if (instead)
      return [finding(it.at, oldField(it.name, instead), [{ start: it.at.start, end: it.at.end, text: instead }])]
    return [finding(it.at, unknownField(it.name, owner, known))]
  })

const oldField = (name: string, instead: string): Advice => ({
  rule: 'field-of-date',
  effect: 'always-wrong',
  message: `.${name} of a date is null on the embedded engine.`,
  rewrite: `Use .${instead}.`,
})
const unknownField = (name: string, { kinds }: Type, known: ReadonlySet<string>): Advice => ({
  rule: 'field-of-date',
  effect: 'neo4j-refuses',
  message: `A ${kinds?.[0]} has no .${name}: Neo4j refuses it, the embedded engine makes null of it.`,
  rewrite: known.has('days')
    ? 'Use .years, .months, .days, .hours, .minutes, .seconds.'
    : `Use ${[...(known.has('year') ? ['.year', '.month', '.day', '.dayOfWeek (Monday is 1)'] : []), ...(known.has('hour') ? ['.hour', '.minute'] : [])].join(', ')}.`,
})

const negative: Rule = (analysis) =>
  [...every(analysis, 'sign')].flatMap(({ it, scope }) =>
    constantOf(it) === undefined && isSurely(typeOf(it.of, scope), 'duration') ? [finding(it.at, minusDuration)] : [],
  )

const minusDuration: Advice = {
  rule: 'wrong-type',
  effect: 'neo4j-refuses',
  message: 'Neo4j refuses a minus before a duration.',
  rewrite: 'Multiply it: duration({days: 1}) * -1.',
}

export const durationRules: Rule[] = [parts, lengths, readField, negative]
