/** Draws counts as bars: the part that rests on what only others tell is hatched. */
import type { Bars } from '../card.js'
import type { Drawn } from './drawn.js'
import { cut, setStyle } from './write-text.js'

const label = 300

export function drawBars({ bars }: Bars, { context, colours, frame }: Drawn): void {
  const [ink, quiet, paper] = [colours.ink ?? '#000', colours.quiet ?? '#555', colours.paper ?? '#fff']
  const anyOthers = bars.some(({ others }) => others > 0)
  const room = frame.height - (anyOthers ? 34 : 0)
  const most = Math.max(2, Math.floor(room / 25))
  const shown = bars.slice(0, bars.length > most ? most - 1 : most)
  const row = Math.min(58, room / (bars.length > most ? most : shown.length))
  const size = Math.min(25, row * 0.86)
  const largest = Math.max(...bars.map(({ count }) => count))
  const scale = (frame.width - label - 90) / largest
  for (const [at, { label: text, count, others, colour }] of shown.entries()) {
    const top = frame.y + at * row
    const [height, width] = [row * 0.66, Math.max(3, count * scale)]
    const baseline = top + height / 2 + size * 0.36
    setStyle(context, { size, colour: ink })
    context.fillText(cut(context, text, label - 16), frame.x, baseline)
    context.fillStyle = colour
    context.fillRect(frame.x + label, top, width, height)
    hatch(frame.x + label + width - others * scale, top, others * scale, height)
    setStyle(context, { size, colour: ink, bold: true })
    context.fillText(count.toLocaleString('en'), frame.x + label + width + 12, baseline)
  }
  setStyle(context, { size: 22, colour: quiet })
  const rest = bars.slice(shown.length)
  if (rest.length > 0) {
    const count = rest.reduce((sum, it) => sum + it.count, 0)
    context.fillText(`${count.toLocaleString('en')} others`, frame.x, frame.y + shown.length * row + 20)
  }
  if (!anyOthers) return
  const y = frame.y + row * (shown.length + (rest.length > 0 ? 1 : 0)) + 26
  context.fillStyle = quiet
  context.fillRect(frame.x + label, y - 16, 40, 18)
  hatch(frame.x + label, y - 16, 40, 18)
  context.fillStyle = quiet
  context.fillText('rests in part on what others tell', frame.x + label + 52, y)

  function hatch(x: number, y: number, width: number, height: number): void {
    if (width <= 0) return
    context.save()
    context.beginPath()
    context.rect(x, y, width, height)
    context.clip()
    context.strokeStyle = paper
    context.lineWidth = 3
    context.beginPath()
    for (let at = x - height; at < x + width + height; at += 11) {
      context.moveTo(at, y + height)
      context.lineTo(at + height, y)
    }
    context.stroke()
    context.restore()
  }
}
