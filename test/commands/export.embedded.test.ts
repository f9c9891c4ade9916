/** `demarche export`: a file that is there whole or not at all, or standard output. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { bytesOf, served } from '../export/exported.js'
import { testFolder } from '../provision/test-folder.js'
import { demarcheBytes } from './demarche.js'

let shipped: Awaited<ReturnType<typeof served>>
const folder = testFolder('export-command')

beforeAll(async () => {
  shipped = await served()
})
afterAll(async () => {
  await shipped.close()
})

const run = (...args: string[]) => demarcheBytes(args, { DATA_DIR: inject('shippedStore') }, folder)

describe('demarche export', () => {
  it('writes the file whole, and nothing beside it', async () => {
    const { code, out } = await run('export', '--format', 'csv', '--bom', '--out', 'talks.zip', '--as-of', '2022-03-29')
    expect([code, out.toString()]).toEqual([
      0,
      expect.stringMatching(/^Wrote talks\.zip: csv, dataset version \w{12}, \d+ bytes\.\n$/),
    ])
    const files = unzipSync(readFileSync(join(folder, 'talks.zip')))
    expect([...(files['statements.csv'] ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf])
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it.each([
    ['csv', 'talks.csv', 'talks.csv.zip'],
    ['csv', 'talks', 'talks.zip'],
    ['csv', 'TALKS.ZIP', 'TALKS.ZIP'],
    ['graphml', 'talks.gexf', 'talks.gexf.graphml'],
    ['graphml', 'talks.xml', 'talks.xml'],
    ['qdpx', 'codes.zip', 'codes.zip.qdpx'],
    ['json', 'talks.v1.json', 'talks.v1.json'],
  ])('as %s never writes a name that is wrong: %s becomes %s', async (format, asked, written) => {
    const { code, out } = await run('export', '--format', format, '--out', asked, '--issue', 'territory')
    const why = ` The name got ${extname(written)}, because programs know the format by it.`
    expect([code, out.toString()]).toEqual([
      0,
      expect.stringMatching(new RegExp(`^Wrote ${written}: ${format}, .* bytes\\.${asked === written ? '' : why}\n$`)),
    ])
    expect(existsSync(join(folder, written))).toBe(true)
    expect(asked === written || !existsSync(join(folder, asked))).toBe(true)
  })

  it('takes --bom for tables alone', async () => {
    const ran = await run('export', '--format', 'gexf', '--bom', '--out', 'x.gexf')
    expect([ran.code, ran.err]).toEqual([
      2,
      expect.stringContaining('--bom: gexf has no tables. Leave it out, or use csv.'),
    ])
  })

  it('writes to standard output', async () => {
    const { code, out } = await run('export', '--format', 'gexf', '--out', '-', '--issue', 'territory')
    const data = (await shipped.graphs.current()) ?? expect.fail()
    expect(code).toBe(0)
    expect(out).toEqual(await bytesOf('gexf', { ...(await shipped.exported({ issue: 'territory' })), data }))
  })

  it.each([
    [['--format', 'xls', '--out', 'x'], 2, /Allowed choices are csv, graphml/],
    [['--format', 'csv'], 2, /required option '--out <file>'/],
    [['--format', 'csv', '--out', 'nowhere/x.zip'], 2, /nowhere\/x\.zip cannot be written/],
    [['--format', 'csv', '--out', 'x.zip', '--demand', 'neutralty'], 1, /Did you mean "neutrality"/],
  ] as const)('%j exits %d and leaves no file', async (args, code, message) => {
    const ran = await run('export', ...args)
    expect([ran.code, ran.err]).toEqual([code, expect.stringMatching(message)])
    expect(existsSync(join(folder, 'x.zip'))).toBe(false)
  })
})
