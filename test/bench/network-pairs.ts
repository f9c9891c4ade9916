/** Times our one-mode congruence against a dense one on the same stances in memory, and checks that both give the same network. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { NetworkStance } from '../../src/networks/network-stance.js'
import { dense, farthest } from '../networks/dense.js'
import { everyNetwork } from '../networks/every-network.js'
import { denseCongruence } from './dense-network.js'
import type { Pair } from './measure.js'
import { generateStances } from './network-stances.js'

/** Looking for duplicates in all that was kept is quadratic: beyond this size it takes minutes. */
const mostScanned = 50_000

const ours = (stances: readonly NetworkStance[], duplicates: 'include' | 'document') =>
  everyNetwork(stances, { networkType: 'onemode', qualifierAggregation: 'congruence', duplicates })

export interface NetworkPair extends Pair {
  /** What our answer holds on to, in megabytes. */
  megabytes: number
}

export function* networkPairs(size: number, rounds: number): Generator<NetworkPair> {
  const stances = generateStances(size)
  for (const duplicates of ['include', 'document'] as const) {
    if (duplicates === 'document' && size > mostScanned) continue
    const before = used()
    const answer = ours(stances, duplicates)
    const megabytes = (used() - before) / 1e6
    const [matrix] = answer.matrices
    if (!matrix || farthest(dense(matrix, true), denseCongruence(stances, duplicates)) !== 0)
      throw new Error(`The two networks of ${size} stances with duplicates=${duplicates} are not the same.`)
    yield {
      what: `one-mode congruence, duplicates=${duplicates}`,
      rounds,
      megabytes,
      ours: async () => ours(stances, duplicates),
      bare: async () => denseCongruence(stances, duplicates),
    }
  }
}

/** Bytes in use after everything that nobody holds has been collected. */
function used(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
