/** The months of the axis, above each column of strips. */
import type { StripAxis } from './strip-axis.js'

export function StripMonths({ axis, columns }: { axis: StripAxis; columns: number }) {
  return (
    <div class="strip-months" aria-hidden="true">
      {Array.from({ length: columns }, (_, column) => (
        <svg key={column} width={axis.width} height="16" viewBox={`0 0 ${axis.width} 16`} aria-hidden="true">
          {axis.names.map(({ x, text, isEnd }) => (
            <text key={text} x={x} y="12" text-anchor={isEnd ? 'end' : undefined}>
              {text}
            </text>
          ))}
        </svg>
      ))}
    </div>
  )
}
