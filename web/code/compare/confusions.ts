/** Which values the coders confused, and as what it was decided: what to mend in the codebook. Pure. */
import type { CodedStatement } from '../../../src/coding/coded-statement.js'
import { type Difference, isStatement, type Take } from './comparison.js'

export interface Confusion {
  field: string
  a: string
  b: string
  times: number
  /** How often it was decided so; `open` where nothing is decided yet. */
  solved: Record<'a' | 'b' | 'other' | 'open', number>
}

const none = 'none'

/** A row for each two values that stand against each other, the most frequent first. */
export function confusionsIn(differences: readonly Difference[]): Confusion[] {
  const found = new Map<string, Confusion>()
  for (const difference of differences.filter(isStatement)) {
    for (const [field, a, b] of valuesIn(difference)) {
      const name = [field, a, b].join('\0')
      const known = found.get(name) ?? { field, a, b, times: 0, solved: { a: 0, b: 0, other: 0, open: 0 } }
      known.times++
      known.solved[solvedAs(difference.decision?.take)]++
      found.set(name, known)
    }
  }
  return [...found.values()].sort((one, other) => other.times - one.times)
}

const solvedAs = (take: Take | undefined): keyof Confusion['solved'] =>
  take === undefined ? 'open' : take === 'a' || take === 'b' ? take : 'other'

function valuesIn({ fields, a, b }: Difference<'statement'>): [field: string, a: string, b: string][] {
  if (!a || !b) {
    const demands = (a ?? b)?.stances.map(({ demand }) => demand).join(', ') || 'no stance'
    return [['statement', a ? demands : none, b ? demands : none]]
  }
  return fields.flatMap((field) => {
    const [of, one, other] = [nameOf(field), valueIn(field, a), valueIn(field, b)]
    return of === null || one === other ? [] : [[of, one, other] as [string, string, string]]
  })
}

/** `stances.ceasefire.extent` is about the extent; where only one has the stance, about the demand. Days and places are no values. */
function nameOf(field: string): string | null {
  const [list = '', ...rest] = field.split('.')
  if (['earliest', 'latest', 'citations', 'at'].includes(list)) return null
  const kinds: Record<string, string> = {
    stances: 'demand',
    assesses: 'assessment',
    exchanges: 'exchange',
    relays: 'relay',
    disputedBy: 'denial',
  }
  const last = rest.at(-1) ?? ''
  if (list === 'stances' && (last === 'stance' || last === 'extent')) return last
  return kinds[list] ?? list
}

function valueIn(field: string, of: CodedStatement): string {
  const [list = '', ...rest] = field.split('.')
  const is = (...ids: string[]) =>
    ids.join('.') === rest.join('.') || `${ids.join('.')}.` === `${rest.slice(0, -1).join('.')}.`
  switch (list) {
    case 'stances': {
      const own = of.stances.find(({ demand }) => is(demand))
      if (rest.at(-1) === 'extent') return own?.extent ?? none
      if (rest.at(-1) === 'stance') return own?.stance ?? none
      return own ? own.demand : none
    }
    case 'assesses':
      return of.assesses.find(({ target }) => is(target))?.status ?? none
    case 'exchanges':
      return of.exchanges.find((one) => is(one.of, one.for))?.kind ?? none
    case 'relays':
      return of.relays.find(({ actor }) => is(actor))?.relation ?? none
    case 'disputedBy':
      return of.disputedBy.join(', ') || none
    default:
      return String((of as unknown as Record<string, unknown>)[list] ?? none)
  }
}
