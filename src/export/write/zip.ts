/** Writes a zip archive piece by piece; the same files always give the same bytes. */
import { Zip, ZipDeflate } from 'fflate'
import { inChunks } from './in-chunks.js'

export interface ZipEntry {
  name: string
  pieces: Iterable<string | Uint8Array>
}

/** The first day a zip can express. fflate writes local time, so the bytes are the same in every time zone. */
const mtime = new Date(1980, 0, 1)

export function* zip(entries: Iterable<ZipEntry>): Iterable<Uint8Array> {
  let ready: Uint8Array[] = []
  const archive = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  const taken = () => {
    const pieces = ready
    ready = []
    return pieces
  }
  for (const { name, pieces } of entries) {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = mtime
    archive.add(file)
    for (const piece of inChunks(pieces)) {
      file.push(piece)
      yield* taken()
    }
    file.push(new Uint8Array(0), true)
    yield* taken()
  }
  archive.end()
  yield* taken()
}
