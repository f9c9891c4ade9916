/** Decides whether two spellings are one name: capitals, spaces and invisible characters make no difference. */

/** Zero-width spaces, soft hyphens, direction marks; joiners too, in scripts that have no use for them. */
const unseen =
  /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|(?<![\p{L}\p{M}])[\u200c\u200d](?![\p{L}\p{So}])|(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u200c\u200d]+/gu

export const withoutUnseen = (name: string) => name.replace(unseen, '')

/** The same for all spellings of a name. I is the capital of both i and the Turkish ı, and İ that of i: all four are one. */
export function foldName(name: string): string {
  return withoutUnseen(name)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase()
    .toLowerCase()
    .replace(/i\u0307/g, 'i')
    .replace(/ς/g, 'σ')
    .normalize('NFC')
}
