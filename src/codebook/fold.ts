/** One folding of text for every search: what people write differently becomes alike. The page uses it too. */

/** By sound, not by one country's standard: the rules of `soundOf` make the standards alike. Ь and ъ are silent. */
const letters: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'а a б b в v г g ґ g ѓ g д d ђ d е e є ie ё e ж zh з z и i і i ї i й i ј i к k ќ k л l љ l м m н n њ n о o п p р r с s',
    'т t ћ c у u ў u ф f х kh ц ts ч ch џ dzh ш sh щ shch ы y э e ю iu я ia',
    'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
    'ß ss æ ae œ oe ø o ł l đ d ð d þ th ı i',
  ].flatMap((line) => [...line.matchAll(/(\S+) (\S+)/g)].map(([, from = '', to = '']) => [from, to])),
)
for (const silent of 'ьъ') Object.assign(letters, { [silent]: '' })

/** Accents, Hebrew points and Arabic vowel signs; the vowel signs of other scripts are letters. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g
/** Soft hyphens, joiners and direction marks. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

const apostrophes = /['’ʼ‘`´ʹ]/g
const possessive = /['’]s(?![\p{L}\p{N}])/gu

/** Small Latin letters without accents where there are such; -ize is -ise. Punctuation stays. */
export function fold(text: string): string {
  return text
    .replace(unseen, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC')
    .replace(/[^\0-\x7f]/g, (letter) => letters[letter] ?? letter)
    .replace(possessive, '')
    .replace(apostrophes, '')
    .replace(/([iy])z/g, '$1s')
}

const compounds = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{M}\p{N}‐‑-]+/u)
    .map((compound) => compound.split(/[‐‑-]+/).filter((part) => part !== ''))
    .filter((parts) => parts.length > 0)

/** The folded words of a text; one with a hyphen is in it whole and in parts. */
export function wordsOf(text: string): string[] {
  return [...new Set(compounds(text).flatMap((parts) => [...parts, parts.join('')]))]
}

/** The ways to read what is looked for, each a list of words: "cease-fire" and "cease fire" are "ceasefire" too. */
export function readingsOf(wanted: string): string[][] {
  const found = compounds(wanted)
  const parts = found.flat()
  if (parts.length === 0) return []
  const joined = parts.length <= 3 ? [[parts.join('')]] : []
  const readings = [parts, found.map((it) => it.join('')), ...joined]
  return [...new Map(readings.map((words) => [words.join(' '), words])).values()]
}

/** From left to right; between them lies what German, French, English and scholars make of the same Slavic sounds. */
const sounds: readonly [RegExp, string][] = [
  [/schtsch|chtch|shch|stsch/g, 's'],
  [/tsch|tch/g, 'h'],
  [/sch|sh|zh|ts|tz/g, 's'],
  [/ch|kh/g, 'h'],
  [/ph/g, 'f'],
  [/ck|[cq]/g, 'k'],
  [/z/g, 's'],
  [/gu(?=[eiy])/g, 'g'],
  [/[yj]/g, 'i'],
  [/w/g, 'v'],
  [/([oe])ff?$/, '$1v'],
  [/ou|ue/g, 'u'],
  [/oe/g, 'o'],
  [/ae/g, 'a'],
  [/(.)\1+/g, '$1'],
  [/(?<=..)ine$/, 'in'],
]

/** The same for the romanisations of a name: zelenskyy, selenskyj and zelenskii; poutine and putin; lawrow and lavrov. */
export const soundOf = (word: string) => sounds.reduce((text, [from, to]) => text.replace(from, to), word)

/** Whether one letter too many, missing or wrong, or two that changed places, make one of the other. */
export function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  if (a.length > b.length) return a.slice(at + 1) === b.slice(at)
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1)
  if (a.slice(at + 1) === b.slice(at + 1)) return true
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
