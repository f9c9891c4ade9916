/** Rules about dates and times. */
import type { Expression } from '../analysis.js'
import { kindOf } from '../kind-of.js'
import { mapEntries, valuesOf } from '../literal-of.js'
import { type Rule, type Warning, warning } from '../rule.js'
import type { Literal, Scope } from '../scope.js'
import { callAt, isGroup, isName, isSymbol, isWord, type Node } from '../tree.js'

const day = String.raw`\d{4}-\d\d-\d\d`
const time = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?`
const zone = String.raw`(Z|[+-]\d\d:?\d\d)?`
/** What both engines read alike. */
const readable: Record<string, RegExp> = {
  date: new RegExp(`^${day}$`),
  datetime: new RegExp(`^${day}(T${time}${zone})?$`),
  localdatetime: new RegExp(`^${day}(T${time})?$`),
  time: new RegExp(`^${time}${zone}$`),
  localtime: new RegExp(`^${time}$`),
  duration: /^P(?=\w)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/,
}

/** Whether `text` is what `name()` reads, and a day that exists. */
function isReadable(name: string, text: string): boolean {
  if (!readable[name]?.test(text)) return false
  const [whole] = /^\d{4}-\d\d-\d\d/.exec(text) ?? []
  return whole === undefined || isDay(whole)
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text)
}

const unreadable: Rule = ({ expressions }) =>
  expressions.flatMap(({ nodes, scope }: Expression) =>
    nodes.flatMap((node, index): Warning[] => {
      const call = callAt(nodes, index)
      const [argument] = call?.args ?? []
      if (!call || !(call.name in readable) || !argument || argument.length === 0) return []
      if (isGroup(argument[0], '{')) return fromParts(node, call.name, argument[0].items)
      return isDoubtful(call.name, argument, scope) ? [doubtful(node, call.name)] : []
    }),
  )

function isDoubtful(name: string, argument: Node[], scope: Scope): boolean {
  const values = valuesOf(argument, scope)
  if (values) return !values.every((value) => isGood(name, value))
  // toString() of a date is what the other engine functions are fed with to count days.
  if (callAt(argument, 0)?.name === 'tostring') return false
  return !['date', 'temporal', 'int', 'null'].includes(kindOf(argument, scope)) || argument[0]?.kind === 'parameter'
}

/** Functions that read a day, a moment or a duration out of text. */
export const readers = Object.keys(readable)

export const isGood = (name: string, value: Literal): boolean =>
  value === null ||
  (typeof value === 'string' ? isReadable(name, value) : typeof value === 'object' && '$date' in value)

const doubtful = (at: Node, name: string): Warning =>
  warning(
    at,
    'unreadable-date',
    `${name}() of what it cannot read, such as a day that does not exist, is null on the embedded engine, without a word.`,
    name === 'date'
      ? "Write the day out in full, date('2022-03-29'), or pass a parameter that was checked to be one."
      : "Write it out in ISO form, such as datetime('2022-03-29T10:00:00Z').",
  )

/** `date({year: 2022, month: 2, day: 30})`, `datetime({date: d})`. */
function fromParts(at: Node, name: string, items: readonly Node[]): Warning[] {
  const parts = new Map(mapEntries(items).map(([key, value]) => [key.text, value]))
  const number = (key: string) =>
    parts
      .get(key)
      ?.map(({ text }) => text)
      .join('')
  const [year, month, dayOfMonth] = ['year', 'month', 'day'].map(number)
  const text = `${year}-${(month ?? '1').padStart(2, '0')}-${(dayOfMonth ?? '1').padStart(2, '0')}`
  if (year !== undefined && /^[\d-]+$/.test(text) && !isDay(text)) return [doubtful(at, name)]
  if (!['date', 'time', 'datetime', 'timezone'].some((key) => parts.has(key))) return []
  const message = `${name}() made from another date, or with a time zone, is null on the embedded engine.`
  return [warning(at, 'unreadable-date', message, 'Go by way of text: datetime(toString(d)).')]
}

const missingField: Rule = ({ expressions }) =>
  expressions.flatMap(({ nodes }) =>
    nodes.flatMap((node, index) => {
      if (!isSymbol(nodes[index - 1], '.') || !isName(node) || !isWord(node, 'WEEKDAY', 'EPOCHDAYS')) return []
      const message = `.${node.text} of a date is null on the embedded engine or refused by Neo4j.`
      return [
        warning(node, 'field-of-date', message, 'Use .dayOfWeek (Monday is 1), .ordinalDay, .year, .month, .day.'),
      ]
    }),
  )

/** What the embedded engine keeps only in part: nanoseconds of a time, fractions and some units of a duration. */
const cut: Rule = ({ expressions }) =>
  expressions.flatMap(({ nodes, scope }) =>
    nodes.flatMap((node, index): Warning[] => {
      const call = callAt(nodes, index)
      const [argument] = call?.args ?? []
      if (!call || !(call.name in readable) || !argument) return []
      if (call.name === 'duration') return isGroup(argument[0], '{') ? durationParts(node, argument[0].items) : []
      const texts = valuesOf(argument, scope)?.filter((value) => typeof value === 'string') ?? []
      if (!texts.some((text) => /\.\d{7}/.test(text))) return []
      const message = 'The embedded engine keeps times to the microsecond and drops the rest, without a word.'
      return [warning(node, 'cut-time', message, 'Give at most six digits of a second.')]
    }),
  )

function durationParts(at: Node, items: readonly Node[]): Warning[] {
  const lost = mapEntries(items).some(
    ([key, value]) =>
      /^(quarters|milliseconds|microseconds)$/i.test(key.text) || value.some(({ text }) => /^\d*\.\d/.test(text)),
  )
  if (!lost) return []
  const message = 'The embedded engine drops fractions, quarters, milliseconds and microseconds here, without a word.'
  return [warning(at, 'cut-time', message, "Write it as text, duration('PT1.5S'), or with whole units.")]
}

export const dateRules: Rule[] = [unreadable, missingField, cut]
