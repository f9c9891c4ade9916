/** Since when the stances of a long record are drawn. */
import { byText } from '../../../src/codebook/by-text.js'

/** The first day of those that are there; null where none are left out. */
export const drawnSince = (of: { left?: number | undefined; items: readonly { latest: string }[] }): string | null =>
  of.left ? (of.items.map(({ latest }) => latest).sort(byText)[0] ?? null) : null
