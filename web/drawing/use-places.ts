/** Decides where each node stands: where it stood before, where the view puts it, or near its neighbours. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Drawable, DrawnEdge, Place, Point } from './drawable.js'
import { keepPlaces, readPlaces } from './kept-places.js'
import { forceLayout, forceRounds } from './layouts/force.js'
import { placeNearNeighbours } from './layouts/near-neighbours.js'

/** Up to this many nodes, a layout is done before anybody notices the wait. */
const atOnce = 150
/** Milliseconds of layout before the page may respond again. */
const slice = 12

interface Placed {
  drawn: Drawable
  places: Map<string, Place>
}

/**
 * @param view names the places kept for this tab
 * @param still takes each node's own place, and keeps none
 * @returns `placed` null while a large graph is being laid out, during which the page still responds
 */
export function usePlaces(
  view: string,
  drawn: Drawable,
  still = false,
): { placed: Placed | null; move: (id: string, to: Place) => void } {
  const known = useRef<{ view: string; places: Map<string, Place> } | null>(null)
  if (known.current?.view !== view) known.current = { view, places: readPlaces(view) }
  const { places } = known.current
  const [placed, setPlaced] = useState<Placed | null>(null)
  useEffect(() => {
    if (still) return setPlaced({ drawn, places: ownPlaces(drawn) })
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
      if (drawn.nodes.length <= atOnce) take(forceLayout(idsOf(drawn), drawn.edges))
      else layOutInSlices(idsOf(drawn), drawn.edges, () => gone).then((found) => found && take(found))
    }
    return () => {
      gone = true
    }
  }, [drawn, view, still])
  return {
    placed,
    move(id, to) {
      places.set(id, to)
      keepPlaces(view, places)
    },
  }
}

const ownPlaces = ({ nodes }: Drawable) =>
  new Map(nodes.flatMap(({ id, place }) => (place ? [[id, place] as const] : [])))

const idsOf = ({ nodes }: Drawable) => nodes.map(({ id }) => id)

/**
 * Places every node it can: on an empty drawing where the view puts it, later near its neighbours.
 * @returns true when no node has a place at all, so that a whole layout is needed
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
  for (const [id, place] of placeNearNeighbours(nodes, edges, standing)) places.set(id, place)
  return false
}

async function layOutInSlices(
  ids: readonly string[],
  edges: readonly DrawnEdge[],
  gone: () => boolean,
): Promise<Map<string, Point> | null> {
  const work = forceRounds(ids, edges)
  for (let begun = performance.now(); !gone(); ) {
    const { done, value } = work.next()
    if (done) return value
    if (performance.now() - begun < slice) continue
    await new Promise((resolve) => setTimeout(resolve))
    begun = performance.now()
  }
  return null
}
