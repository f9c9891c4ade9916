/** The command: the same questions as the API, for people and for other programs. */
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { questions } from '../../src/questions/index.js'
import { filesIn, readText } from '../house/source-files.js'
import { testFolder } from '../provision/test-folder.js'
import { demarche as run } from './demarche.js'

const folder = testFolder('cli')

const demarche = (args: string[], env: Record<string, string> = {}) => run(args, { DATA_DIR: folder, ...env })

describe('demarche load', () => {
  it('prints a line a script, the checks, the counts and what it published', async () => {
    const { code, out } = await demarche(['load'])
    expect(code).toBe(0)
    expect(out).toMatch(/^cypher\/data\/10-actors\.cypher: \d+ statements, \d+ ms$/m)
    expect(out).toMatch(/^cypher\/data\/60-statements\/source-004\.cypher: 1 statement, \d+ ms$/m)
    expect(out).toMatch(/^\d+ checks hold, \d+ ms$/m)
    expect(out).toMatch(/^Dataset 1, Actor \d+, .*Statement \d+/m)
    expect(out).toMatch(/^Published version [0-9a-f]{12}, generation \S+, in \d+\.\d\d s\.$/m)
  })
})

describe('a question on the command line', () => {
  beforeAll(async () => {
    await demarche(['load'])
  })

  it('is an aligned table', async () => {
    const { code, out } = await demarche([
      'ledger',
      '--as-of',
      '2022-03-21',
      '--source',
      'source-000',
      '--reading',
      'dropped',
    ])
    expect(code).toBe(0)
    const [head = '', ...rows] = out.trimEnd().split('\n')
    expect(head).toMatch(/^demand +side +role +reading +since/)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatch(
      /^government-removal +russia +raiser +gave it up +2022-02-28 to 2022-03-21 +2022-02-28 to 2022-03-21 +author +david-r-cameron/,
    )
    expect(rows[0]?.indexOf('russia')).toBe(head.indexOf('side'))
  })

  it('says readings in plain words, and on whose word they are; JSON and CSV keep the word of the codebook', async () => {
    const days = ['--from', '2022-03-11', '--to', '2022-03-16', '--sides', 'ukraine', '--issue', 'alignment']
    const table = await demarche(['changes', ...days])
    const neutrality =
      /^2022-03-16 +ukraine +neutrality +partly accepts it +accepts it \(adversary: +accepts it \(adversary: /m
    expect(table.out).toMatch(neutrality)
    const board = await demarche([
      'board',
      '--as-of',
      '2022-03-29',
      '--sides',
      'russia,ukraine',
      '--issue',
      'territory',
    ])
    expect(board.out).toContain('russia answered-indirectly through crimea ')
    expect(board.out).toMatch(/^crimea-talks .* ukraine still demands it \(press: al-jazeera\) +true$/m)
    expect((await demarche(['ledger', '--demand', 'neutrality', '--csv'])).out).toMatch(
      /^russia,neutrality,\w+,raiser,kept,/m,
    )
    const { items } = JSON.parse((await demarche(['moves', '--demand', 'neutrality', '--json'])).out)
    expect(items[0]).toMatchObject({ before: 'leaning', after: 'accepted' })
  })

  it('is the answer of the API with --json', async () => {
    const { out } = await demarche(['statement', 's000-01', '--json'])
    expect(JSON.parse(out)).toMatchObject({
      id: 's000-01',
      citations: [{ source: 'source-000' }],
      data: { version: expect.any(String) },
    })
  })

  it('is RFC 4180 with every field with --csv', async () => {
    const { out } = await demarche(['ledger', '--demand', 'neutrality', '--csv'])
    const [head, ...rows] = out.trimEnd().split('\r\n')
    expect(head).toBe(
      'side,demand,issue,role,reading,since,sinceEarliest,lastHeard,lastHeardEarliest,robust,word,onWordOf,hedged,why,statements,places,sources,beside,more',
    )
    expect(rows.length).toBeGreaterThanOrEqual(2)
  })

  it('lists the cells of networks, as a table and as CSV', async () => {
    const asked = ['network', '--sides', 'russia', '--demands', 'crimea', '--as-of', '2022-03-29']
    const table = await demarche(asked)
    expect(table.out).toMatch(/^start +stop +row +column +value +statements$/m)
    expect(table.out).toMatch(/^2022-02-24 +2022-03-21 +russia +crimea +3 +s001-07, s000-10, s000-53$/m)
    const csv = await demarche([...asked, '--csv'])
    expect(csv.out.trimEnd().split('\r\n')).toEqual([
      'start,stop,row,column,value,statements',
      '2022-02-24,2022-03-21,russia,crimea,3,s001-07;s000-10;s000-53',
    ])
    expect((await demarche([...asked, '--stop', '2020-01-01'])).out).toBe('Nothing found.\n')
    expect(table.err).toBe('')
    const late = await demarche([...asked, '--start', '2022-03-10'])
    expect(late.err).toBe(
      'The days of some statements reach back before the start of this network: they are placed by their latest day.\n',
    )
  })

  it('says when there is more', async () => {
    const { err } = await demarche(['trace', '--limit', '2'])
    expect(err).toMatch(/^There is more: --cursor \S+$/m)
  })

  it('says when there is nothing', async () => {
    expect((await demarche(['trace', '--text', 'no such words'])).out).toBe('Nothing found.\n')
  })
})

describe('a mistake', () => {
  it.each([
    [['ledgr'], 2, 'Did you mean ledger?'],
    [['ledger', '--asof', '2022-03-29'], 2, 'Did you mean --as-of?'],
    [['network', '--normalization', 'jaccard'], 1, 'a twomode network takes no, activity, prominence'],
    [['ledger', '--as-of', '2022-02-30'], 2, '--as-of: a day is written YYYY-MM-DD and must exist'],
    [['ledger', '--clock', 'heard'], 2, 'Allowed choices are said, published'],
    [['trajectory', '--side', 'russia'], 2, "required option '--demand <value>' not specified"],
    [['ledger', '--demand', 'neutralty'], 1, 'Did you mean "neutrality"?'],
    [['statement', 's999-01'], 1, 'There is no statement "s999-01"'],
  ])('%j exits %i and says: %s', async (args, code, words) => {
    const outcome = await demarche(args)
    expect(outcome.err).toMatch(/^demarche: /)
    expect(outcome.err).toContain(words)
    expect(outcome.code).toBe(code)
    expect(outcome.out).toBe('')
  })

  it.each([
    [{ PORT: 'eighty' }, 'PORT=eighty: '],
    [{ NEO4J_URI: 'http://localhost' }, 'NEO4J_URI=***: must begin with bolt:// or neo4j://'],
    [{ DATASET: '/nowhere' }, 'DATASET=/nowhere: there is no such folder'],
    [{ DATASET: folder }, `There is no .cypher script in ${folder}. Set DATASET`],
  ])('in a setting, %j, stops the start by name', async (env, words) => {
    const outcome = await demarche(['load'], env)
    expect(outcome.err).toContain(words)
    expect(outcome.code).toBe(2)
  })

  it('in a place without a store says what to run', async () => {
    const { err, code } = await demarche(['ledger'], { DATA_DIR: join(folder, 'empty') })
    expect(err).toBe('demarche: Nothing has been loaded yet. Run: demarche load\n')
    expect(code).toBe(1)
  })

  it('in the address of a server is one sentence', async () => {
    const { err, code } = await demarche(['ledger'], { NEO4J_URI: 'bolt://127.0.0.1:9' })
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(1)
  })
})

describe('the help', () => {
  it('lists every question', async () => {
    const { out, code } = await demarche(['--help'])
    expect(code).toBe(0)
    for (const name of Object.keys(questions)) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
  })

  it.each(['ledger', 'query', 'verify'])('of %s says what it takes', async (name) => {
    const { out, code } = await demarche([name, '--help'])
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`^Usage: demarche ${name} `))
    expect(out).toContain('--json')
  })
})

describe('an example', () => {
  const inTexts = (text: string) =>
    [...text.matchAll(/^(?: {2}|npx )(demarche [^\n>]+)/gm)].map((match) => match[1] ?? '')
  /** As a shell cuts it: at blanks, but for what stands in single quotes. */
  const words = (line: string) => [...line.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '')

  it('of the help and of the documents runs as it stands', { timeout: 120_000 }, async () => {
    const documents = ['README.md', ...filesIn('docs', /\.md$/)].map(readText).join('\n')
    const given = [...inTexts((await demarche(['--help'])).out), ...inTexts(documents.replace(/ \\\n */g, ' '))]
    // What writes a file, or reads a text that is not part of the project, is run where that is tested.
    const run = given.filter((line) => !/^demarche (serve|import|export|locate|publish)\b/.test(line))
    expect(run.length).toBeGreaterThanOrEqual(10)
    for (const line of run) {
      const { code, out, err } = await demarche(words(line).slice(1))
      expect({ line, code, err }).toEqual({ line, code: 0, err: expect.not.stringContaining('error') })
      expect(out).not.toBe('Nothing found.\n')
    }
  })
})
