/** How a node of the graph looks beyond its kind: the colour of its side, and a size by its number of statements. Pure. */
import { onlySideOf, sideProperty } from '../shell/side-colour.js'
import type { Catalog } from '../state/catalog.js'
import type { GraphRecord } from './explore.js'

export interface Marks {
  colour?: string
  size?: number
}

/** The area grows with the number of statements, up to one that leaves room for captions. */
const sizeOf = (statements: number) => Math.min(32, 12 + 3.5 * Math.sqrt(statements))

export function marksOf(
  catalog: Pick<Catalog, 'actors' | 'demands' | 'dataset'>,
): (node: Pick<GraphRecord, 'id' | 'label' | 'side'>) => Marks {
  return ({ id, label, side }) => {
    if (label === 'Statement') return { colour: sideProperty(catalog, side) }
    if (label === 'Demand') return { size: sizeOf(catalog.demands.get(id)?.statements ?? 0) }
    if (label !== 'Actor') return {}
    const own = onlySideOf(catalog, id)
    const heard = catalog.dataset?.sides.find(({ side }) => side === id)?.statements
    return {
      size: sizeOf(heard ?? catalog.actors.get(id)?.statements ?? 0),
      // An outlet or a place speaks for nobody, and has no colour.
      ...(own === null ? {} : { colour: sideProperty(catalog, own) }),
    }
  }
}
