/** Draws the gap between two sides over time: from all that was asked, at the top, down to nothing that stays apart. */

import { byText } from '../../codebook/by-text.js'
import { longDay } from '../../codebook/day-words.js'
import { daysBetween } from '../../codebook/days-between.js'
import type { Curve } from '../card.js'
import type { Drawn } from './drawn.js'
import { setStyle } from './write-text.js'

const axis = 70

export function drawCurve({ points, from, to, colour }: Curve, { context, colours, frame }: Drawn): void {
  const [quiet, rule] = [colours.quiet ?? '#555', colours.rule ?? '#ddd']
  const inOrder = [...points.map(({ day }) => day), from, to].sort(byText)
  const [first = from, last = to] = [inOrder[0], inOrder.at(-1)]
  const days = Math.max(1, daysBetween(first, last))
  const [left, width] = [frame.x + axis, frame.width - axis - 16]
  const [top, height] = [frame.y + 14, frame.height - 52]
  const x = (day: string) => left + (daysBetween(first, day) / days) * width
  const y = (gap: number) => top + (1 - gap) * height
  context.fillStyle = colours['accent-soft'] ?? '#eee'
  context.fillRect(x(from), top, Math.max(3, x(to) - x(from)), height)
  setStyle(context, { size: 20, colour: quiet })
  for (const share of [0, 0.5, 1]) {
    context.fillStyle = rule
    context.fillRect(left, y(share) - 1, width, 2)
    context.fillStyle = quiet
    const text = `${share * 100}%`
    context.fillText(text, left - 12 - context.measureText(text).width, y(share) + 7)
  }
  context.strokeStyle = colour
  context.lineWidth = 5
  context.lineJoin = 'round'
  // Of a month that stands alone, a dot.
  context.lineCap = 'round'
  context.save()
  context.beginPath()
  context.rect(left - 3, top - 4, width + 6, height + 8)
  context.clip()
  context.beginPath()
  let before: number | null = null
  for (const { day, gap } of points) {
    if (gap !== null) {
      // What holds on one day holds until the next on which something new counts.
      if (before === null) {
        context.moveTo(x(day), y(gap))
        context.lineTo(x(day) + 0.01, y(gap))
      } else {
        context.lineTo(x(day), y(before))
        context.lineTo(x(day), y(gap))
      }
    }
    before = gap
  }
  context.stroke()
  context.restore()
  setStyle(context, { size: 22, colour: quiet })
  const bottom = top + height + 30
  const [begin, end] = [longDay(first), longDay(last)]
  context.fillText(begin, left, bottom)
  context.fillText(end, left + width - context.measureText(end).width, bottom)
  const means = 'of what was asked; shaded: the days compared'
  const middle = left + (width - context.measureText(means).width) / 2
  context.fillText(means, middle, bottom)
}
