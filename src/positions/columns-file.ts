/** Columns as bytes: a header in JSON says what stands where, checksums that nothing has changed. */
import { crc32 } from 'node:zlib'
import type { Columns } from './columns.js'

/** Another number is another layout: the columns are then built anew. */
const layout = 'demarche-columns-3'
const alignment = 8
/** How many bytes are checked in one go, so that other work comes between. */
const slice = 16 * 1024 * 1024

type Leaf = string[] | Buffer | Uint8Array | Uint32Array
type Tree = { [name: string]: Leaf | Tree }

interface Entry {
  type: 'list' | 'text' | 'bytes' | 'numbers'
  /** Where it begins, in bytes behind the header, and how many bytes it takes. */
  at: number
  length: number
}

interface Header {
  layout: string
  generation: string
  /** CRC-32 of all that follows. */
  checksum: number
  entries: Record<string, Entry>
}

/** The columns of a generation as the parts of a file, in their order. */
export function columnsToParts(columns: Columns, generation: string): Uint8Array[] {
  const entries: Record<string, Entry> = {}
  const parts: Uint8Array[] = []
  let end = 0
  let checksum = 0
  const add = (bytes: Uint8Array) => {
    // Of no bytes, zlib takes the sum to be that of nothing at all.
    if (bytes.length === 0) return
    parts.push(bytes)
    checksum = crc32(bytes, checksum)
    end += bytes.length
  }
  for (const [name, leaf] of leavesOf(columns as unknown as Tree)) {
    const type = typeOf(leaf)
    const bytes = Array.isArray(leaf)
      ? Buffer.from(JSON.stringify(leaf))
      : new Uint8Array(leaf.buffer, leaf.byteOffset, leaf.byteLength)
    entries[name] = { type, at: end, length: bytes.length }
    add(bytes)
    add(new Uint8Array((alignment - (end % alignment)) % alignment))
  }
  const header: Header = { layout, generation, checksum, entries }
  const text = Buffer.from(JSON.stringify(header))
  const lead = new Uint8Array(alignment)
  const padded = Buffer.alloc(Math.ceil(text.length / alignment) * alignment, ' ')
  text.copy(padded)
  const view = new DataView(lead.buffer)
  view.setUint32(0, padded.length, true)
  view.setUint32(4, crc32(padded), true)
  return [lead, padded, ...parts]
}

/**
 * The columns in the bytes of a file; they stay where they are.
 *
 * @throws Error that says what is wrong: another layout, another generation, or damage
 */
export async function columnsFromBytes(bytes: Uint8Array, generation: string): Promise<Columns> {
  const header = headerOf(bytes)
  if (header.layout !== layout) throw new Error('it has the layout of another version of Demarche')
  if (header.generation !== generation) throw new Error('it belongs to another load')
  const body = bytes.subarray(alignment + lengthOf(bytes))
  let checksum = 0
  for (let begin = 0; begin < body.length; begin += slice) {
    checksum = crc32(body.subarray(begin, begin + slice), checksum)
    await new Promise(setImmediate)
  }
  if (checksum !== header.checksum) throw new Error('it is damaged: its checksum differs')
  const tree: Tree = {}
  for (const [name, { type, at, length }] of Object.entries(header.entries)) {
    const own = body.subarray(at, at + length)
    put(tree, name.split('.'), readers[type](own))
  }
  return tree as unknown as Columns
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => new DataView(buffer, byteOffset, byteLength)
const lengthOf = (bytes: Uint8Array) => viewOf(bytes).getUint32(0, true)

/** Its own sum stands before it, behind its length. */
function headerOf(bytes: Uint8Array): Header {
  const header = bytes.length < alignment ? bytes : bytes.subarray(alignment, alignment + lengthOf(bytes))
  const isWhole = bytes.length >= alignment && viewOf(bytes).getUint32(4, true) === crc32(header)
  if (!isWhole) throw new Error('it is damaged: the checksum of its header differs')
  return JSON.parse(bufferOf(header).toString('utf8'))
}

function typeOf(leaf: Leaf): Entry['type'] {
  if (Array.isArray(leaf)) return 'list'
  if (leaf instanceof Uint32Array) return 'numbers'
  return Buffer.isBuffer(leaf) ? 'text' : 'bytes'
}

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => Buffer.from(buffer, byteOffset, byteLength)
const readers: Record<Entry['type'], (bytes: Uint8Array) => Leaf> = {
  list: (bytes) => JSON.parse(bufferOf(bytes).toString('utf8')),
  text: bufferOf,
  bytes: (bytes) => bytes,
  numbers: ({ buffer, byteOffset, byteLength }) =>
    new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT),
}

function* leavesOf(tree: Tree, path: readonly string[] = []): Generator<[string, Leaf]> {
  for (const [name, value] of Object.entries(tree)) {
    if (Array.isArray(value) || ArrayBuffer.isView(value)) yield [[...path, name].join('.'), value as Leaf]
    else yield* leavesOf(value, [...path, name])
  }
}

function put(tree: Tree, [first = '', ...rest]: readonly string[], leaf: Leaf): void {
  if (rest.length === 0) {
    tree[first] = leaf
    return
  }
  tree[first] ??= {}
  put(tree[first] as Tree, rest, leaf)
}
