/** The query text that was typed last in this browser, and the address at which it was. */
import { keep, kept } from '../state/browser-storage.js'

export interface Draft {
  address: string
  text: string
}

const key = 'demarche-console-draft'

export const keepDraft = (draft: Draft) => keep(key, JSON.stringify(draft))

export function readDraft(): Draft | null {
  try {
    const draft = JSON.parse(kept(key) ?? 'null') as Partial<Draft> | null
    return typeof draft?.address === 'string' && typeof draft.text === 'string' ? (draft as Draft) : null
  } catch {
    return null
  }
}
