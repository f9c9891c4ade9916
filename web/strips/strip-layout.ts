/** One strip in pixels: what is asked comes from above, what is granted from below. Pure. */
import type { GapItem, GapStep } from './gap-item.js'
import type { StripAxis } from './strip-axis.js'

/** What the two sides leave between them. */
export type FillKind = 'agreed' | 'apart' | 'unanswered' | 'unclear'
type Role = 'raiser' | 'addressee'

export interface StripLayout {
  fills: { x: number; width: number; y: number; height: number; kind: FillKind; faint: boolean }[]
  /** A stretch of a side's line; `rise` is how it gets there from the stretch before. */
  lines: { role: Role; own: boolean; d: string; rise: string | null }[]
  /** A dot where something was said; a triangle where a side took a step back, away from the other. */
  dots: { role: Role; x: number; y: number }[]
  backs: { role: Role; d: string }[]
  /** Where each step begins. */
  stops: number[]
}

/** Pixels kept free above and below. */
const margin = 4
/** Pixels between two lines that would cover each other. */
const beside = 3.5
/** Pixels a step needs for dots to be told apart. */
const dotRoom = 5

export function layOutStrip(item: GapItem, axis: StripAxis, height: number): StripLayout {
  const y = (share: number) => margin + (1 - share) * (height - 2 * margin)
  const { steps } = item
  const layout: StripLayout = { fills: [], lines: [], dots: [], backs: [], stops: steps.map(({ day }) => axis.at(day)) }
  const lastY: Record<Role, { x: number; y: number } | null> = { raiser: null, addressee: null }
  const withDots = steps.length * dotRoom < axis.width
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1]?.day ?? null
    const heights = heightsOf(step, y)
    const kind = kindOf(step)
    for (const piece of piecesOf(item, step.day, next)) {
      const [from, to] = [axis.at(piece.from), piece.to === null ? axis.end : axis.at(piece.to)]
      if (to <= from) continue
      if (kind) {
        const top = y(step.asked ?? 1)
        const bottom = kind === 'apart' ? y(step.granted ?? 0) : y(0)
        const faint = piece.silent.raiser && (piece.silent.addressee || step.granted === null)
        layout.fills.push({ x: from, width: to - from, y: top, height: bottom - top, kind, faint })
      }
      for (const role of ['raiser', 'addressee'] as const) {
        const at = heights[role]
        if (at === null || piece.silent[role]) lastY[role] = null
        else {
          const before = lastY[role]
          const rise = before && before.x === from && before.y !== at ? `M${n(from)} ${n(before.y)}V${n(at)}` : null
          layout.lines.push({ role, own: step[role].word === 'own', d: `M${n(from)} ${n(at)}H${n(to)}`, rise })
          lastY[role] = { x: to, y: at }
        }
      }
    }
    const x = axis.at(step.day)
    for (const role of ['raiser', 'addressee'] as const) {
      const at = heights[role]
      if (at === null) continue
      if (withDots && step.by.includes(item[role])) layout.dots.push({ role, x, y: at })
      // Away from the other: the raiser's line goes up, the other's down.
      const tip = role === 'raiser' ? -5 : 5
      if (step.back.includes(item[role]))
        layout.backs.push({
          role,
          d: `M${n(x - 4)} ${n(at - tip / 5)}L${n(x)} ${n(at + tip)}L${n(x + 4)} ${n(at - tip / 5)}Z`,
        })
    }
  }
  return layout
}

function heightsOf({ asked, granted }: GapStep, y: (share: number) => number): Record<Role, number | null> {
  const raiser = asked === null ? null : y(asked)
  const addressee = granted === null ? null : y(granted)
  return { raiser, addressee: addressee !== null && addressee === raiser ? addressee + beside : addressee }
}

/** Null before a demand is raised, where it was given up, and where its raiser is not heard. */
export function kindOf({ asked, granted, gap, state }: GapStep): FillKind | null {
  if (state === 'not-yet-raised' || asked === 0) return null
  if (gap !== null) return gap === 0 ? 'agreed' : 'apart'
  if (state === 'unclear') return 'unclear'
  return granted === null ? 'unanswered' : null
}

interface Piece {
  from: string
  /** Null at the end of the axis. */
  to: string | null
  silent: Record<Role, boolean>
}

/** The stretch of a step, cut where a side falls silent or speaks again. */
function piecesOf({ raiser, addressee, silences }: GapItem, from: string, to: string | null): Piece[] {
  const isWithin = (day: string) => day > from && (to === null || day < to)
  const cuts = new Set(silences.flatMap((it) => [it.from, ...(it.to === null ? [] : [it.to])].filter(isWithin)))
  const edges = [from, ...[...cuts].sort(), to]
  return edges.slice(0, -1).map((start, index) => {
    const silent = (side: string) =>
      silences.some((it) => it.side === side && it.from <= (start ?? '') && (it.to === null || (start ?? '') < it.to))
    return {
      from: start ?? '',
      to: edges[index + 1] ?? null,
      silent: { raiser: silent(raiser), addressee: silent(addressee) },
    }
  })
}

const n = (value: number) => String(Math.round(value * 100) / 100)
