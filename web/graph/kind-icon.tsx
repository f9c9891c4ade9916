/** A kind of node as an icon, in the shape of the drawing, and in the colour of its side where it has one. */
import type { Label } from '../../src/codebook/graph-schema.js'

const outlines: Record<Label, string> = {
  Actor: 'M8 2a6 6 0 1 0 .01 0z',
  Issue: 'M4.5 2h7L15 8l-3.5 6h-7L1 8z',
  Demand: 'M8 1l7 7-7 7-7-7z',
  Event: 'M8 2l7 12H1z',
  Draft: 'M4.5 2h7L14 4.5v7L11.5 14h-7L2 11.5v-7z',
  Source: 'M2 3h12v10H2z',
  Conflict: 'M8 1l2 5h5l-4 3.5 1.5 5.5L8 12l-4.5 3L5 9.5 1 6h5z',
  Statement: 'M5 4h6a3 3 0 0 1 0 8H5a3 3 0 0 1 0-8z',
  Dataset: 'M3 3h10v3H3zm0 4h10v3H3zm0 4h10v3H3z',
}

interface Props {
  kind: Label
  /** The custom property with the colour of its side. */
  colour?: string | undefined
}

export function KindIcon({ kind, colour }: Props) {
  return (
    <svg class={`kind-icon ${kind}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={outlines[kind]} style={colour ? { fill: `var(--${colour})` } : undefined} />
    </svg>
  )
}
