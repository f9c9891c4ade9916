/** Every format has the same bytes on every engine, and each time. */
import { expect, it } from 'vitest'
import { exportFormats } from '../../src/export/formats.js'
import { withDataset } from '../import/loaded.js'
import { describeOnEngines } from '../store/engines.js'
import { bytesOf, exportOf, served } from './exported.js'

describeOnEngines('an export', (engine) => {
  it('has the same bytes as on the embedded engine, and each time', async () => {
    const embedded = await served()
    await withDataset(engine, undefined, async (graph) => {
      for (const { name } of exportFormats) {
        const bytes = await bytesOf(name, await exportOf(graph, { asOf: '2022-03-29' }))
        expect(bytes.equals(await bytesOf(name, await exportOf(graph, { asOf: '2022-03-29' })))).toBe(true)
        expect(bytes.equals(await bytesOf(name, await embedded.exported({ asOf: '2022-03-29' })))).toBe(true)
      }
    }).finally(embedded.close)
  })
})
