/** A table that lies in a file until somebody looks at it. */
import { readFileSync, rmSync } from 'node:fs'
import type { Table } from '../table.js'
import { arrowTable } from './arrow-table.js'

/** The first look removes the file. */
export function tableAside(file: string): Table {
  let read: Table | null = null
  const table = () => {
    if (read === null) {
      read = arrowTable(readFileSync(file))
      rmSync(file)
    }
    return read
  }
  return {
    get length() {
      return table().length
    },
    texts: (name) => table().texts(name),
    lists: (name) => table().lists(name),
    numbers: (name) => table().numbers(name),
  }
}
