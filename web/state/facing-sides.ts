/** The two sides that face each other most. Pure. */
import { byText } from '../../src/codebook/by-text.js'
import type { Demand } from './catalog.js'

/** Those between whom most demands were raised, the one that raised more of them first; none where no demand is between two. */
export function facingSides(demands: Iterable<Pick<Demand, 'raisedBy' | 'addressedTo'>>): string[] {
  const asked = new Map<string, number>()
  for (const { raisedBy, addressedTo } of demands)
    for (const from of raisedBy)
      for (const to of addressedTo) if (from !== to) asked.set(`${from} ${to}`, (asked.get(`${from} ${to}`) ?? 0) + 1)
  const pairs = [...asked].map(([key, count]) => {
    const [from = '', to = ''] = key.split(' ')
    const back = asked.get(`${to} ${from}`) ?? 0
    return { from, to, count, between: count + back }
  })
  const [most] = pairs.sort((a, b) => b.between - a.between || b.count - a.count || byText(a.from, b.from))
  return most ? [most.from, most.to] : []
}
