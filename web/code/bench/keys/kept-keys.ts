/** The keys as the coder has changed them, kept in this browser. */
import { keep, kept } from '../../../state/browser-storage.js'
import { type KeyTable, readKeys, usualKeys, writtenKeys } from './key-table.js'

const place = 'demarche-bench-keys'

export function keptKeys(): KeyTable {
  try {
    return readKeys(kept(place))
  } catch {
    return usualKeys
  }
}

export const keepKeys = (keys: KeyTable) => keep(place, writtenKeys(keys))
