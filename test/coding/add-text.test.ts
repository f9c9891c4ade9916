/** A text becomes a source that can be coded: its record, and the text itself where it may be kept. */
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addText, newText } from '../../src/coding/add-text.js'
import { unpublishedSource } from '../../src/coding/coded-source.js'
import { unclaimedTexts } from '../../src/coding/unclaimed-texts.js'
import { Problem } from '../../src/errors.js'
import type { SourceRecord } from '../../src/records/records.js'
import { testFolder } from '../provision/test-folder.js'

const article = '\uFEFFRiver talks\r\n\r\nRed wants a bridge. 𝒜\r\n'
const given = (more: object = {}) =>
  newText.parse({
    ...{ title: 'River talks', publisher: 'Gazette', language: 'en', publishedBasis: 'printed', keep: true },
    ...{ publishedEarliest: '2022-03-29', publishedLatest: '2022-03-29', text: article, ...more },
  })
const known = [{ id: 'source-004', title: 'T', file: 't.txt', sha256: 'aa' }] as SourceRecord[]
const sha256 = createHash('sha256').update(article).digest('hex')

function problem(work: () => unknown): Problem {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('Nothing was refused.')
}

describe('a new text', () => {
  test('that may be kept is kept byte for byte, its mark and line ends included, under the next id', () => {
    const dataset = testFolder('dataset')
    expect(addText({ dataset }, known, given({ usableTo: 36 }))).toBe('source-005')
    expect(readFileSync(join(dataset, 'texts', 'source-005.txt'))).toEqual(Buffer.from(article))
    const record = JSON.parse(readFileSync(join(dataset, 'coding', 'source-005', 'source.json'), 'utf8'))
    expect(unpublishedSource.parse(record)).toMatchObject({
      ...{ id: 'source-005', file: 'source-005.txt', sha256, usableTo: 36, keep: true, author: null, language: 'en' },
    })
    expect(addText({ dataset }, known, given({ text: 'Another.' }))).toBe('source-006')
    expect(readdirSync(dataset).sort()).toEqual(['coding', 'texts'])
  })

  test('that may not be kept is found in SOURCES_DIR by its hash, and never copied', () => {
    const [dataset, sourcesDir] = [testFolder('dataset'), testFolder('sources')]
    expect(problem(() => addText({ dataset, sourcesDir }, known, given({ keep: false }))).message).toContain(
      'no file there is this text, byte for byte',
    )
    expect(problem(() => addText({ dataset }, known, given({ keep: false }))).message).toContain(
      'SOURCES_DIR, which is not set',
    )
    writeFileSync(join(sourcesDir, 'other.txt'), 'Another.')
    writeFileSync(join(sourcesDir, 'river.txt'), article)
    const id = addText({ dataset, sourcesDir }, known, given({ keep: false }))
    expect(existsSync(join(dataset, 'texts'))).toBe(false)
    const record = JSON.parse(readFileSync(join(dataset, 'coding', id, 'source.json'), 'utf8'))
    expect(record).toMatchObject({ file: 'river.txt', sha256, keep: false })
    expect(unclaimedTexts(sourcesDir, [record])).toEqual([{ file: 'other.txt', bytes: 8 }])
    expect(unclaimedTexts(undefined, [])).toEqual([])
  })

  test('may be named as a file of SOURCES_DIR, and is copied only where it may be kept', () => {
    const [dataset, sourcesDir] = [testFolder('dataset'), testFolder('sources')]
    writeFileSync(join(sourcesDir, 'river.txt'), article)
    const { text: _, ...file } = { ...given({}), file: 'river.txt' }
    const id = addText({ dataset, sourcesDir }, known, newText.parse({ ...file, keep: true }))
    expect(readFileSync(join(dataset, 'texts', `${id}.txt`))).toEqual(Buffer.from(article))
    for (const name of ['../river.txt', 'none.txt'])
      expect(
        problem(() => addText({ dataset, sourcesDir }, known, newText.parse({ ...file, file: name }))).status,
      ).toBe(400)
  })

  test.each([
    ['is empty', { text: ' \n\n' }, 400, 'The text is empty.'],
    ['ends before its usable part', { usableTo: 999 }, 400, 'usableTo is 999, but the text ends at'],
    ['has half a letter', { text: 'a\uD800b' }, 400, 'no Unicode'],
  ])('that %s is refused', (_, more, status, message) => {
    const dataset = testFolder('dataset')
    const refused = problem(() => addText({ dataset }, known, given(more)))
    expect([refused.status, refused.message]).toEqual([status, expect.stringContaining(message)])
    expect(readdirSync(dataset)).toEqual([])
  })

  test('that is there already is refused with its id', () => {
    const same = [{ id: 'source-001', title: 'River', sha256 }] as SourceRecord[]
    const refused = problem(() => addText({ dataset: testFolder('dataset') }, same, given()))
    expect([refused.status, refused.message]).toEqual([409, 'This text is there already: source-001, River.'])
  })

  test('in a read-only folder is one clear sentence', () => {
    const dataset = testFolder('dataset')
    chmodSync(dataset, 0o555)
    // Root may write everywhere, so that it steps down meanwhile.
    const isRoot = process.getuid?.() === 0
    if (isRoot) process.seteuid?.(65534)
    const refused = problem(() => addText({ dataset }, known, given()))
    if (isRoot) process.seteuid?.(0)
    chmodSync(dataset, 0o700)
    expect([refused.status, refused.message]).toEqual([403, expect.stringContaining('cannot be written')])
  })

  test.each([
    ['a title', { title: ' ' }],
    ['days in their order', { publishedEarliest: '2022-04-01' }],
    ['a day that exists', { publishedLatest: '2022-02-30' }],
    ['a language', { language: 'not a tag' }],
    ['either text or file', { file: 'x.txt' }],
  ])('needs %s', (_, more) => {
    expect(() => given(more)).toThrow()
  })
})
