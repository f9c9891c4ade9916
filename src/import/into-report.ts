/** The lines that an import into a dataset prints: what is new, what the dataset had already, and what was written. */
import type { Records } from '../records/records.js'
import { leftOutLines, remarkLines } from './import-report.js'
import type { Imported } from './imported.js'
import type { Merged } from './merging.js'

/** The kinds that people ask for, one and many. */
const kinds: readonly (readonly [keyof Records, string, string])[] = [
  ['statements', 'statement', 'statements'],
  ['sources', 'source', 'sources'],
  ['actors', 'actor', 'actors'],
  ['demands', 'demand', 'demands'],
  ['issues', 'issue', 'issues'],
  ['events', 'event', 'events'],
  ['drafts', 'draft', 'drafts'],
  ['conflicts', 'conflict', 'conflicts'],
]

/** More ids than this are counted and not listed. */
const mostListed = 12

export function intoLines(
  { notes, leftOut, faults }: Imported,
  { added, known }: Merged,
  files: readonly string[],
  folder: string,
): string[] {
  const fresh = kinds.flatMap(([kind, one, many]) => line(idsOf(added[kind]), one, many))
  const met = kinds.flatMap(([kind, one, many]) => line([...(known.get(kind) ?? [])], one, many))
  return [
    ...(files.length === 0 ? ['Nothing is new: the dataset has all of it.'] : fresh.map((it) => `New: ${it}`)),
    ...met.map((it) => `Known: ${it}`),
    ...notes,
    ...leftOutLines(leftOut),
    ...remarkLines(faults).map((it) => `Skipped ${it}`),
    ...files.map((path) => `Wrote ${path}`),
    ...(files.length === 0 ? [] : [`In ${folder}. To load it: DATASET=${folder} demarche load`]),
  ]
}

const idsOf = (records: readonly object[]) => records.flatMap((it) => ('id' in it ? [String(it.id)] : []))

function line(ids: readonly string[], one: string, many: string): string[] {
  if (ids.length === 0) return []
  const listed = [...ids.slice(0, mostListed), ...(ids.length > mostListed ? ['...'] : [])].join(', ')
  return [`${ids.length} ${ids.length === 1 ? one : many} (${listed}).`]
}
