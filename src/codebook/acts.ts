/** What sides do to demands (section 3), as numbers: a set of acts is one number, so that a day is judged by looking it up. */
import { type Extent, extents, type Stance, stances } from './words.js'

/** A stance with its extent, as the place of its bit in a set of acts. */
export const actNumber = (stance: Stance, extent: Extent) =>
  stances.indexOf(stance) * extents.length + extents.indexOf(extent)

/** How many acts there are. */
export const actCount = stances.length * extents.length

/** A stance and its extent by their number, and the set that holds nothing else. */
export function actOfNumber(act: number): { stance: Stance; extent: Extent } {
  const stance = stances[Math.floor(act / extents.length)]
  const extent = extents[act % extents.length]
  if (stance === undefined || extent === undefined) throw new RangeError(`There is no act ${act}.`)
  return { stance, extent }
}

const allActs = Array.from({ length: actCount }, (_, act) => actOfNumber(act))

/** The acts of a set, in the order of their numbers. */
export const actsIn = (acts: number) => allActs.filter((_, act) => acts & (1 << act))

/** The stances of a set of acts, as a set of their own: a bit for each, in the order of the codebook. */
export function stanceSet(acts: number): number {
  const ofOne = (1 << extents.length) - 1
  let found = 0
  for (let stance = 0; stance < stances.length; stance++) {
    if (acts & (ofOne << (stance * extents.length))) found |= 1 << stance
  }
  return found
}

/** The stances of such a set. */
export const stancesOf = (set: number): Stance[] => stances.filter((_, stance) => set & (1 << stance))
