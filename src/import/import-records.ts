/** Reads records of our own in JSON: an object with a list a kind, as `Records` names them; what is left out is empty. */
import { UsageError } from '../errors.js'
import { noRecords, type Records, recordSchemas } from '../records/records.js'
import type { Imported, Remark } from './imported.js'

/** Every record that is bad is a fault; what the records say of each other is for the checks of the load. */
export function importRecords(name: string, value: unknown): Imported {
  const faults: Remark[] = []
  const records = noRecords()
  if (typeof value !== 'object' || value === null)
    throw new UsageError(`${name} is neither a list of rows nor an object with a list for each kind of records.`)
  for (const [kind, items] of Object.entries(value)) {
    // What an export states of itself.
    if (kind === 'about') continue
    if (!Object.hasOwn(recordSchemas, kind)) {
      faults.push({
        place: kind,
        reason: `there is no such kind of records, only ${Object.keys(recordSchemas).join(', ')}`,
      })
      continue
    }
    if (!Array.isArray(items)) {
      faults.push({ place: kind, reason: 'it is no list' })
      continue
    }
    const read = readKind(kind as keyof Records, items)
    for (const fault of read.faults) faults.push(fault)
    Object.assign(records, { [kind]: read.records })
  }
  return { origin: `${name}, records`, records, texts: new Map(), notes: [], leftOut: [], faults, warnings: [] }
}

function readKind(kind: keyof Records, items: readonly unknown[]): { records: unknown[]; faults: Remark[] } {
  const faults: Remark[] = []
  const taken = new Set<string>()
  const records = items.flatMap((item, index) => {
    const parsed = recordSchemas[kind].safeParse(item)
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues)
        faults.push({
          place: [`${kind}[${index}]`, ...path].join('.'),
          reason: valueAt(item, path) === undefined ? 'it is missing' : message,
        })
      return []
    }
    const { id: own } = parsed.data as { id?: string }
    if (own !== undefined && taken.has(own)) {
      faults.push({ place: `${kind}[${index}].id`, reason: `${own} is there already` })
      return []
    }
    if (own !== undefined) taken.add(own)
    return [parsed.data]
  })
  return { records, faults }
}

function valueAt(item: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], item)
}
