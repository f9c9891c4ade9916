/** The layout of a lane, in pixels: marks that never cover one another, words where there is room. Pure. */
import { daysBetween } from '../../../src/codebook/days-between.js'
import { isOthers } from '../../shell/on-word.js'
import { type TimeAxis, timeAxis } from '../../time/axis.js'
import { longestGap, timeScale } from '../../time/scale.js'
import { type DatedReading, type Lane, lengthInWords, type Stretch, stretchesOf } from './lanes.js'

/** The side of a mark's square: what a finger needs. */
export const markSize = 24
const edge = markSize / 2 + 2
const wordHeight = 15
const letterWidth = 6.4
const monthWidth = 'Mar 2022'.length * letterWidth + 8

export interface LaneAxis extends TimeAxis {
  width: number
  /** Gaps of more than a week, which are drawn as a week. */
  skipped: { from: number; to: number }[]
}

/** An axis over all days of these lanes and the chosen day. */
export function laneAxis(lanes: readonly Lane[], asOf: string, width: number): LaneAxis {
  const days = lanes.flatMap(({ stances }) => stances.flatMap(({ earliest, latest }) => [earliest, latest]))
  const scale = timeScale([...days, asOf])
  const axis = timeAxis(scale, { from: edge, to: Math.max(edge, width - edge), label: monthWidth, end: width })
  const skipped = scale.stops.flatMap(({ day }, index) => {
    const next = scale.stops[index + 1]?.day
    return next !== undefined && isLong(day, next) ? [{ from: axis.at(day), to: axis.at(next) }] : []
  })
  return { ...axis, width, skipped }
}

const isLong = (from: string, to: string) => daysBetween(from, to) > longestGap

export interface LaneLayout {
  height: number
  /** The height at which the line runs. */
  line: number
  /** Middles of the marks, in the order of the stances, and where the interval of an uncertain day begins. */
  marks: { x: number; y: number; from: number | null }[]
  words: { x: number; y: number; text: string }[]
  strokes: { from: number; to: number; reading: Stretch['reading']; word: Stretch['word'] }[]
  silences: { from: number; to: number; text: string }[]
}

export function layOut(lane: Lane, axis: LaneAxis, asOf: string): LaneLayout {
  const words = placeWords(lane, axis)
  const line = 4 + wordHeight * (1 + Math.max(0, ...words.map(({ y }) => y))) + markSize / 2
  const ends: number[] = []
  const marks = lane.stances.map(({ latest, earliest }) => {
    const x = axis.at(latest)
    const free = ends.findIndex((end) => x - end >= markSize)
    const row = free < 0 ? ends.length : free
    ends[row] = x
    return { x, y: line + row * markSize, from: earliest === latest ? null : axis.at(earliest) }
  })
  const stretches = stretchesOf(lane.readings, asOf)
  const strokes = stretches.map(({ from, to, reading, word, silent }) => {
    const start = axis.at(from)
    return { from: start, to: silent === null ? axis.at(to) : Math.min(start + markSize, axis.at(to)), reading, word }
  })
  const silences = stretches.flatMap(({ from, to, silent }) => {
    const [start, end] = [axis.at(from) + markSize, axis.at(to) - markSize / 2]
    if (silent === null || end <= start) return []
    const text = `silent ${lengthInWords(silent)}`
    return [{ from: start, to: end, text: end - start > text.length * letterWidth ? text : '' }]
  })
  return {
    height: line + Math.max(1, ends.length) * markSize - markSize / 2 + 4,
    line,
    marks,
    words: words.map(({ y, ...word }) => ({ ...word, y: 4 + wordHeight * (y + 0.75) })),
    strokes,
    silences,
  }
}

/**
 * `accepted (adversary)` where the reading moved on another's word; `still leaning` where that is no longer believed and
 * nobody moved.
 */
function labelOf({ reading, word, moved }: DatedReading): string {
  return `${moved ? '' : 'still '}${reading}${isOthers(word) ? ` (${word})` : ''}`
}

/** A word where the reading changes, in one of two rows; one that fits in neither stands in the table alone. */
function placeWords(lane: Lane, axis: LaneAxis) {
  const ends = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  return lane.readings.flatMap((it, index) => {
    const { day, reading } = it
    if (lane.readings[index - 1]?.reading === reading) return []
    const text = labelOf(it)
    const wide = text.length * letterWidth
    const x = Math.max(0, Math.min(axis.at(day) - markSize / 2, axis.width - wide))
    const y = ends.findIndex((end) => x > end)
    if (y < 0) return []
    ends[y] = x + wide + 6
    return [{ x, y, text }]
  })
}
