/** The demands of before a day that their sides made again from that day on, against before; and those left. Pure. */
import { raiserAsks } from '../../src/codebook/asked-and-granted.js'
import type { Item } from '../state/ask.js'
import type { Demand } from '../state/catalog.js'

type Reading = Item<'ledger'>

export const asks = ['more', 'same', 'less', 'unclear'] as const

export interface CameBack {
  /** Of another demand than `after` where that one took its place. */
  before: Reading
  after: Reading
  asks: (typeof asks)[number]
}

/** A part of a demand of before, which a side, perhaps another, makes from the day on. */
interface Part {
  whole: string
  part: Reading
}

export function cameBack(
  before: readonly Reading[],
  after: readonly Reading[],
  demands: ReadonlyMap<string, Pick<Demand, 'relations'>>,
  from: string,
): { back: CameBack[]; left: Reading[]; parts: Part[] } {
  const earlier = new Map(before.filter(isAsked).map((it) => [keyOf(it), it]))
  const again = after.filter((it) => it.role === 'raiser' && it.lastHeard !== null && it.lastHeard >= from)
  const heardAgain = new Set(again.map(keyOf))
  const back = again.flatMap((it): CameBack[] => {
    const same = earlier.get(keyOf(it))
    const replaced = (demands.get(it.demand)?.relations ?? []).flatMap(({ type, demand }) => {
      const one = type === 'REPLACES' ? earlier.get(keyOf({ side: it.side, demand })) : undefined
      return one && !heardAgain.has(keyOf(one)) && isAsking(it) ? [one] : []
    })
    return [
      ...(same ? [{ before: same, after: it, asks: compared(same, it) }] : []),
      ...replaced.map((one) => ({ before: one, after: it, asks: 'more' as const })),
    ]
  })
  const returned = new Set(back.map((it) => it.before.demand))
  const left = [...earlier.values()].filter((it) => isAsking(it) && !returned.has(it.demand))
  const isLeft = (demand: string) => left.some((it) => it.demand === demand)
  const parts = again.filter(isAsking).flatMap((part) =>
    (demands.get(part.demand)?.relations ?? []).flatMap(({ type, demand }): Part[] => {
      return type === 'NARROWS' && isLeft(demand) ? [{ whole: demand, part }] : []
    }),
  )
  return { back, left, parts }
}

const keyOf = ({ side, demand }: Pick<Reading, 'side' | 'demand'>) => `${side} ${demand}`
const isAsked = ({ role, reading }: Reading) => role === 'raiser' && reading !== 'silent'
const isAsking = ({ reading }: Reading) => (raiserAsks[reading] ?? 0) > 0

function compared(before: Reading, after: Reading): CameBack['asks'] {
  const [was, now] = [raiserAsks[before.reading], raiserAsks[after.reading]]
  if (was === undefined || now === undefined) return 'unclear'
  return now > was ? 'more' : now < was ? 'less' : 'same'
}
