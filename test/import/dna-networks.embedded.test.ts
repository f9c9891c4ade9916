/** A network is the same, computed from the graph and from its `.dna` export. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { usualOptions } from '../../src/networks/network-options.js'
import { network } from '../../src/questions/network.js'
import { bytesOf, served } from '../export/exported.js'
import { everyNetwork } from '../networks/every-network.js'
import { plainStances } from '../networks/plain-dna.js'

let shipped: Awaited<ReturnType<typeof served>>
beforeAll(async () => {
  shipped = await served()
})
afterAll(() => shipped.close())

interface Cells {
  rows: readonly string[]
  cells: readonly { row: string; column: string; value: number }[]
}
const plain = ({ rows, cells }: Cells) => [rows, cells.map(({ row, column, value }) => [row, column, value])]

it.each([
  { networkType: 'twomode', qualifierAggregation: 'subtract' },
  { networkType: 'twomode', qualifierAggregation: 'combine', duplicates: 'month' },
  { networkType: 'onemode', qualifierAggregation: 'congruence', normalization: 'jaccard' },
  { networkType: 'onemode', qualifierAggregation: 'conflict' },
] as const)('by %j', async (chosen) => {
  const options = { variable1: 'organization', variable2: 'concept', ...chosen } as const
  const answer = await shipped.graphs.view((graph) =>
    network.answer(graph, network.params.parse({ ...options, labels: 'name', disputed: 'include' })),
  )
  const stances = await plainStances(await bytesOf('dna', await shipped.exported()))
  const [of] = [...everyNetwork(stances, { ...usualOptions, ...options }).matrices]
  const [matrix] = answer.matrices
  expect(plain(matrix as Cells)).toEqual(plain(of as unknown as Cells))
  expect(matrix?.cells.length).toBeGreaterThanOrEqual(10)
})
