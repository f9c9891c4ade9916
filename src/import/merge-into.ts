/** Merges imported records into those of a dataset: what it has already stays as it is, and the rest is new. */
import { groupBy } from '../codebook/group-by.js'
import { noRecords, type Records } from '../records/records.js'
import type { Imported } from './imported.js'
import { knownRecords, type NamesOf } from './known-record.js'
import { mergeCapacities } from './merge-capacities.js'
import { mergeSources } from './merge-sources.js'
import { mergeStatements } from './merge-statements.js'
import { type IdIn, type Merged, type Merging, mergingInto } from './merging.js'
import { contentOf } from './same-record.js'

/** The kinds that are known by name, with their names. */
const named: { [K in 'actors' | 'issues' | 'demands' | 'events' | 'drafts']: NamesOf<Records[K][number]> } = {
  actors: ({ name, aliases }) => [name, ...aliases],
  issues: ({ name }) => [name],
  demands: ({ name, proposition }) => [name, proposition],
  events: ({ name, date }) => [date === null ? name : `${name}\0${date}`],
  drafts: ({ name }) => [name],
}

export function mergeInto(known: Records, { records, texts }: Pick<Imported, 'records' | 'texts'>): Merged {
  const merged: Merged = { added: noRecords(), texts: new Map(), known: new Map(), faults: [], warnings: [] }
  const merging = mergingInto(known, merged)
  const actor = mergeNamed(merging, 'actors', records.actors)
  const issue = mergeNamed(merging, 'issues', records.issues)
  const demand = mergeNamed(merging, 'demands', records.demands)
  const event = mergeNamed(merging, 'events', records.events)
  const draft = mergeNamed(merging, 'drafts', records.drafts)
  const source = mergeSources(merging, records.sources, texts)
  const { added } = merged
  const rank = Math.max(0, ...known.issues.map((it) => it.rank ?? 0))
  added.issues = added.issues.map((it, index) => ({ ...it, rank: rank + index + 1 }))
  added.demands = added.demands.map((it) => ({
    ...it,
    ...{ issue: issue(it.issue), raisedBy: it.raisedBy.map(actor), addressedTo: it.addressedTo.map(actor) },
  }))
  warnOfOtherFacts(merging, records, { actor, issue, demand })
  added.drafts = added.drafts.map((it) => ({
    ...it,
    ...{ covers: it.covers.map(demand), producedBy: it.producedBy.map(event) },
  }))
  mergeCapacities(
    merging,
    records.capacities.map((it) => ({ ...it, actor: actor(it.actor), side: actor(it.side) })),
  )
  added.memberships = unknown(
    known.memberships,
    records.memberships.map((it) => ({ ...it, state: actor(it.state), organisation: actor(it.organisation) })),
  )
  added.demandRelations = unknown(
    known.demandRelations,
    records.demandRelations.map((it) => ({ ...it, from: demand(it.from), to: demand(it.to) })),
  )
  added.conflicts = unknown(
    known.conflicts,
    records.conflicts.map((it) => ({
      ...it,
      claims: it.claims.map((claim) => ({ ...claim, source: source(claim.source) })),
    })),
  )
  mergeStatements(merging, records.statements, { actor, demand, event, draft, source })
  return merged
}

/** Records that are known by their name; the new ones keep their id where it is free. */
function mergeNamed<K extends keyof typeof named>(merging: Merging, kind: K, imported: Records[K]): IdIn {
  type One = Records[K][number]
  const known = knownRecords(merging.known[kind] as One[], named[kind] as NamesOf<One>)
  const ids = new Map<string, string>()
  const added = imported.flatMap((record): One[] => {
    const same = known.of(record)
    if (!same) {
      const id = merging.freeId(record.id)
      ids.set(record.id, id)
      return [{ ...record, id }]
    }
    const others = known.alsoCalled(record).map(({ id }) => id)
    if (others.length > 0)
      merging.merged.faults.push({
        place: `"${record.name}"`,
        reason: `it may be ${[same.id, ...others].join(' or ')}; write the id that is meant`,
      })
    merging.met(kind, same.id)
    ids.set(record.id, same.id)
    return []
  })
  Object.assign(merging.merged.added, { [kind]: added })
  return (id) => ids.get(id) ?? id
}

function unknown<T extends object>(known: readonly T[], imported: readonly T[]): T[] {
  const contents = new Set(known.map(contentOf))
  return imported.filter((record) => !contents.has(contentOf(record)))
}

/** What the file says of a demand that the dataset has otherwise; the dataset's word stays. */
function warnOfOtherFacts(
  { known, merged }: Merging,
  { demands }: Records,
  ids: { actor: IdIn; issue: IdIn; demand: IdIn },
): void {
  const own = groupBy(known.demands, ({ id }) => id)
  for (const said of demands) {
    const [stays] = own.get(ids.demand(said.id)) ?? []
    if (!stays) continue
    const other = (column: string, here: string, there: string) =>
      merged.warnings.push({
        place: stays.id,
        reason: `${column} is ${here} in the file and ${there || 'nothing'} in the dataset, which stays`,
      })
    const list = (sides: readonly string[]) => sides.map(ids.actor).sort().join(' | ')
    for (const column of ['raisedBy', 'addressedTo'] as const) {
      const [here, there] = [list(said[column]), [...stays[column]].sort().join(' | ')]
      if (here !== '' && here !== there) other(column, here, there)
    }
    if (said.proposition !== said.name && said.proposition !== stays.proposition)
      other('proposition', `"${said.proposition}"`, `"${stays.proposition}"`)
  }
}
