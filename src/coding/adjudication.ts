/** The adjudication of a source: which two passes are compared, what was decided between them, and what is left. */
import { badRequest, Problem } from '../errors.js'
import { type Adjudicated, adjudicated, decisionsById } from './adjudicated.js'
import { type PassInBrief, whyHidden } from './blindness.js'
import { comparePasses, compareStatements, type Difference } from './compare-passes.js'
import type { Decision } from './decision.js'
import { entriesOf, type PassState } from './fold-pass.js'
import { type PassItems, passItems } from './pass-items.js'

export interface SourcePass {
  coder: string
  state: PassState
}

/** With the key under which it stands in the log. */
export type KeyedDecision = Decision & { key: string }

export interface Adjudication {
  a: { coder: string; items: PassItems }
  b: { coder: string; items: PassItems }
  differences: (Difference & { decision: KeyedDecision | null })[]
  /** Ids of statements that both have alike: they can be decided otherwise too. */
  alike: string[]
  /** Decisions between these two, in the order of their keys. */
  decisions: KeyedDecision[]
  result: Adjudicated
}

/**
 * The two passes that are compared: those that were asked for, else those that were decided on before, else the only two
 * that are closed. Null where there are no two closed passes to choose from.
 */
export function comparedCoders(
  passes: readonly PassInBrief[],
  decisions: readonly Decision[],
  asked: { a?: string | undefined; b?: string | undefined } = {},
): [a: string, b: string] | null {
  if (asked.a !== undefined && asked.b !== undefined) return [asked.a, asked.b]
  if (asked.a !== undefined || asked.b !== undefined) throw badRequest('Say which two passes: a=<coder>&b=<coder>.')
  const before = decisions.findLast(({ between }) => between)?.between
  if (before) return before
  const closed = passes.filter(({ state }) => state === 'closed').map(({ coder }) => coder)
  const [a, b] = closed
  return a !== undefined && b !== undefined && closed.length === 2 ? [a, b] : null
}

/** @throws Problem 403 while one of the two is open, or the reader's own pass is; 400 where the two are not named */
export function openAdjudication(
  passes: readonly SourcePass[],
  log: PassState,
  reader: string | null,
  asked: { a?: string | undefined; b?: string | undefined } = {},
): Adjudication {
  const brief = passes.map(({ coder, state: { state } }) => ({ coder, state }))
  const all = entriesOf(log, 'decision').map(([key, decision]) => ({ key, ...decision }))
  const coders = comparedCoders(brief, all, asked)
  const closed = brief.filter(({ state }) => state === 'closed').length
  if (closed < 2) throw new Problem(403, 'Hidden', 'Passes can be compared when two on this source are closed.')
  if (!coders) throw badRequest(`${closed} passes on this source are closed. Say which two: a=<coder>&b=<coder>.`)
  const [a, b] = coders.map((coder) => {
    const hidden = whyHidden(brief, reader ?? '', coder) ?? whyOpen(brief, coder)
    if (hidden) throw new Problem(403, 'Hidden', hidden)
    return { coder, items: passItems(stateOf(passes, coder)) }
  }) as [Adjudication['a'], Adjudication['b']]
  if (a.coder === b.coder) throw badRequest('A pass is compared with another one: a and b are the same.')
  const decisions = all.filter(({ between }) => !between || String(between) === String(coders))
  const decided = decisionsById(decisions)
  return {
    ...{ a, b, decisions },
    differences: comparePasses(a.items, b.items).map((one) => ({ ...one, decision: decided.get(one.id) ?? null })),
    alike: compareStatements(a.items, b.items).flatMap(({ id, fields }) => (fields?.length === 0 ? [id] : [])),
    result: adjudicated(a.items, b.items, decisions),
  }
}

function whyOpen(passes: readonly PassInBrief[], coder: string): string | null {
  const state = passes.find((pass) => pass.coder === coder)?.state
  return state === 'open' ? 'Your own pass on this source is open. Close it before you compare.' : null
}

const stateOf = (passes: readonly SourcePass[], coder: string) => {
  const found = passes.find((pass) => pass.coder === coder)
  if (!found) throw badRequest(`${coder} has no pass on this source.`)
  return found.state
}

/** What is wrong with a decision on these two passes; null where it can be kept. */
export function faultOfDecision(
  { key, of, take, final }: KeyedDecision,
  { differences, alike, decisions }: Adjudication,
): string | null {
  const known = new Set([...differences.map(({ id }) => id), ...alike])
  const unknown = of.filter((id) => !known.has(id))
  if (unknown.length > 0) return `These passes have no difference "${unknown[0]}".`
  const before = decisions.find((one) => one.key !== key && one.of.some((id) => of.includes(id)))
  if (before) return `This is decided under the key "${before.key}" already: put the new decision under that key.`
  const others = differences.filter(({ id, kind }) => kind !== 'statement' && of.includes(id))
  if (others.length > 0 && take !== 'a' && take !== 'b' && take !== 'nothing')
    return `On ${others[0]?.about} a decision takes a, b or nothing.`
  if (take === 'hand' && final === undefined && of.length > 0)
    return 'What is decided by hand needs final: what is coded from now on.'
  if (take === 'nothing' && final !== undefined && final.length > 0)
    return 'Where nothing is to be coded, final is empty.'
  return null
}
