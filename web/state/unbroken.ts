/** A number stays on the line of the word that it belongs to: no-break spaces, for what is drawn and not for what is copied. Pure. */

const months =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'
const beforeNumber = /(paragraphs?|pages?|sections?|¶|§) (?=\d)/gi
const beforeMonth = new RegExp(`(\\b\\d{1,2}) (?=(?:${months})\\b)`, 'g')

/** `in paragraph 7, on 29 March 2022`: neither 7 nor March begins a line. */
export const unbroken = (text: string): string =>
  text.replace(beforeNumber, '$1\u00a0').replace(beforeMonth, '$1\u00a0')
