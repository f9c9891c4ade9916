/** The protocol as its own kit's client speaks it: over HTTP and over a pipe, in the version of 2025 and in the newest. */
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { startDemarche } from '../commands/demarche.js'
import { type Served, serve } from '../query/served.js'
import { everyTool } from './asked-tools.js'
import { type McpClient, overHttp, overStdio, type Version, versions } from './mcp-clients.js'

let served: Served
beforeAll(async () => {
  served = await serve({ store: { dataDir: inject('shippedStore') } }, null)
})
afterAll(() => served.close())

const tools = everyTool.map(([name]) => name)
const negotiated = { handshake: '2025-11-25', newest: '2026-07-28' }

describe.each(Object.keys(versions) as Version[])('by the %s', (version) => {
  describe.each([
    ['HTTP', () => overHttp(served.base, version)],
    ['standard input and output', () => overStdio({ DATA_DIR: inject('shippedStore'), LOG_LEVEL: 'warn' }, version)],
  ])('over %s', (_, connect) => {
    let kit: McpClient
    beforeAll(async () => {
      kit = await connect()
    })
    afterAll(() => kit.close())

    it('speaks the version that was asked for, and says what it is', () => {
      expect(kit.client.getNegotiatedProtocolVersion()).toBe(negotiated[version])
      expect(kit.client.getServerVersion()).toMatchObject({ name: 'demarche' })
      expect(kit.client.getInstructions()).toMatch(/citations/)
    })

    it('lists every tool as one that only reads', async () => {
      const { tools: listed } = await kit.client.listTools()
      expect(listed.map(({ name }) => name).sort()).toEqual([...tools].sort())
      for (const { annotations } of listed) expect(annotations).toMatchObject({ readOnlyHint: true })
    })

    it.each(everyTool)('answers %s', async (name, given) => {
      const { text, isError } = await kit.call(name, given)
      expect([isError, text]).toEqual([false, expect.stringMatching(/^[^\n]*Data version [0-9a-f]{12}\.\n/)])
    })

    it('answers an error with one sentence that says what to do', async () => {
      const { text, isError } = await kit.call('trajectory', { side: 'rusia', demand: 'crimea' })
      expect([isError, text]).toEqual([
        true,
        'There is no side "rusia". Did you mean "russia"? The tool find gives ids.',
      ])
      const misspelt = await kit.call('ledger', { side: 'russia' })
      expect([misspelt.isError, misspelt.text]).toEqual([true, 'ledger has no parameter "side". Did you mean "sides"?'])
    })

    it('has the codebook and the prompts', async () => {
      const { contents } = await kit.client.readResource({ uri: 'demarche://codebook' })
      expect(contents[0]).toMatchObject({ text: expect.stringMatching(/^# Codebook/) })
      const { messages } = await kit.client.getPrompt({ name: 'brief', arguments: { asOf: '2022-03-29' } })
      expect(messages[0]?.content).toMatchObject({ text: expect.stringContaining('2022-03-29') })
      const { prompts } = await kit.client.listPrompts()
      expect(prompts.map(({ name }) => name)).toEqual(['brief', 'check_claim'])
    })
  })
})

describe('demarche mcp', () => {
  it('writes nothing but the protocol on standard output, and ends when its input closes', async () => {
    const process = startDemarche(['mcp'], { DATA_DIR: inject('shippedStore'), LOG_LEVEL: 'info' })
    const [out, err, [code]] = await Promise.all([text(process.stdout), text(process.stderr), once(process, 'exit')])
    expect(out).toBe('')
    expect(err).toContain('answers on standard input and output')
    expect(code).toBe(0)
  })
})

async function text(stream: AsyncIterable<unknown>): Promise<string> {
  let all = ''
  for await (const piece of stream) all += String(piece)
  return all
}
