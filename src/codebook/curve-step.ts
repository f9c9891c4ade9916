/** How finely the curve of a gap goes over time. */

/**
 * By the change, unless the record is longer than a reader of a small drawing, or its size, can take.
 *
 * @param days how long it is, in the unit of `most`: days of the calendar, or days with statements
 */
export const curveStep = (days: number, most: number): 'change' | 'month' => (days > most ? 'month' : 'change')
