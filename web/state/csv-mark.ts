/** Whether CSV files begin with a byte order mark, from which Excel knows UTF-8; this browser remembers it. */
import { useState } from 'preact/hooks'
import { keep, kept } from './browser-storage.js'

const name = 'csv byte order mark'

/** Pure: the address of a file, with the mark where it is CSV, or the package of tables. */
export function withMark(address: string, marked: boolean): string {
  const [path = '', query] = address.split('?')
  const isCsv = path.endsWith('.csv') || path.endsWith('/export/csv')
  return marked && isCsv ? `${path}?${query ? `${query}&` : ''}bom=true` : address
}

export const isMarked = (): boolean => kept(name) === 'true'

export function useCsvMark(): [marked: boolean, set: (marked: boolean) => void] {
  const [marked, setMarked] = useState(isMarked)
  return [
    marked,
    (chosen) => {
      keep(name, String(chosen))
      setMarked(chosen)
    },
  ]
}
