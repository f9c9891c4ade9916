/** `demarche locate`: a phrase of a text, as a place that a script can cite. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourcesIn } from '../../src/coding/dataset-sources.js'
import { readDataset } from '../../src/cypher/dataset.js'
import { riverTalks } from '../coding/publish/gazette-dataset.js'
import { testFolder } from '../provision/test-folder.js'
import { datasetFolder } from '../store/fixture.js'
import { demarche } from './demarche.js'

const article =
  'River talks\n\nRed said it would open the bridge. Blue’s envoy was silent.\nRed will open the bridge.\n'
const sha256 = createHash('sha256').update(article).digest('hex')
const dataset = datasetFolder([], '', { file: 'gazette.txt', sha256, usableTo: 90 })
const texts = testFolder('texts')
writeFileSync(join(texts, 'gazette.txt'), article)
writeFileSync(join(texts, 'other.txt'), 'Blue said nothing.\n')

const locate = (args: string[], given: string[] = ['--sources', texts]) =>
  demarche(['locate', ...args, ...given], { DATASET: dataset })

describe('demarche locate', () => {
  it('prints every place of a phrase, with the map that cites its sentence', async () => {
    const { code, out, err } = await locate(['gazette', 'open the bridge'])
    expect([code, out]).toEqual([
      0,
      `gazette, paragraph 2: the phrase is [31, 46), its sentence [13, 47)
  {source: 'gazette', paragraph: 2, start: 13, end: 47,
    phrase: 'open the bridge',
    tells: [], relays: []}
gazette, paragraph 3: the phrase is [82, 97), its sentence [73, 98)
  {source: 'gazette', paragraph: 3, start: 73, end: 98,
    phrase: 'open the bridge',
    tells: [], relays: []}
`,
    ])
    expect(err).toBe('demarche: [82, 97) is beyond what is coded of gazette, which ends at 90.\n')
  })

  it('shows what is nearest to a phrase that is not there, in one sentence, and exits 1', async () => {
    const { code, out, err } = await locate(['gazette', "Blue's envoy"])
    expect([code, err]).toEqual([
      1,
      'demarche: gazette does not have this phrase word for word. Nearest, in paragraph 2, differing only in spelling: Blue’s envoy\n',
    ])
    expect(out).toContain("phrase: 'Blue’s envoy',")
  })

  it.each([
    [['gazette', 'River talks Red said'], 1, 'It runs from paragraph 1 into 2'],
    [['gazette', 'zebras cross'], 1, 'Nothing there is like it.'],
    [['gazete', 'x'], 2, 'no source "gazete" in the dataset, and no such file. Did you mean "gazette"?'],
    [
      ['gazette', 'a b c d e f g h i j k l m'],
      2,
      'The phrase has 13 words. A phrase is a verbatim fragment of at most 12',
    ],
    [['gazette', ' '], 2, 'The phrase is empty.'],
  ])('says of %j what is wrong', async (args, code, message) => {
    expect(await locate(args)).toMatchObject({ code, err: expect.stringContaining(message) })
  })

  it('reads a file that is no source yet, by its path or by its name', async () => {
    for (const name of ['other.txt', join(texts, 'other.txt')]) {
      const { code, out } = await locate([name, 'said nothing', '--json'])
      expect(code).toBe(0)
      expect(JSON.parse(out)).toMatchObject({ hits: [{ paragraph: 1, phrase: { start: 5, end: 17 } }] })
    }
  })

  it('knows the file of a source by its hash, and refuses another text under its name', async () => {
    const copy = join(testFolder('copy'), 'copy.txt')
    writeFileSync(copy, article)
    expect((await locate([copy, 'envoy'])).out).toContain("{source: 'gazette',")
    const folder = testFolder('changed')
    writeFileSync(join(folder, 'gazette.txt'), `${article}More.\n`)
    const changed = await locate(['gazette', 'envoy'], ['--sources', folder])
    expect(changed).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not the text that was coded as gazette'),
    })
  })

  it('finds a text that was added on the bench and kept in the dataset', async () => {
    const { code, out } = await demarche(['locate', 'source-001', 'refuses the bridge'], { DATASET: riverTalks() })
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("{source: 'source-001', paragraph: 3, start: 55, end: 79,"),
    ])
  })

  it('asks for the folder with the texts, and for UTF-8', async () => {
    expect((await locate(['gazette', 'envoy'], [])).err).toContain('--sources DIR, or SOURCES_DIR')
    const latin = join(testFolder('latin'), 'latin.txt')
    writeFileSync(latin, Buffer.from([0x46, 0xfc, 0x72]))
    expect((await locate([latin, 'F'])).err).toContain('latin.txt is not UTF-8')
  })
})

it('the entries of sources are read from rows and from statements', () => {
  expect(sourcesIn(readDataset())).toHaveLength(5)
  expect(sourcesIn(readDataset(dataset))).toEqual([
    { id: 'gazette', file: 'gazette.txt', sha256, language: null, usableTo: 90 },
  ])
})
