/** `demarche network`: its list with zeros, and its files. */
import { describe, expect, inject, it } from 'vitest'
import { type Served, serve } from '../query/served.js'
import { demarche, demarcheBytes } from './demarche.js'

const env = { DATA_DIR: inject('shippedStore') }
const network = (...args: string[]) => demarche(['network', ...args], env)

describe('demarche network --format', () => {
  it.each([
    ['matrix', '.matrix.csv', ['--bom', '--labels', 'name'], '?bom=true&labels=name'],
    ['graphml', '.graphml', ['--variable1', 'person', '--min-statements1', '3'], '?variable1=person&minStatements1=3'],
    [
      'gexf',
      '.gexf',
      ['--time-window', 'months', '--window-size', '3', '--window', '2'],
      '?timeWindow=months&windowSize=3&window=2',
    ],
  ])('%s writes the file of the API', async (format, ending, args, query) => {
    const served: Served = await serve({ store: { dataDir: inject('shippedStore') } }, null)
    try {
      const response = await served.ask(`/api/v1/network${ending}${query}`)
      const { code, out } = await demarcheBytes(['network', '--format', format, ...args], env)
      expect([code, response.status]).toEqual([0, 200])
      expect(out.length).toBeGreaterThan(500)
      expect(out.equals(Buffer.from(await response.arrayBuffer()))).toBe(true)
      expect(response.headers.get('content-disposition')).toMatch(
        new RegExp(`filename=demarche-network-\\w{12}\\${ending}$`),
      )
    } finally {
      await served.close()
    }
  })

  it.each([
    [['--format', 'pajek'], 2, /Allowed choices are matrix, graphml, gexf/],
    [['--format', 'gexf', '--row', 'russia'], 2, /--row has no meaning for --format gexf/],
    [['--format', 'graphml', '--labels', 'name'], 2, /--labels has no meaning for --format graphml/],
    [['--format', 'gexf', '--bom'], 2, /--bom has no meaning for --format gexf/],
    [['--format', 'matrix', '--csv'], 2, /Leave --json and --csv out/],
    [['--window', '2'], 2, /--window chooses the network of a file. Add --format/],
    [['--format', 'matrix', '--window', '0'], 2, /--window: /],
    [['--format', 'matrix', '--min-statements1', '-1'], 2, /--min-statements1: /],
    [['--format', 'matrix', '--time-window', 'months', '--window-size', '3'], 1, /window=1 to window=\d+/],
  ] as const)('%j exits %d and says why', async (args, code, message) => {
    const ran = await network(...args)
    expect([ran.code, ran.out, ran.err]).toEqual([code, '', expect.stringMatching(message)])
  })
})

describe('a list of a network on the command line', () => {
  const asked = ['--qualifier-aggregation', 'subtract', '--sides', 'russia', '--demands', 'ceasefire,crimea']

  it('has the cells that cancel out in its table and its CSV, and not in its JSON', async () => {
    const table = await network(...asked)
    expect(table.out).toMatch(/russia +ceasefire +0/)
    const csv = await network(...asked, '--csv')
    expect(csv.out).toMatch(/,russia,ceasefire,0,s\d/)
    const json = await network(...asked, '--json')
    expect(JSON.parse(json.out).matrices[0].cells).toMatchObject([{ row: 'russia', column: 'crimea' }])
  })
})
