/**
 * Picks the rows that the linter needs: of 20,000 statements some ten, in which every key occurs with every kind of value
 * that it has, and is missing where it may be.
 */
import type { PlainValue } from '../read-literals.js'
import { isGood } from './rules/dates.js'
import { temporalFunctions } from './rules/readable-times.js'

/** What was seen at one place of the rows. */
interface Place {
  kinds: Set<string>
  keys: Map<string, Place>
  /** The items of a list. */
  items: Place | null
}

const newPlace = (): Place => ({ kinds: new Set(), keys: new Map(), items: null })

export interface Sample {
  /** A row for every kind of value of every key, by its index. */
  rows: Map<number, PlainValue>
  /** The keys and the kinds of their values: rows of one form are judged alike. */
  form: string
}

export function sampleRows(rows: readonly PlainValue[]): Sample {
  const place = newPlace()
  const kindOf = textKinds()
  for (const row of rows) noteKeys(row, place)
  const sample = new Map<number, PlainValue>()
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as PlainValue
    if (isNew(row, place, kindOf)) sample.set(index, row)
  }
  return { rows: sample, form: formOf(place) }
}

function formOf({ kinds, keys, items }: Place): string {
  const inside = [...keys].map(([key, place]) => `${key}:${formOf(place)}`)
  return `${[...kinds].sort()}{${inside.sort()}}[${items ? formOf(items) : ''}]`
}

const isMap = (value: PlainValue | undefined): value is { [key: string]: PlainValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function noteKeys(value: PlainValue, place: Place): void {
  if (Array.isArray(value)) {
    place.items ??= newPlace()
    for (const item of value) noteKeys(item, place.items)
  } else if (isMap(value)) {
    for (const key in value) {
      const inner = value[key] as PlainValue
      const next = place.keys.get(key) ?? newPlace()
      place.keys.set(key, next)
      if (typeof inner === 'object' && inner !== null) noteKeys(inner, next)
    }
  }
}

/** Whether anything in `value` is of a kind that was not seen at its place; a key that others have may be missing. */
function isNew(value: PlainValue | undefined, place: Place, kindOf: (text: string) => string): boolean {
  const kind = typeof value === 'string' ? kindOf(value) : Array.isArray(value) ? 'list' : typeof (value ?? undefined)
  let fresh = note(place, kind)
  if (Array.isArray(value)) {
    for (const item of value) fresh = isNew(item, place.items as Place, kindOf) || fresh
  } else if (isMap(value)) {
    for (const [key, next] of place.keys) fresh = isNew(value[key], next, kindOf) || fresh
  }
  return fresh
}

function note({ kinds }: Place, kind: string): boolean {
  const fresh = !kinds.has(kind)
  if (fresh) kinds.add(kind)
  return fresh
}

/** Text that reads as a number, a day, a moment or a duration differs from other text; days come again and again. */
function textKinds(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    if (text.length > 40 || !/^[\s+\-.\dPI]/.test(text)) return 'text'
    let kind = known.get(text)
    if (kind === undefined) {
      const kinds = temporalFunctions.filter((name) => isGood(name, text))
      if (text.trim() !== '' && Number.isFinite(Number(text))) kinds.push('number')
      if (/\.\d{7}/.test(text)) kinds.push('cut')
      kind = kinds.join(' ') || 'text'
      known.set(text, kind)
    }
    return kind
  }
}
