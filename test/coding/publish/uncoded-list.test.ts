/** The list of paragraphs with nothing to code. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readText } from '../../../src/codebook/source-text.js'
import { uncodedList, uncodedText } from '../../../src/coding/publish/uncoded-list.js'
import { packageRoot } from '../../../src/cypher/package-root.js'

test('the shipped list, written anew, is the file byte for byte', () => {
  const file = readFileSync(join(packageRoot, 'cypher', 'data', 'uncoded.json'), 'utf8')
  expect(JSON.parse(file).length).toBeGreaterThan(50)
  expect(uncodedText(JSON.parse(file))).toBe(file)
  expect(uncodedText([])).toBe('[]\n')
})

test('what is cited is not listed, what begins beyond the usable part needs no reason, and the rest is open', () => {
  const text = readText(Buffer.from('One.\nTwo.\nThree.\nFour.\nFive.\n'))
  const reasons = [1, 2].map((paragraph) => ({ paragraph, reason: 'title', note: '' }))
  const { listed, open } = uncodedList({ id: 's', usableTo: 17 }, text, new Set([2]), reasons)
  expect(listed.map(({ paragraph, reason }) => [paragraph, reason])).toEqual([
    [1, 'title'],
    [4, 'outside-usable-range'],
    [5, 'outside-usable-range'],
  ])
  expect(open).toEqual([3])
})
