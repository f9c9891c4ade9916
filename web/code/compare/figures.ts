/** Figures of agreement as they are written. Pure. */

/** Two places; none where a figure is not defined. */
export const figure = (value: number | null) => (value === null ? 'not defined' : value.toFixed(2))
export const percent = (share: number) => `${Math.round(100 * share)} %`
