/** What an actor, or the people of a side, said on demands, for the drawing around it. Pure. */
import type { Catalog } from '../state/catalog.js'
import type { Spoken } from './explore.js'
import { type Stances, stanceId } from './overview/table-elements.js'

/**
 * A person's statements are drawn, so that only the demands of these are missing. Those of a side's people are not: each
 * has a line for its last stance on a demand.
 */
export function spokenOf(
  { items, demands, left }: Pick<Stances, 'items' | 'demands' | 'left'>,
  isSide: boolean,
  catalog: Pick<Catalog, 'demands'>,
): Spoken {
  return {
    nodes: demands.map(({ demand: id }) => {
      const { name = id, proposition = '' } = catalog.demands.get(id) ?? {}
      return { id, label: 'Demand', speaker: null, side: null, properties: { id, name, proposition } }
    }),
    edges: !isSide
      ? []
      : items
          .filter(({ speaker, side }) => speaker !== side)
          .flatMap((item) =>
            item.acts.map(({ stance, extent }, index) => ({
              id: index === 0 ? stanceId(item) : `${stanceId(item)} ${stance}`,
              type: stance,
              from: item.speaker,
              to: item.demand,
              properties: { extent, kind: item.count === 1 ? 'its only statement there' : `the last of ${item.count}` },
            })),
          ),
    // A side's demands are its neighbours too, and counted there.
    left: isSide ? undefined : left?.demands,
  }
}
