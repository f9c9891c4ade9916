/** A side by name, in its colour; by an attribute, since a frame allows no style in its HTML. */
import { sideProperty } from '../shell/side-colour.js'
import { useNames } from '../state/catalog.js'
import './embed-side.css'

export function EmbedSide({ side }: { side: string }) {
  const catalog = useNames()
  return (
    <b class="embed-side" data-side={sideProperty(catalog, side)}>
      {catalog.name(side)}
    </b>
  )
}
