/** The folder of the installed package, which contains `cypher/`, `docs/` and, once built, `dist/`. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// The sources stand two folders down, what is built of them one.
export const packageRoot = above(dirname(fileURLToPath(import.meta.url)))

function above(folder: string): string {
  const parent = dirname(folder)
  if (parent === folder) throw new Error('The folder of the installed package has no package.json.')
  return existsSync(join(parent, 'package.json')) ? parent : above(parent)
}
