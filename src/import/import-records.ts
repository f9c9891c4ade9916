/** Reads records of our own in JSON: an object with a list a kind, as `Records` names them; what is left out is empty. */
import { noRecords, type Records, recordSchemas } from '../records/records.js'
import type { Imported, LeftOut } from './imported.js'

/** Every record that is bad is a fault; what the records say of each other is for the checks of the load. */
export function importRecords(name: string, value: unknown): Imported {
  const faults: LeftOut[] = []
  const records = noRecords()
  const given = typeof value === 'object' && value !== null ? value : {}
  for (const [kind, items] of Object.entries(given)) {
    // What an export states of itself.
    if (kind === 'about') continue
    if (!(kind in recordSchemas)) {
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
    faults.push(...read.faults)
    Object.assign(records, { [kind]: read.records })
  }
  return { origin: `${name}, records`, records, texts: new Map(), leftOut: [], faults }
}

function readKind(kind: keyof Records, items: readonly unknown[]): { records: unknown[]; faults: LeftOut[] } {
  const faults: LeftOut[] = []
  const taken = new Set<string>()
  const records = items.flatMap((item, index) => {
    const parsed = recordSchemas[kind].safeParse(item)
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues)
        faults.push({ place: [`${kind}[${index}]`, ...path].join('.'), reason: message })
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
