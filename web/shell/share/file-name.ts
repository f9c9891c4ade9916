/** Names for files that a reader saves. */

/** Pure: `Where each side stood on 29 March` becomes `where-each-side-stood-on-29-march`. */
export function fileNameOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
  return plain.slice(0, 80).replace(/^-|-$/g, '') || 'demarche'
}
