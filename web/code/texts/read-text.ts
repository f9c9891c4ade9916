/** A text before it is added: read from bytes as the server will, cut into paragraphs, measured. Pure. */

export interface ReadText {
  text: string
  /** Name of the file it is from; null for what was pasted. */
  name: string | null
  /** Lines that are not blank; offsets in code points, as the codebook counts them (section 3). */
  paragraphs: { number: number; text: string; end: number }[]
  /** In code points. */
  length: number
  /** It begins with a byte order mark, which is kept and counts as a code point. */
  hasMark: boolean
}

/** As UTF-8, with nothing normalised; null where the bytes are something else. */
export function decoded(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

export function readText(text: string, name: string | null): ReadText {
  const paragraphs: ReadText['paragraphs'] = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + lengthOf(line)
    if (line.trim() !== '') paragraphs.push({ number: paragraphs.length + 1, text: line, end })
    start = end + 1
  }
  return { text, name, paragraphs, length: start - 1, hasMark: text.startsWith('\uFEFF') }
}

/** In code points, without making a list of them. */
function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length++
  return length
}

const longestTitle = 160

/** The first line often is the title. */
export function likelyTitle({ paragraphs }: Pick<ReadText, 'paragraphs'>): string {
  const first = paragraphs[0]?.text.replace('\uFEFF', '').trim() ?? ''
  return first.length <= longestTitle && !/[.:;]$/.test(first) ? first : ''
}
