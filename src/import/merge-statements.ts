/** Merges imported statements into those of a dataset: one that it has word for word is not added again. */
import { type StatementRecord, stancesOf } from '../records/records.js'
import type { IdIn, Merging } from './merging.js'
import { contentOf } from './same-record.js'

export interface IdsIn {
  actor: IdIn
  demand: IdIn
  event: IdIn
  draft: IdIn
  source: IdIn
}

/** Ids that an import makes where a file has none: another file's are no other's. */
const madeUp = /^(?:row-)?statement-\d+$|^\d+$/

export function mergeStatements(merging: Merging, imported: readonly StatementRecord[], ids: IdsIn): void {
  const { known, merged, freeId, met } = merging
  const byContent = new Map(known.statements.map((statement) => [contentWithoutId(statement), statement.id]))
  const byId = new Set(known.statements.map(({ id }) => id))
  const alike = new Map(known.statements.flatMap((statement) => keysOf(statement).map((key) => [key, statement.id])))
  for (const given of imported) {
    const statement = withIds(given, ids)
    const same = byContent.get(contentWithoutId(statement))
    if (same !== undefined) {
      met('statements', same)
      continue
    }
    if (byId.has(statement.id) && !madeUp.test(statement.id)) {
      const reason = 'the dataset has a statement of this name that says something else, and nothing is overwritten'
      merged.faults.push({ place: `statement ${statement.id}`, reason })
      continue
    }
    const id = freeId(statement.id)
    merged.added.statements.push({ ...statement, id })
    const twin = keysOf(statement)
      .map((key) => alike.get(key))
      .find((it) => it !== undefined)
    if (twin !== undefined)
      merged.warnings.push({
        place: `statement ${id}`,
        reason: `${twin} has the same speaker, days, stance and source, and may be the same statement`,
      })
  }
}

const contentWithoutId = ({ id: _, ...statement }: StatementRecord) => contentOf(statement)

/** What two codings of one utterance share. */
function keysOf(statement: StatementRecord): string[] {
  const { by, earliest, latest, citedIn } = statement
  return stancesOf(statement).flatMap(({ demand, stance }) =>
    [...new Set(citedIn.map(({ source }) => source))].map((source) =>
      [by, earliest, latest, demand, stance, source].join('\0'),
    ),
  )
}

function withIds(statement: StatementRecord, { actor, demand, event, draft, source }: IdsIn): StatementRecord {
  const onDemands = <T extends { demand: string }>(list: readonly T[]) =>
    list.map((it) => ({ ...it, demand: demand(it.demand) }))
  const drafts = new Set(statement.assessesDrafts.map((it) => it.draft))
  return {
    ...statement,
    by: actor(statement.by),
    at: statement.at === null ? null : event(statement.at),
    asserts: onDemands(statement.asserts),
    concedes: onDemands(statement.concedes),
    rejects: onDemands(statement.rejects),
    assesses: onDemands(statement.assesses),
    assessesDrafts: statement.assessesDrafts.map((it) => ({ ...it, draft: draft(it.draft) })),
    inExchangeFor: onDemands(statement.inExchangeFor).map((it) => ({ ...it, of: demand(it.of) })),
    relayedBy: statement.relayedBy.map((it) => ({ ...it, actor: actor(it.actor) })),
    disputedBy: statement.disputedBy.map(actor),
    citedIn: statement.citedIn.map((it) => ({
      ...it,
      source: source(it.source),
      tells: it.tells.map((told) => (drafts.has(told) ? draft(told) : demand(told))),
      relays: it.relays.map(actor),
    })),
  }
}
