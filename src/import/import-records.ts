/** Reads records of our own in JSON: an object with a list a kind, as `Records` names them; what is left out is empty. */
import { z } from 'zod'
import { certainty, day, exchangeKind, extent, id, mode, relation, status } from '../codebook/schemas.js'
import { demandRelations } from '../codebook/words.js'
import { noRecords, type Records } from '../records/records.js'
import type { Imported, LeftOut } from './imported.js'

const text = z.string()
const orNull = <T extends z.ZodType>(type: T) => type.nullable().default(null)
const list = <T extends z.ZodType>(item: T) => z.array(item).default([])
const stances = list(z.strictObject({ demand: id, extent }))
const place = { source: id, paragraph: z.int().min(1), start: z.int().min(0), end: z.int().min(1), phrase: text }

const kinds = {
  actors: z.strictObject({
    id,
    name: text,
    kind: text,
    aliases: list(text),
    ownSide: orNull(z.literal(true)),
    note: orNull(text),
  }),
  capacities: z.strictObject({
    actor: id,
    side: id,
    capacity: text.default(''),
    authority: orNull(z.int().min(1).max(4)),
    from: day,
    to: orNull(day),
  }),
  memberships: z.strictObject({ state: id, organisation: id, from: orNull(day), to: orNull(day) }),
  issues: z.strictObject({ id, name: text, rank: orNull(z.int()) }),
  demands: z.strictObject({ id, issue: id, name: text, proposition: text, raisedBy: list(id), addressedTo: list(id) }),
  demandRelations: z.strictObject({ type: z.enum(demandRelations), from: id, to: id }),
  events: z.strictObject({ id, name: text, kind: text, date: orNull(day), place: orNull(text) }),
  sources: z.strictObject({
    id,
    title: text,
    publisher: orNull(text),
    publishedEarliest: day,
    publishedLatest: day,
    publishedBasis: orNull(text),
    file: text,
    sha256: orNull(text),
    usableTo: orNull(z.int().min(0)),
    author: orNull(text),
    section: orNull(text),
    genre: orNull(text),
    notes: orNull(text),
  }),
  drafts: z.strictObject({ id, name: text, date: orNull(day), covers: list(id), producedBy: list(id) }),
  statements: z.strictObject({
    id,
    by: id,
    earliest: day,
    latest: day,
    mode,
    certainty,
    summary: text,
    coder: orNull(text),
    codebook: orNull(text),
    organization: orNull(text),
    dateTime: orNull(text),
    at: orNull(id),
    asserts: stances,
    concedes: stances,
    rejects: stances,
    assesses: list(z.strictObject({ demand: id, status })),
    assessesDrafts: list(z.strictObject({ draft: id, status })),
    inExchangeFor: list(z.strictObject({ of: id, demand: id, kind: exchangeKind })),
    relayedBy: list(z.strictObject({ actor: id, relation })),
    disputedBy: list(id),
    citedIn: list(z.strictObject(place)),
  }),
  conflicts: z.strictObject({ id, about: text, claims: list(z.strictObject({ ...place, value: text })) }),
} satisfies { [kind in keyof Records]: z.ZodType<Records[kind][number]> }

/** Every record that is bad is a fault; what the records say of each other is for the checks of the load. */
export function importRecords(name: string, value: unknown): Imported {
  const faults: LeftOut[] = []
  const records = noRecords()
  const given = typeof value === 'object' && value !== null ? value : {}
  for (const [kind, items] of Object.entries(given)) {
    // What an export states of itself.
    if (kind === 'about') continue
    if (!(kind in kinds)) {
      faults.push({ place: kind, reason: `there is no such kind of records, only ${Object.keys(kinds).join(', ')}` })
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
    const parsed = kinds[kind].safeParse(item)
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
