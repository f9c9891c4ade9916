/** Lists and counts in English. */

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], joiner = 'and'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1)}`
}

/** `1 reading`, `4 readings`, `1,200 readings`. */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** How far apart two statements are, where an interval allows more than one answer. */
export const apart = ({ daysApart, daysKnown }: { daysApart: number; daysKnown: boolean }) =>
  `${daysKnown ? '' : 'perhaps '}${daysApart === 0 ? 'on the same day' : `${counted(daysApart, 'day')} apart`}`

/** What is to stand in quotation marks: those in it become single ones. */
export const nestedQuotes = (text: string) => text.replace(/“|(?<=^|[\s(])"/g, '‘').replace(/["”]/g, '’')

export const inQuotes = (text: string) => `“${nestedQuotes(text)}”`

/** A name within a sentence: `Neutrality` in quotation marks, `NATO rollback` and `EU membership` as they are. */
export const inText = (text: string) => (/^\p{Lu}\p{Ll}/u.test(text) ? `“${text}”` : text)
