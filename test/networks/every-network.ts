/** All networks at once: those of a test fit in memory. */
import { discourseNetworks } from '../../src/networks/discourse-networks.js'
import type { NetworkOptions } from '../../src/networks/network-options.js'
import type { NetworkStance } from '../../src/networks/network-stance.js'
import { finish } from '../../src/pauses.js'

export function everyNetwork(stances: readonly NetworkStance[], options: Partial<NetworkOptions> = {}) {
  const { pieces, statements } = finish(discourseNetworks(stances, options))
  const matrices = [...pieces].filter((piece) => piece !== null)
  return { matrices: [...matrices], statements }
}
