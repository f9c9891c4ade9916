/** Draws what sides said over time: a lane for each, a letter for each stance, and beside it where the side stands. */

import { longDay } from '../../codebook/day-words.js'
import { daysBetween } from '../../codebook/days-between.js'
import type { Lanes } from '../card.js'
import type { Drawn } from './drawn.js'
import { cut, linesOf, setStyle, writeLines } from './write-text.js'

const [names, stands] = [200, 330]
const radius = 15

export function drawLanes({ lanes, from, to }: Lanes, { context, colours, frame }: Drawn): void {
  const [ink, quiet, line] = [colours.ink ?? '#000', colours.quiet ?? '#555', colours.line ?? '#888']
  const [left, right] = [frame.x + names + radius, frame.x + frame.width - stands - radius - 24]
  const axis = 34
  const row = Math.min(92, (frame.height - axis) / lanes.length)
  const days = Math.max(1, daysBetween(from, to))
  const place = (day: string) => left + (daysBetween(from, day) / days) * (right - left)
  for (const [at, lane] of lanes.entries()) {
    const middle = frame.y + row * (at + 0.5)
    setStyle(context, { size: 27, colour: lane.colour, bold: true })
    context.fillText(cut(context, lane.name, names - 12), frame.x, middle + 9)
    context.strokeStyle = line
    context.lineWidth = 2
    context.beginPath()
    context.moveTo(left - radius, middle)
    context.lineTo(right + radius, middle)
    context.stroke()
    for (const { day, colour, letter, counts } of lane.marks) {
      context.beginPath()
      context.arc(place(day), middle, radius, 0, 2 * Math.PI)
      context.fillStyle = counts ? colour : (colours.paper ?? '#fff')
      context.fill()
      context.strokeStyle = counts ? (colours.paper ?? '#fff') : colour
      context.lineWidth = 2.5
      context.stroke()
      setStyle(context, { size: 19, colour: counts ? '#ffffff' : colour, bold: true })
      context.fillText(letter, place(day) - context.measureText(letter).width / 2, middle + 7)
    }
    setStyle(context, { size: 23, colour: ink })
    const said = linesOf(context, lane.stands, stands, row > 54 ? 2 : 1)
    writeLines(context, said, frame.x + frame.width - stands, middle + 8 - (said.length - 1) * 14, 28)
  }
  setStyle(context, { size: 22, colour: quiet })
  const y = frame.y + row * lanes.length + 22
  context.fillText(longDay(from), left - radius, y)
  const last = longDay(to)
  if (from !== to) context.fillText(last, right + radius - context.measureText(last).width, y)
  drawKey(frame.x + frame.width - stands, y)

  function drawKey(x: number, y: number): void {
    for (const [letter, colour, means] of [
      ['A', colours.asserts, 'asks'],
      ['C', colours.concedes, 'gives way'],
      ['R', colours.rejects, 'refuses'],
    ] as const) {
      setStyle(context, { size: 21, colour: colour ?? ink, bold: true })
      context.fillText(letter, x, y)
      setStyle(context, { size: 21, colour: quiet })
      context.fillText(means, x + 20, y)
      x += 20 + context.measureText(means).width + 22
    }
  }
}
