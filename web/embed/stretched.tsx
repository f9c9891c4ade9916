/** A drawing without a script that fits any width: laid out for two, a narrow and a wide one, and stretched from there. */
import type { ComponentChildren } from 'preact'

/** In pixels, the least that each is shown at: within a frame of 280 pixels, and from 560 on. */
const widths = { narrow: 256, wide: 520 } as const
export type Width = keyof typeof widths

/** Both, of which the style sheet shows one. @param less what stands beside the drawing where there is room, in pixels */
export function bothWidths(draw: (width: Width, pixels: number) => ComponentChildren, less = 0): ComponentChildren {
  return (
    <>
      <div class="embed-narrow">{draw('narrow', widths.narrow)}</div>
      <div class="embed-wide">{draw('wide', widths.wide - less)}</div>
    </>
  )
}

/** As short in HTML as can be told apart. */
export const rounded = (pixel: number) => Math.round(pixel * 10) / 10

/** Where a pixel of a drawing stands once it is stretched, as a share of its width. */
export const shareOf = (width: number) => (pixel: number) => `${Math.round((pixel / width) * 10_000) / 100}%`

/** What may be stretched: lines and areas, whose strokes keep their width. */
export const Stretched = ({
  width,
  height,
  children,
}: {
  width: number
  height: number
  children: ComponentChildren
}) => (
  <svg
    class="embed-stretched"
    aria-hidden="true"
    viewBox={`0 0 ${width} ${height}`}
    width="100%"
    height={height}
    preserveAspectRatio="none"
  >
    {children}
  </svg>
)
