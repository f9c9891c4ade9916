/** The page's colours on light paper, read from its stylesheet: a picture that is drawn elsewhere has the same. */

import stylesheet from '../shell/colours.css' with { type: 'text' }
import { sideProperty } from '../shell/side-colour.js'
import type { Catalog } from '../state/catalog.js'

const text = String(stylesheet)

/** By the names of the custom properties; the first of each is that of light paper. */
export const palette: Readonly<Record<string, string>> = Object.fromEntries(
  [...text.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => [name, value] as const).reverse(),
)

export const colour = (name: string): string => palette[name] ?? palette.line ?? '#8d8994'

export const colourOfSide = (catalog: Pick<Catalog, 'dataset'>, side: string) => colour(sideProperty(catalog, side))
