/** Material that is not part of the project, such as the source texts. Tests use it if it is in a folder beside the project. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'vitest'
import { packageRoot } from '../../src/cypher/package-root.js'
import { notInProject } from './skips.js'

/** Where `path` of that material is, or would be. `SOURCES_DIR` names the folder of the texts if they are elsewhere. */
export function outside(path: string): string {
  const texts = process.env.SOURCES_DIR
  return texts && path === 'sources' ? texts : join(packageRoot, '..', 'shared', path)
}

/** The reason to skip a test on `path`, in its title; null where it is at hand. */
export function whyAbsent(path: string): string | null {
  return existsSync(outside(path)) ? null : `${path} ${notInProject}`
}

/** A test on that material; without it a counted skip that says what is absent. */
export function itWith(path: string, title: string, body: (found: string) => Promise<void> | void): void {
  const absent = whyAbsent(path)
  if (absent) it.skip(`${title} (${absent})`, () => {})
  else it(title, () => body(outside(path)))
}
