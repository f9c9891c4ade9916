/** Loads what writes cards: the page's own code, built for the server into a folder beside the page. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CardWriter } from './card.js'

/** Null where it has not been built. */
export async function loadCardWriter(folder: string): Promise<CardWriter | null> {
  const file = join(folder, 'write-card.js')
  return existsSync(file) ? ((await import(pathToFileURL(file).href)) as CardWriter) : null
}
