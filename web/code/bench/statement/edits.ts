/** What keys change in a statement: each takes one and gives another. Pure. */

import {
  type ExchangeKind,
  type Extent,
  extents,
  type Relation,
  type Stance,
  type Status,
} from '../../../../src/codebook/words.js'
import type { CodedStatement } from '../../../../src/coding/coded-statement.js'

export type { CodedStatement }

type StanceOn = CodedStatement['stances'][number]
export type Citation = CodedStatement['citations'][number]

/** The next of some words; the first after the last, or where none is chosen. */
export const nextOf = <T>(words: readonly T[], chosen: T | undefined): T =>
  words[(words.indexOf(chosen as T) + 1) % words.length] as T

const changedAt = <T>(list: readonly T[], at: number, change: (item: T) => T): T[] =>
  list.map((item, index) => (index === at ? change(item) : item))

/** A value that is left out stays undefined, so that two statements are alike when they say the same. */
export function withValue<K extends 'speaker' | 'earliest' | 'latest' | 'mode' | 'certainty' | 'summary' | 'at'>(
  statement: CodedStatement,
  values: Pick<CodedStatement, K>,
): CodedStatement {
  const next = { ...statement, ...values }
  for (const [name, value] of Object.entries(values)) if (value === undefined || value === '') delete next[name as K]
  return next
}

/** A stance on a demand, told by the place at `place`; one that is there already is told by it too. */
export function addStance(statement: CodedStatement, demand: string, place: number): CodedStatement {
  const isThere = statement.stances.some((it) => it.demand === demand)
  return {
    ...statement,
    stances: isThere ? statement.stances : [...statement.stances, { demand, extent: 'full' }],
    citations: changedAt(statement.citations, place, (it) => ({ ...it, tells: together(it.tells, demand) })),
  }
}

const together = (ids: readonly string[] | undefined, id: string) => [...new Set([...(ids ?? []), id])]

export const setStance = (statement: CodedStatement, at: number, stance: Stance): CodedStatement => ({
  ...statement,
  stances: changedAt(statement.stances, at, (it) => {
    // Codebook 3: only who yields can signal it.
    const extent = stance !== 'CONCEDES' && it.extent === 'signalled' ? 'full' : it.extent
    return { ...it, stance, ...(extent && { extent }) }
  }),
})

export const setExtent = (statement: CodedStatement, at: number, extent: Extent): CodedStatement => ({
  ...statement,
  stances: changedAt(statement.stances, at, (it) => ({ ...it, extent })),
})

export const extentsFor = ({ stance }: StanceOn): readonly Extent[] =>
  stance === undefined || stance === 'CONCEDES' ? extents : extents.filter((it) => it !== 'signalled')

/** Without a stance, and without what was said of it. */
export function dropStance(statement: CodedStatement, at: number): CodedStatement {
  const demand = statement.stances[at]?.demand
  if (demand === undefined) return statement
  const stances = statement.stances.filter((_, index) => index !== at)
  return withoutTold({ ...statement, stances }, demand)
}

function withoutTold(statement: CodedStatement, id: string): CodedStatement {
  const isTold = [...statement.stances.map((it) => it.demand), ...statement.assesses.map((it) => it.target)].includes(
    id,
  )
  const isStance = statement.stances.some((it) => it.demand === id)
  return {
    ...statement,
    exchanges: isStance ? statement.exchanges : statement.exchanges.filter((it) => it.of !== id),
    citations: isTold
      ? statement.citations
      : statement.citations.map((it) => (it.tells ? { ...it, tells: it.tells.filter((told) => told !== id) } : it)),
  }
}

/** The stance on `of` depends on demand `on`; once more changes nothing. */
export function addExchange(statement: CodedStatement, of: string, on: string, kind: ExchangeKind): CodedStatement {
  if (of === on || statement.exchanges.some((it) => it.of === of && it.for === on)) return statement
  return { ...statement, exchanges: [...statement.exchanges, { of, for: on, kind }] }
}

export const setExchangeKind = (statement: CodedStatement, at: number, kind: ExchangeKind): CodedStatement => ({
  ...statement,
  exchanges: changedAt(statement.exchanges, at, (it) => ({ ...it, kind })),
})

export const dropExchange = (statement: CodedStatement, at: number): CodedStatement => ({
  ...statement,
  exchanges: statement.exchanges.filter((_, index) => index !== at),
})

export function addAssessment(statement: CodedStatement, target: string, place: number): CodedStatement {
  if (statement.assesses.some((it) => it.target === target)) return statement
  return {
    ...statement,
    assesses: [...statement.assesses, { target }],
    citations: changedAt(statement.citations, place, (it) => ({ ...it, tells: together(it.tells, target) })),
  }
}

export const setStatus = (statement: CodedStatement, at: number, status: Status): CodedStatement => ({
  ...statement,
  assesses: changedAt(statement.assesses, at, (it) => ({ ...it, status })),
})

export function dropAssessment(statement: CodedStatement, at: number): CodedStatement {
  const target = statement.assesses[at]?.target
  if (target === undefined) return statement
  return withoutTold({ ...statement, assesses: statement.assesses.filter((_, index) => index !== at) }, target)
}

/** One more place; where the statement has a single stance or assessment, the place tells that. */
export function addPlace(statement: CodedStatement, place: Omit<Citation, 'tells' | 'relays'>): CodedStatement {
  const isThere = statement.citations.some((it) => it.start === place.start && it.end === place.end)
  if (isThere) return statement
  const told = toldOf(statement)
  return {
    ...statement,
    citations: [...statement.citations, { ...place, tells: told.length === 1 ? told : [], relays: [] }],
  }
}

/** What places can tell: the demands of the stances, and what is assessed. */
export const toldOf = ({ stances, assesses }: Pick<CodedStatement, 'stances' | 'assesses'>): string[] => [
  ...new Set([...stances.map((it) => it.demand), ...assesses.map((it) => it.target)]),
]

export const changePlace = (statement: CodedStatement, at: number, change: Partial<Citation>): CodedStatement => ({
  ...statement,
  citations: changedAt(statement.citations, at, (it) => ({ ...it, ...change })),
})

const toggled = (ids: readonly string[] = [], id: string) =>
  ids.includes(id) ? ids.filter((it) => it !== id) : [...ids, id]

export const toggleTold = (statement: CodedStatement, at: number, id: string): CodedStatement =>
  changePlace(statement, at, { tells: toggled(statement.citations[at]?.tells, id) })

export function dropPlace(statement: CodedStatement, at: number): CodedStatement {
  return withoutIdleRelays({ ...statement, citations: statement.citations.filter((_, index) => index !== at) })
}

/** An actor relays the statement at one of its places, in this relation to the speaker's side; chosen again, no more. */
export function toggleRelay(statement: CodedStatement, at: number, actor: string, relation: Relation): CodedStatement {
  const isThere = statement.relays.some((it) => it.actor === actor)
  const relays = isThere ? statement.relays : [...statement.relays, { actor, relation }]
  const relayed = toggled(statement.citations[at]?.relays, actor)
  return withoutIdleRelays(changePlace({ ...statement, relays }, at, { relays: relayed }))
}

export const setRelation = (statement: CodedStatement, actor: string, relation: Relation): CodedStatement => ({
  ...statement,
  relays: statement.relays.map((it) => (it.actor === actor ? { ...it, relation } : it)),
})

/** A relay belongs to the places where it relays (codebook 3); one without a place goes. */
function withoutIdleRelays(statement: CodedStatement): CodedStatement {
  const relaying = new Set(statement.citations.flatMap((it) => it.relays ?? []))
  return { ...statement, relays: statement.relays.filter((it) => relaying.has(it.actor)) }
}

export const toggleDenier = (statement: CodedStatement, actor: string): CodedStatement => ({
  ...statement,
  disputedBy: toggled(statement.disputedBy, actor),
})
