/**
 * Reads the column types from an Arrow IPC stream. The embedded engine returns dates and times as plain text and whole
 * floats as integers; only its Arrow schema keeps the types. Reads as much of Arrow's flatbuffers as that takes.
 */

export interface ArrowField {
  /** A member of Arrow's union of types. */
  kind: 'int' | 'float' | 'text' | 'date' | 'time' | 'timestamp' | 'struct' | 'list' | 'other'
  children: ArrowField[]
}

const kinds: Readonly<Record<number, ArrowField['kind']>> = {
  2: 'int',
  3: 'float',
  5: 'text',
  8: 'date',
  9: 'time',
  10: 'timestamp',
  12: 'list',
  13: 'struct',
  20: 'text',
}

/** @throws RangeError when `stream` is not an Arrow IPC stream */
export function arrowFields(stream: Uint8Array): ArrowField[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const follow = (at: number) => at + view.getUint32(at, true)
  /** The offset of a table's n-th field; null when it is absent. */
  const place = (table: number, n: number) => {
    const layout = table - view.getInt32(table, true)
    const slot = 4 + 2 * n
    const offset = slot < view.getUint16(layout, true) ? view.getUint16(layout + slot, true) : 0
    return offset === 0 ? null : table + offset
  }
  const vector = (at: number | null): number[] => {
    if (at === null) return []
    const start = follow(at)
    return Array.from({ length: view.getUint32(start, true) }, (_, index) => follow(start + 4 + 4 * index))
  }
  const readField = (table: number): ArrowField => {
    const type = place(table, 2)
    return {
      kind: kinds[type === null ? 0 : view.getUint8(type)] ?? 'other',
      children: vector(place(table, 5)).map(readField),
    }
  }
  // A continuation marker, a length, then the message, whose third field is the schema.
  const schema = place(follow(8), 2)
  if (schema === null) throw new RangeError('no schema')
  return vector(place(follow(schema), 1)).map(readField)
}
