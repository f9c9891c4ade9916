/** What is kept on this machine of the generations of a server. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { GenerationCache } from '../graph-store.js'

/** The files of no other engine begin so. */
const prefix = 'neo4j-'

export const cacheOf = (folder: string, generation: string, say: (message: string) => void): GenerationCache => ({
  ...{ generation, say },
  path: join(folder, `${prefix}${generation}`),
})

/** Removes what is kept of other generations; who still uses it has read it. */
export function sweepCaches({ path }: GenerationCache): void {
  const folder = dirname(path)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (name.startsWith(prefix) && !name.startsWith(basename(path))) rmSync(join(folder, name), { force: true })
  }
}
