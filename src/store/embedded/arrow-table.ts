/** The Arrow stream of the embedded engine as a table: its texts and lists stay where they stand. */
import { type Column, Type, tableFromIPC } from '@uwdata/flechette'
import type { Value } from '../graph-store.js'
import type { ListColumn, Table, TextColumn } from '../table.js'
import { tableOfValues } from '../table-of-values.js'

/** A column of Arrow as far as it is read here. */
interface Batch {
  length: number
  nullCount: number
  validity?: Uint8Array
  values: Uint8Array
  offsets: ArrayLike<number>
  children: Batch[]
}

export function arrowTable(ipc: Uint8Array): Table {
  const table = tableFromIPC(ipc)
  const column = (name: string): Column<unknown> => {
    const found = table.getChild(name)
    if (!found) throw new Error(`The engine answered without the column ${name}.`)
    return found
  }
  // Columns without a value have no type, and those of mixed values another one: they are read value by value.
  const byValue = tableOfValues(table.numRows, (name) => Array.from(column(name)) as Value[])
  return {
    length: table.numRows,
    texts: (name) => texts(column(name)) ?? byValue.texts(name),
    lists: (name) => lists(column(name)) ?? byValue.lists(name),
    numbers: (name) => byValue.numbers(name),
  }
}

/** The engine sends each answer as one batch. */
function onlyBatch({ data }: Column<unknown>): Batch | null {
  return data.length === 1 ? (data[0] as unknown as Batch) : null
}

function texts(column: Column<unknown>): TextColumn | null {
  const batch = onlyBatch(column)
  return batch && column.type.typeId === Type.Utf8 ? textsIn(batch) : null
}

function lists(column: Column<unknown>): ListColumn | null {
  const batch = onlyBatch(column)
  const { type } = column
  if (!batch || type.typeId !== Type.List || type.children[0]?.type.typeId !== Type.Utf8) return null
  return { from: batch.offsets, items: textsIn(batch.children[0] as Batch) }
}

function textsIn({ values, offsets, nullCount, validity }: Batch): TextColumn {
  const bits = nullCount > 0 ? validity : undefined
  return {
    bytes: values,
    from: offsets,
    isNull: bits ? (row) => (((bits[row >> 3] as number) >> (row & 7)) & 1) === 0 : () => false,
  }
}
