/** What two passes come to: what both have alike, and for the rest what was decided. Pure. */
import type { CodedStatement } from './coded-statement.js'
import { type Compared, comparePasses, compareStatements, type Difference, isDifference } from './compare-passes.js'
import type { Decision } from './decision.js'
import { inTextOrder } from './in-text-order.js'
import type { ItemKind } from './pass-event.js'
import { byParagraph, type PassItems } from './pass-items.js'

export interface Adjudicated {
  items: PassItems
  /** The ids of differences without a decision. */
  undecided: string[]
}

/** The decision on each difference: of several, the last. A decision may also be on what both have alike. */
export function decisionsById<D extends Decision>(decisions: readonly D[]): Map<string, D> {
  return new Map(decisions.flatMap((decision) => decision.of.map((id) => [id, decision] as const)))
}

export function adjudicated(a: PassItems, b: PassItems, decisions: readonly Decision[]): Adjudicated {
  const decided = decisionsById(decisions)
  const differences = comparePasses(a, b)
  const statements = new Set<CodedStatement>()
  const done = new Set<Decision>()
  for (const pair of compareStatements(a, b)) {
    const decision = decided.get(pair.id)
    for (const statement of decision ? finalOf(decision, pair, done) : agreed(pair)) statements.add(statement)
  }
  const settled = withOwnKeys([...statements])
  const cited = new Set(settled.flatMap(({ citations }) => citations.map(({ paragraph }) => paragraph)))
  const choose = chooser(differences, decided)
  const idOf = ({ id }: { id: string }) => id
  const all: PassItems = {
    statements: inTextOrder(settled),
    uncoded: choose('uncoded', a.uncoded, b.uncoded, ({ paragraph }) => String(paragraph))
      .filter(({ paragraph }) => !cited.has(paragraph))
      .sort(byParagraph),
    actors: choose('actor', a.actors, b.actors, idOf),
    demands: choose('demand', a.demands, b.demands, idOf),
    events: choose('event', a.events, b.events, idOf),
    drafts: choose('draft', a.drafts, b.drafts, idOf),
  }
  return { items: all, undecided: differences.filter(({ id }) => !decided.has(id)).map(({ id }) => id) }
}

/** What is decided by hand stands for all the differences that it is of, once. */
function finalOf(decision: Decision, { a, b }: Compared, done: Set<Decision>): CodedStatement[] {
  if (decision.final) {
    const before = done.has(decision)
    done.add(decision)
    return before ? [] : decision.final
  }
  const taken = { a: [a], b: [b], both: [a, b], hand: [], nothing: [] }[decision.take]
  return taken.flatMap((one) => one ?? [])
}

/** What only one coder wrote down, such as a summary, belongs to both. */
function agreed(pair: Compared): CodedStatement[] {
  if (isDifference(pair) || !pair.a) return []
  const { summary = pair.b?.summary } = pair.a
  return [summary === undefined ? pair.a : { ...pair.a, summary }]
}

/** Both passes may have used a key for different statements. */
function withOwnKeys(statements: readonly CodedStatement[]): CodedStatement[] {
  const taken = new Set<string>()
  return statements.map((statement) => {
    let { key } = statement
    for (let number = 2; taken.has(key); number++) key = `${statement.key}-${number}`
    taken.add(key)
    return key === statement.key ? statement : { ...statement, key }
  })
}

/** Of what stands in both passes under one name: that of pass a, unless it was decided otherwise. */
function chooser(differences: readonly Difference[], decided: ReadonlyMap<string, Decision>) {
  const undecided = new Set(differences.filter(({ id }) => !decided.has(id)).map(({ id }) => id))
  return <T>(
    kind: Exclude<ItemKind, 'statement'>,
    a: readonly T[],
    b: readonly T[],
    nameOf: (item: T) => string,
  ): T[] => {
    const [ofA, ofB] = [a, b].map((list) => new Map(list.map((item) => [nameOf(item), item])))
    return [...new Map([...(ofA ?? []), ...(ofB ?? [])]).keys()].flatMap((name) => {
      const id = `${kind}:${name}`
      const take = decided.get(id)?.take
      if (undecided.has(id) || take === 'nothing') return []
      const [first, second] = take === 'b' ? [ofB, ofA] : [ofA, ofB]
      return first?.get(name) ?? second?.get(name) ?? []
    })
  }
}
