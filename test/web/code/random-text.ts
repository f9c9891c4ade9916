/** Texts of chance whose letters are of one and of two code units, as browsers count. */
import fc from 'fast-check'

/** Latin, Cyrillic, an accent that joins, a byte order mark, and what takes two code units. */
const letter = fc.constantFrom('a', 'Z', ' ', '.', '’', 'é', 'Ж', '\u0301', '\ufeff', '🌉', '𝒳', '👩‍🚀', '🇫🇷')

export const anyWords = fc.array(letter, { maxLength: 60 }).map((letters) => letters.join(''))
