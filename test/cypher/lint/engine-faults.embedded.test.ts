/**
 * What the embedded engine is known to answer wrongly, without a word. Each test holds the wrong answer: one that
 * fails after an upgrade tells that the fault is cured, and that its lint rule can go.
 */
import { describe, expect, test } from 'vitest'
import { mendCypher } from '../../../src/cypher/lint/mend-cypher.js'
import { openEmbedded } from '../../../src/store/embedded/embedded-store.js'
import type { Row } from '../../../src/store/graph-store.js'
import type { Fault } from './fault.js'
import { namedFaults } from './faults.js'

const mended = namedFaults.filter(([, { text, params, rule }]) =>
  mendCypher(text, params ?? {}).mended.some((finding) => finding.rule === rule),
)

async function answer(fault: Fault, text: string): Promise<Row[]> {
  const store = openEmbedded()
  try {
    if (fault.graph) await store.write([{ text: fault.graph }])
    const rows = await store.read(text, fault.params ?? {})
    return fault.after ? await store.read(fault.after) : rows
  } finally {
    await store.close()
  }
}

describe('the embedded engine still', () => {
  test.each(namedFaults)('%s', async (_, fault) => {
    const cured = `${fault.id} is cured or has changed: the engine answers otherwise. See whether the rule ${fault.rule} can go.`
    expect(await answer(fault, fault.text), cured).toEqual(fault.wrong)
  })

  test.each(namedFaults)('is right when asked the portable way, where it %s', async (_, fault) => {
    expect(await answer(fault, fault.rewrite)).toEqual(fault.right)
  })

  test.each(mended)('is right when the text is mended, where it %s', async (_, fault) => {
    const { text, left } = mendCypher(fault.text, fault.params ?? {})
    expect(left.map(({ rule }) => rule)).not.toContain(fault.rule)
    expect(await answer(fault, text)).toEqual(fault.right)
  })
})
