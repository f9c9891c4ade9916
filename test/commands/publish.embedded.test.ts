/** `demarche publish` where nothing can be published: the sentence is a command line's. */
import { describe, expect, inject, it } from 'vitest'
import { testFolder } from '../provision/test-folder.js'
import { demarche } from './demarche.js'

describe('demarche publish', () => {
  const dryRun = (source: string, DATA_DIR = inject('shippedStore')) =>
    demarche(['publish', source, '--dry-run'], { DATA_DIR })

  it('names the sources where one is asked for that is not there, and no address of the server', async () => {
    const { code, err } = await dryRun('source-03')
    expect(code).toBe(2)
    expect(err).toMatch(/There is no source in \S+ called "source-03"\. Did you mean "source-003"\?/)
    expect(err).toContain('There are source-000, source-001,')
    expect(err).not.toContain('/api/')
  })

  it('says that nothing is loaded, before it says anything of a source', async () => {
    expect((await dryRun('source-003', testFolder('store'))).err).toContain('Nothing has been loaded yet')
  })

  it('says of the shipped sources that their passes have no words, and how they are coded anew', async () => {
    const { code, err } = await dryRun('source-003')
    expect(code).toBe(2)
    expect(err).toContain('follow codebook 1.3 and have neither summaries nor phrases')
  })
})
