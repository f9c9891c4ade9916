/** Sides by name, each with the mark of its colour, which stays with the first word. */
import { useNames } from '../state/catalog.js'
import { Joined } from './joined.js'
import { sideColour } from './side-colour.js'
import './side-names.css'

export function SideNames({ ids }: { ids: readonly string[] }) {
  const catalog = useNames()
  return (
    <Joined items={ids} keyOf={(id) => id}>
      {(id) => {
        const [first, ...rest] = catalog.name(id).split(' ')
        return (
          <>
            <span class="side-name">
              <span class="side-mark" style={{ '--side': sideColour(catalog, id) }} aria-hidden="true" />
              {first}
            </span>
            {rest.length > 0 && ` ${rest.join(' ')}`}
          </>
        )
      }}
    </Joined>
  )
}
