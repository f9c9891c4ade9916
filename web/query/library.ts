/** The query library as the API lists it. */
import type { DataVersion } from '../../src/codebook/schemas.js'
import { wordIndex } from '../../src/codebook/word-index.js'

export interface SavedQuery {
  name: string
  kind: 'question' | 'saved'
  title: string
  description: string
  params: { name: string; type: string; meaning: string; default?: unknown }[]
  returns: { name: string; type: string; meaning: string }[]
  text: string
}

export interface Library {
  items: SavedQuery[]
  /** The limits of an ad-hoc query. */
  limits: { timeoutMs: number; maxRows: number; maxBytes: number }
  allowAdHoc: boolean
  data: DataVersion
}

/** Pure: the queries whose name, title or description contains every word, in any spelling. */
export function searched(items: readonly SavedQuery[], text: string): SavedQuery[] {
  if (text.trim() === '') return [...items]
  const find = wordIndex(items.map(({ name, title, description }) => [name, title, description]))
  return find(text).flatMap(({ at }) => items[at] ?? [])
}
