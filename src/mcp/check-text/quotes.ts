/** The quotations of a claim: they must stand word for word in the phrases that the record has. */
import { fold } from '../../codebook/fold.js'

/** Fewer words are a term rather than a quotation. */
const fewestWords = 3

export interface Quote {
  text: string
  /** Where it stands, with its marks. */
  from: number
  to: number
  /** Nothing is claimed of a single term in quotation marks. */
  isTerm: boolean
}

/** The outermost quotations; those inside them belong to them. */
export function quotesIn(text: string): Quote[] {
  const quotes: Quote[] = []
  let [depth, from, close] = [0, -1, '']
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? ''
    if (depth === 0) {
      close = closing[mark] ?? (mark === '‘' || mark === "'" ? singleClose(text, at) : '')
      if (close === '') continue
      ;[depth, from] = [1, at]
    } else if (mark === close && (close !== '’' || !/\p{L}/u.test(text[at + 1] ?? ''))) {
      depth--
      if (depth > 0) continue
      const quoted = text.slice(from + 1, at).trim()
      quotes.push({ text: quoted, from, to: at + 1, isTerm: plainWords(quoted).length < fewestWords })
    } else if (mark === text[from] && closing[mark] !== mark) depth++
  }
  // A mark is missing inside: the last one ends it.
  const last = depth > 0 ? text.lastIndexOf(close) : -1
  if (last > from) {
    const quoted = text.slice(from + 1, last).trim()
    quotes.push({ text: quoted, from, to: last + 1, isTerm: plainWords(quoted).length < fewestWords })
  }
  return quotes
}

const closing: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '"': '"' }

/** An apostrophe is no quotation mark. */
const singleClose = (text: string, at: number) =>
  text[at] === '‘' && !/\p{L}/u.test(text[at - 1] ?? '') && /’(?!\p{L})/u.test(text.slice(at)) ? '’' : ''

/** The text with blanks for its quotations, or for some of them. */
export const withoutQuotes = (text: string, quotes = quotesIn(text)) =>
  quotes.reduceRight((rest, { from, to }) => `${rest.slice(0, from)}${' '.repeat(to - from)}${rest.slice(to)}`, text)

/** Words alone: which quotation marks, dashes and commas stand between them is a matter of print. */
export const plainWords = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

export type QuoteFit = 'verbatim' | 'longer' | 'absent'

/** `longer`: the record has only a part of it, and cannot say whether the rest is right. */
export function quoteFit({ text }: Pick<Quote, 'text'>, phrases: readonly string[]): QuoteFit {
  const parts = text.split(/\s*(?:\[[^\]]*\]|\(\.\.\.\)|\.\.\.|…)\s*/).map((part) => ` ${plainWords(part).join(' ')} `)
  const told = phrases.map((phrase) => ` ${plainWords(phrase).join(' ')} `)
  const fits = parts
    .filter((part) => part.trim() !== '')
    .map((part) =>
      told.some((it) => it.includes(part))
        ? 'verbatim'
        : told.some((it) => it.trim() !== '' && part.includes(it))
          ? 'longer'
          : 'absent',
    )
  if (fits.length === 0 || fits.includes('absent')) return fits.length === 0 ? 'longer' : 'absent'
  return fits.includes('longer') ? 'longer' : 'verbatim'
}
