/** Section 5: what a side is to a demand. */
import type { Role } from './words.js'

/** The sides whose demand it is, and those that would have to grant or tolerate it. */
export interface DemandSides {
  raisedBy: readonly string[]
  addressedTo: readonly string[]
}

/** Raiser, else addressee, else third: a side that is both raises it. */
export function roleOf({ raisedBy, addressedTo }: DemandSides, side: string): Role {
  if (raisedBy.includes(side)) return 'raiser'
  return addressedTo.includes(side) ? 'addressee' : 'third'
}
