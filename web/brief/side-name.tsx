/** A side by name, in its colour. */
import { sideColour } from '../shell/side-colour.js'
import { useNames } from '../state/catalog.js'

export function SideName({ id }: { id: string }) {
  const catalog = useNames()
  return (
    <b class="side" style={{ color: sideColour(catalog, id) }}>
      {catalog.name(id)}
    </b>
  )
}
