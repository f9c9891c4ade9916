/** The query library as the API lists it. */
import type { DataVersion } from '../../src/codebook/schemas.js'

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
  /** What an ad-hoc query may cost. */
  limits: { timeoutMs: number; maxRows: number; maxBytes: number }
  allowAdHoc: boolean
  data: DataVersion
}

/** Pure: the saved queries whose name, title or description holds every word. */
export function searched(items: readonly SavedQuery[], text: string): SavedQuery[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return items.filter(({ name, title, description }) => {
    const whole = `${name} ${title} ${description}`.toLowerCase()
    return words.every((word) => whole.includes(word))
  })
}
