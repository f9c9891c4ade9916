/** Detects an SQLite file that was cut off: the engine reads it without complaint until it needs a lost page. */

/** Of the format: https://www.sqlite.org/fileformat.html, section 1.3. */
const header = { pageSize: 16, changeCounter: 24, pageCount: 28, validFor: 92, length: 100 }

/** @throws Error */
export function refuseDamaged(bytes: Uint8Array): void {
  const isDatabase = Buffer.from(bytes.subarray(0, 15)).toString('latin1') === 'SQLite format 3'
  if (!isDatabase || bytes.length < header.length) return
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // 65,536 does not fit and is written as 1. The count is of no use where another program changed the file after it.
  const pageSize = view.getUint16(header.pageSize) === 1 ? 65_536 : view.getUint16(header.pageSize)
  if (view.getUint32(header.changeCounter) !== view.getUint32(header.validFor)) return
  const whole = view.getUint32(header.pageCount) * pageSize
  if (bytes.length < whole) throw new Error(`it is cut off: ${bytes.length} bytes are here, ${whole} belong to it`)
}
