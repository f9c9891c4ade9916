/** A network is the same, computed from the graph and from its `.dna` export. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readDnaFile } from '../../src/import/dna/dna-file.js'
import { stanceType, usualNames } from '../../src/import/dna/dna-types.js'
import { usualOptions } from '../../src/networks/network-options.js'
import { network } from '../../src/questions/network.js'
import { bytesOf, served } from '../export/exported.js'
import { everyNetwork } from '../networks/every-network.js'

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
  const file = await readDnaFile('x.dna', await bytesOf('dna', await shipped.exported()))
  const type = stanceType('x.dna', file, usualNames)
  const times = new Map(file.documents.map(({ ID, dateTime }) => [ID, dateTime]))
  const stances = file.statements.flatMap((statement) => {
    const said = type.read(statement)
    if (typeof said === 'string') return []
    const { agrees, ...labels } = said
    return {
      id: String(statement.ID).padStart(4, '0'),
      document: String(statement.DocumentId).padStart(4, '0'),
      place: statement.Start,
      time: times.get(statement.DocumentId) ?? '',
      ...labels,
      qualifier: agrees ? (1 as const) : (0 as const),
    }
  })
  const [of] = [...everyNetwork(stances, { ...usualOptions, ...options }).matrices]
  const [matrix] = answer.matrices
  expect(plain(matrix as Cells)).toEqual(plain(of as unknown as Cells))
  expect(matrix?.cells.length).toBeGreaterThanOrEqual(10)
})
