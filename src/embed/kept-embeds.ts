/** Embeds as they were with an earlier data version: files below the data directory, within a number and bytes. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface KeptEmbed {
  /** The day on which it was kept. */
  day: string
  html: string
}

export interface KeptEmbeds {
  /** What was kept for exactly this request. */
  find(key: string): Promise<KeptEmbed | null>
  /** Keeps it, unless something is kept for this request already; those unused for longest go first. */
  keep(key: string, html: string): Promise<void>
}

export interface KeptLimits {
  files: number
  bytes: number
}

/** Enough for the articles of a newsroom over years: a file has at most 30 kB. */
const usualLimits: KeptLimits = { files: 5_000, bytes: 100 * 2 ** 20 }
/** A file that was asked for is marked as used once in this time. In milliseconds. */
const markEvery = 24 * 3_600_000

interface Known {
  bytes: number
  used: number
}

/** @param warn told once a start when nothing can be kept, as on a file system that is read-only */
export function keptEmbeds(folder: string, warn: (message: string) => void, limits = usualLimits): KeptEmbeds {
  let opening: Promise<Map<string, Known>> | undefined
  let warned = false
  const opened = () => (opening ??= readKept(folder))
  const nameOf = (key: string) => `${createHash('sha256').update(key).digest('hex').slice(0, 40)}.html`

  async function makeRoom(known: Map<string, Known>): Promise<void> {
    let bytes = [...known.values()].reduce((sum, it) => sum + it.bytes, 0)
    const oldest = [...known].sort(([, a], [, b]) => a.used - b.used)
    for (const [name, it] of oldest) {
      if (known.size <= limits.files && bytes <= limits.bytes) return
      known.delete(name)
      bytes -= it.bytes
      await rm(join(folder, name), { force: true })
    }
  }

  return {
    async find(key) {
      const [known, name] = [await opened(), nameOf(key)]
      const it = known.get(name)
      if (!it) return null
      const text = await readFile(join(folder, name), 'utf8').catch(() => null)
      if (text === null) {
        known.delete(name)
        return null
      }
      const now = Date.now()
      if (now - it.used > markEvery) await utimes(join(folder, name), now / 1000, now / 1000).catch(() => undefined)
      it.used = now
      const end = text.indexOf('\n')
      return { day: text.slice(0, end), html: text.slice(end + 1) }
    },
    async keep(key, html) {
      const [known, name] = [await opened(), nameOf(key)]
      if (known.has(name)) return
      const text = `${new Date().toISOString().slice(0, 10)}\n${html}`
      known.set(name, { bytes: Buffer.byteLength(text), used: Date.now() })
      try {
        await mkdir(folder, { recursive: true })
        // Whole or not at all, whenever the server is stopped.
        await writeFile(join(folder, `${name}.part`), text)
        await rename(join(folder, `${name}.part`), join(folder, name))
        await makeRoom(known)
      } catch (error) {
        known.delete(name)
        if (!warned) warn(`Pinned embeds cannot be kept in ${folder}: ${(error as Error).message}`)
        warned = true
      }
    },
  }
}

async function readKept(folder: string): Promise<Map<string, Known>> {
  const known = new Map<string, Known>()
  for (const name of await readdir(folder).catch(() => [])) {
    const found = await stat(join(folder, name)).catch(() => null)
    if (name.endsWith('.part')) await rm(join(folder, name), { force: true })
    else if (found?.isFile() && name.endsWith('.html')) known.set(name, { bytes: found.size, used: found.mtimeMs })
  }
  return known
}
