/** Exports for whoever asks: each is made once for a generation, one at a time, and kept as a file for the next who asks. */
import type { FileJob } from '../export/pieces-of.js'
import { keptFiles } from '../export/process/kept-files.js'
import type { MadeExport, MakeExport } from '../export/process/make-export.js'
import { admission } from '../query/server/admission.js'

/** Of files on the disk, in bytes. */
const mostKept = 256 * 2 ** 20

export interface ExportService {
  /** @throws what `make` throws; Problem 429 when too many wait */
  get(generation: string, format: string, params: FileJob['params'], signal: AbortSignal): Promise<MadeExport>
  /** Gives up what is being made, and removes the files. */
  close(): void
}

export function openExports(make: MakeExport): ExportService {
  const files = keptFiles<MadeExport>(mostKept)
  const waiting = admission({ what: 'exports', places: 1, queue: 10, stayMs: 1_000 })
  const closing = new AbortController()
  return {
    async get(generation, format, params, left) {
      const key = JSON.stringify([generation, format, params])
      const known = files.get(key)
      if (known) return known
      const signal = AbortSignal.any([left, closing.signal])
      // One at a time: each has the whole graph in memory while it is made.
      const leave = await waiting.enter(signal)
      try {
        const made = await make(format, params, signal)
        files.add(key, made)
        return made
      } finally {
        leave()
      }
    },
    close() {
      closing.abort()
      files.removeAll()
    },
  }
}
