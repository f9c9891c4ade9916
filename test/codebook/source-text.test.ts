/** Section 3: offsets are code points of the file as it is, paragraphs its lines that are not blank. */
import { expect, it } from 'vitest'
import { paragraphOf, readText, spanOf } from '../../src/codebook/source-text.js'

const text = readText(Buffer.from('\ufeffA 🕊 flew.\r\n\n  \nIt came back.\n'))

it('section 3: a code point is one letter, however many bytes it takes, and nothing is normalised', () => {
  expect(text.codePoints.slice(0, 5)).toEqual(['\ufeff', 'A', ' ', '🕊', ' '])
  expect(spanOf(text, 3, 4)).toBe('🕊')
})

it('section 3: paragraphs are the lines that are not blank, from 1', () => {
  expect(text.paragraphs.map(({ number, start, end }) => [number, spanOf(text, start, end)])).toEqual([
    [1, '\ufeffA 🕊 flew.\r'],
    [2, 'It came back.'],
  ])
})

it('section 3: a citation lies within one paragraph', () => {
  const [first, second] = text.paragraphs
  expect(paragraphOf(text, first?.start ?? 0, first?.end ?? 0)).toBe(first)
  expect(paragraphOf(text, 5, second?.end ?? 0)).toBe(null)
  expect(paragraphOf(text, (first?.end ?? 0) + 1, (first?.end ?? 0) + 2)).toBe(null)
})

it('refuses bytes that are not UTF-8', () => {
  expect(() => readText(Uint8Array.of(0xff, 0xfe))).toThrow(TypeError)
})

it('names the file by the hash of its bytes', () => {
  expect(readText(Buffer.from('abc')).sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
