/** The embedded engine runs what the linter is content with. */
import { describe, expect, test } from 'vitest'
import { openEmbedded } from '../../../src/store/embedded/embedded-store.js'
import { named, params, refusedBy, rightTexts } from './all-rules.js'

describe('the embedded engine', () => {
  test.each(named(rightTexts))('runs %s', async (text) => {
    const store = openEmbedded()
    await expect(store.read(text, params)).resolves.toBeInstanceOf(Array)
    await store.close()
  })

  test.each(refusedBy('embedded'))('still refuses %s', async (text) => {
    const store = openEmbedded()
    await store.write([
      { text: "CREATE (:Actor {id: 'a'})-[:MADE]->(:Statement {id: 's'})-[:ASSERTS]->(:Demand {id: 'd'})" },
    ])
    await expect(store.read(text, params)).rejects.toThrow()
    await store.close()
  })
})
