/** Where everything in a lane stands, in pixels: marks that do not cover one another, words where there is room. Pure. */
import { timeScale } from '../../time/scale.js'
import { inWords, type Lane, type Stretch, stretchesOf } from './lanes.js'

/** Side of the square that a mark takes up: what a finger needs. */
export const markSize = 24
const edge = markSize / 2 + 2
const wordHeight = 15
const letterWidth = 6.4

export interface Axis {
  width: number
  x(day: string): number
  /** Stretches in which nobody was heard for more than a week: they are drawn as a week. */
  skipped: { from: number; to: number }[]
  /** Month names where there is room for them. */
  labels: { x: number; text: string }[]
}

/** An axis over all days that these lanes have, and the chosen one. */
export function toAxis(lanes: readonly Lane[], asOf: string, width: number, monthOf: (day: string) => string): Axis {
  const days = lanes.flatMap(({ spots }) => spots.flatMap(({ earliest, latest }) => [earliest, latest]))
  const scale = timeScale([...days, asOf])
  const room = Math.max(0, width - 2 * edge)
  const x = (day: string) => edge + (scale.length === 0 ? room / 2 : (room * scale.at(day)) / scale.length)
  const labels: Axis['labels'] = []
  for (const { day } of scale.stops) {
    const last = labels.at(-1)
    const text = monthOf(day)
    if (last?.text !== text && (!last || x(day) - last.x > text.length * letterWidth + 8))
      labels.push({ x: Math.min(x(day), width - text.length * letterWidth), text })
  }
  const skipped = scale.stops.flatMap(({ day }, index) => {
    const next = scale.stops[index + 1]?.day
    return next !== undefined && isLong(day, next) ? [{ from: x(day), to: x(next) }] : []
  })
  return { width, x, skipped, labels }
}

const isLong = (from: string, to: string) => stretchesOf([{ day: from, reading: 'kept' }], to)[0]?.silent != null

export interface LaneLayout {
  height: number
  /** The height at which the line runs. */
  line: number
  /** Middles, in the order of the lane's spots, and where the interval of an uncertain day begins. */
  spots: { x: number; y: number; from: number | null }[]
  words: { x: number; y: number; text: string; reading: Stretch['reading'] }[]
  strokes: { from: number; to: number; reading: Stretch['reading'] }[]
  silences: { from: number; to: number; text: string }[]
}

export function layOut(lane: Lane, axis: Axis, asOf: string): LaneLayout {
  const words = placeWords(lane, axis)
  const line = 4 + wordHeight * (1 + Math.max(0, ...words.map(({ y }) => y))) + markSize / 2
  const ends: number[] = []
  const spots = lane.spots.map(({ latest, earliest }) => {
    const x = axis.x(latest)
    const free = ends.findIndex((end) => x - end >= markSize)
    const row = free < 0 ? ends.length : free
    ends[row] = x
    return { x, y: line + row * markSize, from: earliest === latest ? null : axis.x(earliest) }
  })
  const stretches = stretchesOf(lane.steps, asOf)
  const strokes = stretches.map(({ from, to, reading, silent }) => {
    const start = axis.x(from)
    return { from: start, to: silent === null ? axis.x(to) : Math.min(start + markSize, axis.x(to)), reading }
  })
  const silences = stretches.flatMap(({ from, to, silent }) => {
    const [start, end] = [axis.x(from) + markSize, axis.x(to) - markSize / 2]
    if (silent === null || end <= start) return []
    const text = `silent ${inWords(silent)}`
    return [{ from: start, to: end, text: end - start > text.length * letterWidth ? text : '' }]
  })
  return {
    height: line + Math.max(1, ends.length) * markSize - markSize / 2 + 4,
    line,
    spots,
    words: words.map(({ y, ...word }) => ({ ...word, y: 4 + wordHeight * (y + 0.75) })),
    strokes,
    silences,
  }
}

/** A word where the reading changes, in one of two rows; one that fits in neither is left to the table. */
function placeWords(lane: Lane, axis: Axis) {
  const ends = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  return lane.steps.flatMap(({ day, reading }, index) => {
    if (lane.steps[index - 1]?.reading === reading) return []
    const wide = reading.length * letterWidth
    const x = Math.max(0, Math.min(axis.x(day) - markSize / 2, axis.width - wide))
    const y = ends.findIndex((end) => x > end)
    if (y < 0) return []
    ends[y] = x + wide + 6
    return [{ x, y, text: reading, reading }]
  })
}
