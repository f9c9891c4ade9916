/** The name of a side in its colour, with the line that it has in strips and curves. */
import { sideColour } from '../shell/side-colour.js'
import { useNames } from '../state/catalog.js'

export function SideName({ side }: { side: string }) {
  const catalog = useNames()
  return (
    <span class="side-key" style={{ '--side': sideColour(catalog, side) }}>
      <svg width="18" height="10" aria-hidden="true">
        <path d="M0 5H18" />
      </svg>
      <b>{catalog.name(side)}</b>
    </span>
  )
}
