/** The networks of an imported coding are those of the file that it was imported from. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tryLoad } from '../../src/commands/import.js'
import { readDataset } from '../../src/cypher/dataset.js'
import { importFile } from '../../src/import/import-file.js'
import type { NetworkOptions } from '../../src/networks/network-options.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { missing, oracleFile, sampleStances } from '../networks/dna-sample.js'
import { everyNetwork } from '../networks/every-network.js'
import { testFolder } from '../provision/test-folder.js'
import { asked, closeLoaded, loaded } from './network-graph.js'

afterAll(closeLoaded)

if (missing) it.skip(`the network of an imported coding (${missing})`, () => {})
else
  describe('the network of an imported coding', () => {
    let graphs: Graphs
    beforeAll(async () => {
      const out = join(testFolder('sample'), 'sample')
      await importFile(join(oracleFile, '..', 'sample_v3.dna'), { out }, tryLoad)
      graphs = await loaded(readDataset(out))
    })

    const options: Partial<NetworkOptions>[] = [
      {},
      { qualifierAggregation: 'combine', duplicates: 'document' },
      { variable1: 'person', qualifierAggregation: 'subtract', normalization: 'activity', duplicates: 'week' },
      { networkType: 'onemode', qualifierAggregation: 'congruence', normalization: 'average' },
      { networkType: 'onemode', qualifierAggregation: 'conflict', normalization: 'jaccard', duplicates: 'month' },
      {
        networkType: 'onemode',
        variable1: 'concept',
        variable2: 'organization',
        normalization: 'cosine',
        compatible: 'dna',
      },
      { networkType: 'onemode', qualifierAggregation: 'subtract', timeWindow: 'days', windowSize: 7 },
      { qualifierAggregation: 'subtract', timeWindow: 'days', windowSize: 8, kernel: 'gaussian', compatible: 'dna' },
    ]
    it.each(options)('%j is that of the file', async (given) => {
      const { isolates: _, indentTime: __, ...params } = given
      const answer = await asked(graphs, { ...params, labels: 'name', evidence: 'exclude' })
      const wanted = everyNetwork(await sampleStances(), given)
      expect(answer.matrices).toEqual(
        wanted.matrices.map(({ statementsOf: _, statementCounts: __, cancelled: ___, ...matrix }) => matrix),
      )
      expect(answer.statements).toHaveLength(wanted.statements.length)
    })
  })
