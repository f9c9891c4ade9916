/** Writes large answers as JSON in pieces: as one, 7 MB of it would hold up all other answers for 60 ms. */
import { pauses } from '../pauses.js'

/** Items that are written in one go; those with long lists of their own are written by themselves. */
const run = 64

/** The same bytes as those of `JSON.stringify`, for objects and lists without methods of their own. */
export async function writeJson(value: object): Promise<Buffer> {
  const pause = pauses()
  const pieces: Buffer[] = []
  for (const piece of piecesOf(value)) {
    pieces.push(Buffer.from(piece))
    await pause()
  }
  return Buffer.concat(pieces)
}

function* piecesOf(value: unknown): Generator<string> {
  // What JSON cannot say stands in a list as null.
  if (!isLong(value)) yield JSON.stringify(value) ?? 'null'
  else if (Array.isArray(value)) yield* list(value)
  else yield* object(value)
}

/** A long list, or something with one in it, a few levels down at most. */
function isLong(value: unknown, depth = 0): value is Record<string, unknown> | unknown[] {
  if (typeof value !== 'object' || value === null || depth > 3) return false
  if (Array.isArray(value)) return value.length > run || value.some((own) => isLong(own, depth + 1))
  for (const name in value) if (isLong((value as Record<string, unknown>)[name], depth + 1)) return true
  return false
}

function* object(value: Record<string, unknown>): Generator<string> {
  let before = '{'
  for (const [name, own] of Object.entries(value)) {
    if (own === undefined) continue
    yield `${before}${JSON.stringify(name)}:`
    yield* piecesOf(own)
    before = ','
  }
  yield before === '{' ? '{}' : '}'
}

function* list(values: readonly unknown[]): Generator<string> {
  let before = '['
  for (let at = 0; at < values.length; ) {
    let end = at
    while (end < values.length && end - at < run && !isLong(values[end])) end++
    yield before
    if (end > at) yield JSON.stringify(values.slice(at, end)).slice(1, -1)
    else yield* piecesOf(values[end++])
    before = ','
    at = end
  }
  yield before === '[' ? '[]' : ']'
}
