/** Writes a file so that nobody reads a part of it: whole under another name first. */
import { mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The pieces in their order; the folder is made where it is missing. On a full disk the file before stays as it was. */
export async function writeWhole(file: string, pieces: readonly (string | Uint8Array)[]): Promise<void> {
  // Another process may write the same file at the same time.
  const part = `${file}-${process.pid}`
  await mkdir(dirname(file), { recursive: true })
  const handle = await open(part, 'w')
  try {
    for (const piece of pieces) await handle.writeFile(piece)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(part, file)
}
