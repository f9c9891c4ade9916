/** Reads a day that is looked for, with or without a year. The page uses it too. */
import { fold } from './fold.js'

const months = 'january february march april may june july august september october november december'.split(' ')

/** "29 March", "Mar 29, 2022", "29th of March", "29.3.2022", "2022-03-29". */
const forms = [
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?(?<month>[a-z]{3,})\.?(?:,? (?<year>\d{4}))?$/,
  /^(?<month>[a-z]{3,})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?$/,
  /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})?$/,
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/,
]

/** Which ISO days a text names: of every year where it names none; null where it names no day. */
export function namedDay(text: string): ((day: string) => boolean) | null {
  const plain = fold(text).trim().replace(/\s+/g, ' ')
  const { day, month = '', year } = forms.map((form) => form.exec(plain)?.groups).find((groups) => groups) ?? {}
  const number = /\d/.test(month) ? Number(month) : months.findIndex((name) => name.startsWith(month)) + 1
  if (day === undefined || number === 0) return null
  const ending = `-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  return (iso) => (year === undefined ? iso.endsWith(ending) : iso === `${year}${ending}`)
}
