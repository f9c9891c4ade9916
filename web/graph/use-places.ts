/** Where each node of a drawing stands: where it stood before, where the view wants it, or near what it hangs on. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { hang } from './arrange.js'
import type { Drawable, DrawnEdge, Place, Point } from './drawable.js'
import { keepPlaces, readPlaces } from './kept-places.js'
import { settle, settled } from './settle.js'

/** Up to so many nodes a layout is done before the eye sees that it is waiting. */
const atOnce = 150
/** How long the page may be busy at a stretch, in milliseconds. */
const slice = 12

interface Placed {
  drawn: Drawable
  places: Map<string, Place>
}

/**
 * @param view under which the places are kept while the tab lives
 * @returns null while a large graph is being laid out; the page goes on answering meanwhile
 */
export function usePlaces(
  view: string,
  drawn: Drawable,
): { placed: Placed | null; move: (id: string, to: Place) => void } {
  const known = useRef<{ view: string; places: Map<string, Place> } | null>(null)
  if (known.current?.view !== view) known.current = { view, places: readPlaces(view) }
  const { places } = known.current
  const [placed, setPlaced] = useState<Placed | null>(null)
  useEffect(() => {
    let gone = false
    const done = () => {
      if (gone) return
      keepPlaces(view, places)
      setPlaced({ drawn, places: new Map(places) })
    }
    const loose = placeKnown(drawn, places)
    if (!loose) done()
    else {
      const take = (found: Map<string, Point>) => {
        for (const [id, position] of found) places.set(id, { position, anchor: 'below' })
        done()
      }
      if (drawn.nodes.length <= atOnce) take(settled(idsOf(drawn), drawn.edges))
      else settleInSlices(idsOf(drawn), drawn.edges, () => gone).then((found) => found && take(found))
    }
    return () => {
      gone = true
    }
  }, [drawn, view])
  return {
    placed,
    move(id, to) {
      places.set(id, to)
      keepPlaces(view, places)
    },
  }
}

const idsOf = ({ nodes }: Drawable) => nodes.map(({ id }) => id)

/**
 * Adds a place for each node that can have one: where the view wants it while the ground is empty, near its neighbours
 * later. True where nothing at all has a place.
 */
function placeKnown({ nodes, edges }: Drawable, places: Map<string, Place>): boolean {
  const known = () =>
    new Map(nodes.flatMap(({ id }) => (places.has(id) ? [[id, places.get(id) as Place] as const] : [])))
  let standing = known()
  if (standing.size === 0) {
    for (const { id, place } of nodes) if (place) places.set(id, place)
    standing = known()
  }
  if (standing.size === 0 && nodes.length > 0) return true
  for (const [id, place] of hang(nodes, edges, standing)) places.set(id, place)
  return false
}

async function settleInSlices(
  ids: readonly string[],
  edges: readonly DrawnEdge[],
  gone: () => boolean,
): Promise<Map<string, Point> | null> {
  const work = settle(ids, edges)
  for (let begun = performance.now(); !gone(); ) {
    const { done, value } = work.next()
    if (done) return value
    if (performance.now() - begun < slice) continue
    await new Promise((resolve) => setTimeout(resolve))
    begun = performance.now()
  }
  return null
}
