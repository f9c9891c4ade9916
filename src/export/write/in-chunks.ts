/** Joins many short pieces of text into chunks of about 64 kB of bytes. */

const pieceLength = 64 * 1024

export function* inChunks(pieces: Iterable<string | Uint8Array>): Iterable<Uint8Array> {
  let text = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece
    if (text !== '' && (typeof piece !== 'string' || text.length >= pieceLength)) {
      yield Buffer.from(text)
      text = ''
    }
    if (typeof piece !== 'string') yield piece
  }
  if (text !== '') yield Buffer.from(text)
}
