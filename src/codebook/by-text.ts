/** The one order of text: UTF-16 code units, the same in every locale, and the same as Java's. */
export const byText = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)
