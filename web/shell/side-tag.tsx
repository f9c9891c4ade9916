/** A side by its name and its colour. */
import { useNames } from '../state/catalog.js'
import { sideColour } from './side-colour.js'
import './side-tag.css'

/** Letters of a name that stays on one line with its colour. */
const longest = 22

export function SideTag({ side }: { side: string }) {
  const catalog = useNames()
  const name = catalog.name(side)
  return (
    <span class={name.length > longest ? 'side-tag' : 'side-tag short'} style={{ '--side': sideColour(catalog, side) }}>
      {name}
    </span>
  )
}
