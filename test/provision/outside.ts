/** Material that is no part of the project, such as the source texts: tests use it where it lies beside the project. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'vitest'
import { packageRoot } from '../../src/dataset.js'
import { notInProject } from './skips.js'

/** Where `path` of that material is, or would be. `SOURCES_DIR` names the folder of the texts if they are elsewhere. */
export function outside(path: string): string {
  const texts = process.env.SOURCES_DIR
  return texts && path === 'sources' ? texts : join(packageRoot, '..', 'shared', path)
}

/** A test on that material; without it a counted skip that says what is absent. */
export function itWith(path: string, title: string, body: (found: string) => Promise<void> | void): void {
  const found = outside(path)
  if (existsSync(found)) it(title, () => body(found))
  else it.skip(`${title} (${path} ${notInProject})`, () => {})
}
