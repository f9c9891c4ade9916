/** What a server asks itself, before anybody asks it, can be answered whatever the record holds. */
import { expect, inject, it } from 'vitest'
import { warmUp } from '../../src/http/warm-up.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import { testFolder } from '../provision/test-folder.js'
import { smallDataset, type Told } from '../store/fixture.js'

/** Asks of the record in a data folder as if it were large. */
async function warmedUp(folder: string): Promise<void> {
  const graphs = embeddedGraphs(folder)
  await graphs.view((graph, data) => warmUp(graph, data, 0)).finally(() => graphs.close())
}

async function recordOf(...days: string[]): Promise<string> {
  const told = days.map((day, index): Told => ({ id: `s${index}`, by: 'red', day, stance: 'ASSERTS' }))
  const folder = testFolder('warm')
  const graphs = embeddedGraphs(folder)
  await loadDataset(graphs, smallDataset(told))
  await graphs.close()
  return folder
}

it('asks the shipped record what it can answer', async () => {
  await expect(warmedUp(inject('shippedStore'))).resolves.toBeUndefined()
})

it.each([[['2022-03-01']], [['2022-03-01', '2022-03-09']]])('asks of statements of the days %s', async (days) => {
  await expect(warmedUp(await recordOf(...days))).resolves.toBeUndefined()
})

it('asks nothing of a small record, and says what it cannot ask of a large one', async () => {
  const empty = await recordOf()
  await expect(warmedUp(empty)).rejects.toThrow()
  const graphs = embeddedGraphs(empty)
  await expect(graphs.view((graph, data) => warmUp(graph, data)).finally(() => graphs.close())).resolves.toBeUndefined()
})
