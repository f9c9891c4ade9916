/** Reads a duration that is written out, as text or by its units. */
import type { Constant } from '../syntax/expression.js'

export interface DurationParts {
  months: number
  days: number
  seconds: number
}

const text =
  /^(-?)P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)W)?(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?[\d.]+)S)?)?$/i

/** Null for what cannot be told. */
export function durationParts(value: Constant): DurationParts | null {
  if (typeof value === 'string') {
    const found = text.exec(value)
    if (!found) return null
    const sign = found[1] === '-' ? -1 : 1
    const [years, months, weeks, days, hours, minutes, seconds] = found.slice(2).map((part) => sign * Number(part ?? 0))
    return sum({ years, months, weeks, days, hours, minutes, seconds })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const units = Object.entries(value)
  if (units.some(([, amount]) => typeof amount !== 'number')) return null
  return sum(Object.fromEntries(units) as Record<string, number>)
}

function sum(units: Record<string, number | undefined>): DurationParts {
  const { years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 } = units
  return {
    months: years * 12 + months,
    days: weeks * 7 + days,
    seconds: hours * 3600 + minutes * 60 + seconds,
  }
}
