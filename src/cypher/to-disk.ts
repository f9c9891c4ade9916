/** Forces a file, or the names in a folder, to the disk. */
import { closeSync, fsyncSync, openSync } from 'node:fs'

export function toDisk(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
