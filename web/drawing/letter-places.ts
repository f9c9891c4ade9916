/** Where on level lines their letters stand: clear of one another and of captions, or not at all. Pure. */
import type { Place, Point } from './drawable.js'

export interface LetteredLine {
  id: string
  letter: string
  /** The line's first end, its two control points, and its last end. */
  points: readonly [Point, Point, Point, Point]
}

/** In the drawing's pixels: a letter, the space around all of them, a line of a caption, and a letter of that. */
const sizes = { letter: { width: 5.5, around: 8, height: 12 }, caption: { width: 6.4, height: 14, most: 84 } }
/** Shares of a line, the ones in its middle first. */
const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8]
/** Straight pieces by which a curve is measured. */
const pieces = 24

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** @returns how far along its line each letter stands; lines without room for theirs are missing */
export function letterPlaces(lines: readonly LetteredLine[], captions: readonly Box[]): Map<string, number> {
  const taken = [...captions]
  const found = new Map<string, number>()
  for (const { id, letter, points } of lines) {
    const curve = measured(points)
    const [wide, high] = [(sizes.letter.width * letter.length + sizes.letter.around) / 2, sizes.letter.height / 2]
    for (const share of shares) {
      const { point, far } = at(curve, share)
      const box: Box = [point.x - wide, point.y - high, point.x + wide, point.y + high]
      if (taken.some((other) => overlap(box, other))) continue
      taken.push(box)
      found.set(id, far)
      break
    }
  }
  return found
}

/** The ground that a node and its caption cover. */
export function captionGround({ position: { x, y }, anchor }: Place, caption: string, size: number): Box {
  const { width, height, most } = sizes.caption
  const whole = caption.length * width
  const [wide, lines] = [Math.min(most, whole), Math.ceil(whole / most)]
  const disc = size / 2
  if (anchor === 'below') return [x - wide / 2, y - disc, x + wide / 2, y + disc + 4 + lines * height]
  const high = Math.max(disc, (lines * height) / 2)
  return anchor === 'left'
    ? [x - disc - 5 - wide, y - high, x + disc, y + high]
    : [x - disc, y - high, x + disc + 5 + wide, y + high]
}

const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]

/** Two curves of the second degree that meet halfway between the control points, as Cytoscape draws them. */
function measured([first, one, two, last]: LetteredLine['points']): { point: Point; far: number }[] {
  const meet = { x: (one.x + two.x) / 2, y: (one.y + two.y) / 2 }
  let far = 0
  let before = first
  return Array.from({ length: pieces + 1 }, (_, step) => {
    const along = (2 * step) / pieces
    const point = along <= 1 ? curved(first, one, meet, along) : curved(meet, two, last, along - 1)
    far += Math.hypot(point.x - before.x, point.y - before.y)
    before = point
    return { point, far }
  })
}

function curved(from: Point, control: Point, to: Point, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y }
}

function at(curve: readonly { point: Point; far: number }[], share: number): { point: Point; far: number } {
  const wanted = (curve.at(-1)?.far ?? 0) * share
  return curve.find(({ far }) => far >= wanted) ?? (curve[0] as { point: Point; far: number })
}
