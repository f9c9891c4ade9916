/** What a drawing on a card is given: the canvas, the colours, and where it stands. */
import type { CardWriter } from '../card.js'
import type { Context } from './canvas.js'

/** Where a drawing stands. */
interface Frame {
  x: number
  y: number
  width: number
  height: number
}

export interface Drawn {
  context: Context
  colours: CardWriter['palette']
  frame: Frame
}
