/** The sides of a drawing in its legend: a disc in the colour of each, and one line for all that share the grey. */
import { useNames } from '../state/catalog.js'
import { sideColour, sideProperties, sideProperty } from './side-colour.js'

/** Sides without a colour of their own are named up to this many. */
const mostNamed = 2

export function SideKey({ sides }: { sides: Iterable<string> }) {
  const catalog = useNames()
  const known = new Set(sides)
  const shown = [
    ...(catalog.dataset?.sides ?? []).flatMap(({ side }) => (known.has(side) ? [side] : [])),
    ...[...known].filter((side) => !catalog.dataset?.sides.some((it) => it.side === side)),
  ]
  const shared = shown.filter((side) => sideProperty(catalog, side) === sideProperties.at(-1))
  const named = shared.length > mostNamed ? shown.filter((side) => !shared.includes(side)) : shown
  return (
    <>
      {named.map((side) => (
        <Entry key={side} colour={sideColour(catalog, side)} text={catalog.name(side)} />
      ))}
      {named.length < shown.length && (
        <Entry colour={sideColour(catalog, null)} text={`${shared.length} ${named.length > 0 ? 'other ' : ''}sides`} />
      )}
    </>
  )
}

const Entry = ({ colour, text }: { colour: string; text: string }) => (
  <li>
    <svg width="12" height="12" aria-hidden="true">
      <circle cx="6" cy="6" r="5.5" style={{ fill: colour }} />
    </svg>{' '}
    {text}
  </li>
)
