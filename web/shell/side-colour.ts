/** One colour a side, the same everywhere on the page, and the name of a side with its mark. */
import type { Catalog } from '../state/catalog.js'

/** How many sides have a colour of their own: the most heard ones. The others share a grey. */
const colours = 6

/** Custom properties of CSS, for drawings that read the page's colours: `--side-1` to `--side-6`, then `--side-other`. */
export const sideProperties = [...Array.from({ length: colours }, (_, at) => `side-${at + 1}`), 'side-other'] as const

/** The custom property that has this side's colour, without dashes: `side-1` for the side that is heard most. */
export function sideProperty({ dataset }: Pick<Catalog, 'dataset'>, side: string | null | undefined): string {
  const place = dataset?.sides.findIndex((it) => it.side === side) ?? -1
  return place >= 0 && place < colours ? `side-${place + 1}` : 'side-other'
}

/** This side's colour as a value of CSS. */
export const sideColour = (catalog: Pick<Catalog, 'dataset'>, side: string | null | undefined) =>
  `var(--${sideProperty(catalog, side)})`

/** The side for which an actor speaks, on any day: itself where it is one; null where it speaks for none or for several. */
export function onlySideOf({ actors, dataset }: Pick<Catalog, 'actors' | 'dataset'>, actor: string): string | null {
  if (dataset?.sides.some(({ side }) => side === actor)) return actor
  const sides = new Set(actors.get(actor)?.represents.map(({ side }) => side))
  return sides.size === 1 ? ([...sides][0] ?? null) : null
}
