/** Which readings a source changes: the ledger before and after it, on each day on which it has somebody speak. */
import type { z } from 'zod'
import { ledger, ledgerItem } from '../../questions/ledger.js'
import type { Graph } from '../../store/graph-store.js'

const told = ledgerItem.pick({ reading: true, robust: true, word: true })

export interface CausedChange {
  /** The first day on which the readings differ so. */
  day: string
  side: string
  demand: string
  /** Null where the side has no reading on the demand. */
  before: z.output<typeof told> | null
  after: z.output<typeof told> | null
}

/** More days than a year has are not looked at one by one. */
const mostDays = 400

/** `days` are those of the statements, before and after. */
export async function causedChanges(before: Graph, after: Graph, days: readonly string[]): Promise<CausedChange[]> {
  const all = [...new Set(days)].sort()
  const step = Math.ceil(all.length / mostDays)
  const looked = all.filter((_, index) => index % step === 0 || index === all.length - 1)
  const changes: CausedChange[] = []
  const last = new Map<string, string>()
  for (const day of looked) {
    const [was, is] = [await readingsOn(before, day), await readingsOn(after, day)]
    for (const key of [...new Set([...was.keys(), ...is.keys()])].sort()) {
      const [side = '', demand = ''] = key.split('\0')
      const change = { before: was.get(key) ?? null, after: is.get(key) ?? null }
      const kind = JSON.stringify(change)
      const isSame = JSON.stringify(change.before) === JSON.stringify(change.after)
      if (!isSame && last.get(key) !== kind) changes.push({ day, side, demand, ...change })
      last.set(key, isSame ? '' : kind)
    }
  }
  return changes
}

async function readingsOn(graph: Graph, day: string): Promise<Map<string, CausedChange['after']>> {
  const readings = new Map<string, CausedChange['after']>()
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const asked = ledger.params.parse({ asOf: day, limit: 2000, ...(cursor && { cursor }) })
    const page: { items: z.output<typeof ledgerItem>[]; next: string | null } = await ledger.answer(graph, asked)
    for (const { side, demand, ...item } of page.items)
      if (item.reading !== 'silent') readings.set(`${side}\0${demand}`, told.parse(item))
    cursor = page.next
  }
  return readings
}
