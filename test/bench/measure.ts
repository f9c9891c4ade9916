/** Times pieces of work in turn over several rounds, so that a busy machine slows all of them alike. */

export interface Pair {
  what: string
  ours: () => Promise<unknown>
  bare: () => Promise<unknown>
  rounds: number
  /** Runs before each, outside the time. With it nothing is warmed up, and the bare engine always goes first. */
  before?: (side: 'ours' | 'bare') => Promise<void>
}

export interface Measured {
  what: string
  /** Medians in milliseconds. */
  ours: number
  bare: number
  ratio: number
  /** Every round, in milliseconds, in the order they ran. */
  rounds: { ours: number; bare: number }[]
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN
  const high = sorted[Math.floor(middle)] ?? Number.NaN
  return (low + high) / 2
}

export const quantile = (values: readonly number[], q: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] ?? Number.NaN

/** Runs both sides of a pair in turn: after a round that is not counted, and with another one first from round to round. */
export async function measure({ what, ours, bare, rounds: count, before }: Pair): Promise<Measured> {
  const side = async (name: 'ours' | 'bare') => {
    await before?.(name)
    return timed(name === 'ours' ? ours : bare)
  }
  const rounds: Measured['rounds'] = []
  for (let round = before ? 0 : -1; round < count; round++) {
    const first = before || round % 2 === 0 ? 'bare' : 'ours'
    const early = await side(first)
    const late = await side(first === 'ours' ? 'bare' : 'ours')
    if (round >= 0) rounds.push(first === 'ours' ? { ours: early, bare: late } : { ours: late, bare: early })
  }
  const middle = (name: 'ours' | 'bare') => median(rounds.map((round) => round[name]))
  return { what, ours: middle('ours'), bare: middle('bare'), ratio: middle('ours') / middle('bare'), rounds }
}
