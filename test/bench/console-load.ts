/** Measures what ad-hoc queries cost other users: the ledger's speed beside runaway queries, and the overhead of a trivial query. */
import { endlessOn } from '../query/watching.js'
import { median, quantile } from './measure.js'
import type { Product } from './served-product.js'

export interface ConsoleMeasured {
  /** Milliseconds; `ratio` is of the p95. */
  ledger: { quiet: { p50: number; p95: number }; busy: { p50: number; p95: number }; ratio: number }
  runaways: {
    asked: number
    /** How many had which status. */
    statuses: Record<string, number>
    /** Milliseconds from the answer that a deadline had passed to the end of the process; null where none can be seen. */
    slowestEndMs: number | null
  }
  trivial: { oursP50: number; bareP50: number; overheadP50: number }
}

const perSecond = 10
const told = (values: readonly number[]) => ({ p50: median(values), p95: quantile(values, 0.95) })
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export async function measureConsole(
  product: Product,
  bare: () => Promise<unknown>,
  seconds: number,
  embedded: boolean,
): Promise<ConsoleMeasured> {
  const trivial = await measureTrivial(product, bare)
  await ledgerFor(product, 2_000)
  const quiet = told(await ledgerFor(product, seconds * 1_000))
  const load = runaways(product, endlessOn(embedded))
  // From when the places are taken and others wait.
  await pause(4_000)
  const busy = told(await ledgerFor(product, seconds * 1_000))
  return { ledger: { quiet, busy, ratio: busy.p95 / quiet.p95 }, runaways: await load.stop(), trivial }
}

/** Readers of a page, who ask again a moment after each answer; the days differ, so that nothing is answered twice. */
async function ledgerFor({ base }: Product, ms: number): Promise<number[]> {
  const took: number[] = []
  const end = performance.now() + ms
  for (let round = 0; performance.now() < end; round++) {
    const day = new Date(Date.UTC(2022, 0, 1 + (round % 365))).toISOString().slice(0, 10)
    const begun = performance.now()
    const response = await fetch(`${base}/api/v1/ledger?asOf=${day}`)
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`The ledger answered ${response.status}.`)
    took.push(performance.now() - begun)
    await pause(20)
  }
  return took
}

function runaways(product: Product, query: string) {
  const statuses: Record<string, number> = {}
  const pending = new Set<Promise<void>>()
  const late: number[] = []
  const gone: number[] = []
  let known = new Set(product.readers())
  let asked = 0
  const ask = async () => {
    const response = await fetch(`${product.base}/api/v1/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    await response.arrayBuffer()
    if (response.status === 504) late.push(performance.now())
    statuses[response.status] = (statuses[response.status] ?? 0) + 1
  }
  const asking = setInterval(() => {
    asked++
    const one = ask()
    pending.add(one)
    void one.finally(() => pending.delete(one))
  }, 1_000 / perSecond)
  const watching = setInterval(() => {
    const now = new Set(product.readers())
    for (const pid of known) if (!now.has(pid)) gone.push(performance.now())
    known = now
  }, 20)
  return {
    async stop() {
      clearInterval(asking)
      await Promise.all(pending)
      await pause(1_500)
      clearInterval(watching)
      // A reader ends for no other reason here, so by the n-th deadline n of them must have ended, or do so soon.
      const lags = late.sort((a, b) => a - b).map((at, index) => (gone[index] ?? Number.POSITIVE_INFINITY) - at)
      const slowestEndMs = gone.length > 0 ? Math.max(0, ...lags) : null
      return { asked, statuses, slowestEndMs }
    },
  }
}

async function measureTrivial({ base }: Product, bare: () => Promise<unknown>) {
  const timed = async (work: () => Promise<unknown>) => {
    const begun = performance.now()
    await work()
    return performance.now() - begun
  }
  const ours = async () => {
    const response = await fetch(`${base}/api/v1/query?q=${encodeURIComponent(trivialQuery)}`)
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`A trivial query answered ${response.status}.`)
  }
  for (let round = 0; round < 50; round++) await Promise.all([ours(), bare()])
  const took = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round < 400; round++) {
    took.bare.push(await timed(bare))
    took.ours.push(await timed(ours))
  }
  const [oursP50, bareP50] = [median(took.ours), median(took.bare)]
  return { oursP50, bareP50, overheadP50: oursP50 - bareP50 }
}

export const trivialQuery = 'RETURN 1 AS one'
