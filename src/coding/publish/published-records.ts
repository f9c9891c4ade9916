/** Makes the records that are published of what coders wrote: statements, and the actors, demands, events and drafts they added. */
import type { z } from 'zod'
import { noRecords, type Records, recordSchemas, type StatementRecord } from '../../records/records.js'
import type { CompleteStatement } from '../coded-statement.js'
import type { PassItems } from '../pass-items.js'

export interface Publishing {
  source: string
  coder: string
  codebook: string
  /** The ids of drafts: what is assessed is a draft or a demand. */
  drafts: ReadonlySet<string>
}

/** In the order of the text; the lists in the order in which they were coded. */
export function statementRecord(
  { source, coder, codebook, drafts }: Publishing,
  id: string,
  it: CompleteStatement,
): StatementRecord {
  const stances = (kind: CompleteStatement['stances'][number]['stance']) =>
    it.stances.filter(({ stance }) => stance === kind).map(({ demand, extent }) => ({ demand, extent }))
  const assessed = (isDraft: boolean) => it.assesses.filter(({ target }) => drafts.has(target) === isDraft)
  return {
    ...{ id, by: it.speaker, summary: it.summary, earliest: it.earliest, latest: it.latest },
    ...{ mode: it.mode, certainty: it.certainty, coder, codebook, organization: null, dateTime: null },
    at: it.at ?? null,
    asserts: stances('ASSERTS'),
    concedes: stances('CONCEDES'),
    rejects: stances('REJECTS'),
    assesses: assessed(false).map(({ target, status }) => ({ demand: target, status })),
    assessesDrafts: assessed(true).map(({ target, status }) => ({ draft: target, status })),
    inExchangeFor: it.exchanges.map(({ of, for: demand, kind }) => ({ of, demand, kind })),
    relayedBy: it.relays.map(({ actor, relation }) => ({ actor, relation })),
    disputedBy: it.disputedBy,
    citedIn: [...it.citations]
      .sort((a, b) => a.start - b.start)
      .map(({ paragraph, start, end, phrase, tells, relays }) => ({
        source,
        paragraph,
        start,
        end,
        phrase,
        tells,
        relays,
      })),
  }
}

/**
 * A statement that the dataset has keeps its places in other sources, as far as they tell what it says now: a pass knows
 * of one text alone.
 */
export function withOtherSources(record: StatementRecord, standing: StatementRecord | undefined): StatementRecord {
  const [{ source } = { source: '' }] = record.citedIn
  const said = new Set([
    ...[...record.asserts, ...record.concedes, ...record.rejects, ...record.assesses].map(({ demand }) => demand),
    ...record.assessesDrafts.map(({ draft }) => draft),
  ])
  const places = (standing?.citedIn ?? [])
    .filter((place) => place.source !== source)
    .map((place) => ({ ...place, tells: place.tells.filter((id) => said.has(id)) }))
    .filter(({ tells }) => tells.length > 0)
  if (places.length === 0) return record
  const relayed = new Set(places.flatMap(({ relays }) => relays))
  const own = new Set(record.relayedBy.map(({ actor }) => actor))
  const relays = (standing?.relayedBy ?? []).filter(({ actor }) => relayed.has(actor) && !own.has(actor))
  return { ...record, relayedBy: [...record.relayedBy, ...relays], citedIn: [...record.citedIn, ...places] }
}

export interface AddedRecords {
  records: Records
  /** What is missing in a record, in sentences. */
  faults: string[]
  /** What the dataset has already, and is taken as it stands. */
  notes: string[]
}

/** `known` are the ids that the dataset declares without this source. */
export function addedRecords(items: PassItems, known: ReadonlySet<string>): AddedRecords {
  const records = noRecords()
  const [faults, notes]: [string[], string[]] = [[], []]
  const read = <S extends z.ZodType>(what: string, schema: S, value: { id?: string }): z.output<S>[] => {
    const parsed = schema.safeParse(value)
    if (parsed.success) return [parsed.data]
    const missing = parsed.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
    faults.push(`The new ${what} is not whole. ${missing.join('; ')}.`)
    return []
  }
  const isKnown = (kind: string, id: string) => {
    if (known.has(id)) notes.push(`The ${kind} "${id}" is in the dataset already, and is taken as it stands there.`)
    return known.has(id)
  }
  for (const { why: _, represents, memberOf, ...actor } of items.actors) {
    const { id } = actor
    if (!known.has(id)) records.actors.push(...read(`actor "${id}"`, recordSchemas.actors, { aliases: [], ...actor }))
    else if (represents.length + memberOf.length === 0) isKnown('actor', id)
    for (const one of represents)
      records.capacities.push(...read(`capacity of "${id}"`, recordSchemas.capacities, { actor: id, ...one } as never))
    for (const one of memberOf)
      records.memberships.push(
        ...read(`membership of "${id}"`, recordSchemas.memberships, { state: id, ...one } as never),
      )
  }
  for (const { why: _, relations, ...demand } of items.demands) {
    if (isKnown('demand', demand.id)) continue
    records.demands.push(...read(`demand "${demand.id}"`, recordSchemas.demands, demand))
    for (const one of relations)
      records.demandRelations.push(
        ...read(`relation of "${demand.id}"`, recordSchemas.demandRelations, { from: demand.id, ...one } as never),
      )
  }
  for (const { why: _, ...event } of items.events)
    if (!isKnown('event', event.id)) records.events.push(...read(`event "${event.id}"`, recordSchemas.events, event))
  for (const { why: _, ...draft } of items.drafts)
    if (!isKnown('draft', draft.id)) records.drafts.push(...read(`draft "${draft.id}"`, recordSchemas.drafts, draft))
  return { records, faults, notes }
}
