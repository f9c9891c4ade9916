/** A script of any size is read piece by piece, and falls into the same statements wherever the pieces end. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { splitPieces, splitScript } from '../../src/cypher/script.js'
import { scriptPieces } from '../../src/cypher/script-pieces.js'
import { testFolder } from '../provision/test-folder.js'

const difficult = [
  "// One;\r\nMERGE (a:Actor {id: 'it\\'s; //'});\r\r\n/* two; ' */ RETURN \"a\\\\\" AS `b;\"`, 4 / 2 AS two;\n\n// end",
  "RETURN 'Erdo\u011fan \u{1f600}' AS a; /**/ RETURN 1 / 2 AS b;\r",
]

describe('the pieces of a script', () => {
  test.each(difficult)('may end anywhere: %j', (source) => {
    const whole = splitScript('a.cypher', source)
    expect(whole).toHaveLength(2)
    const cuts = fc.array(fc.nat(source.length), { maxLength: 6 })
    fc.assert(
      fc.property(cuts, (places) => {
        const ends = [...places, source.length].sort((a, b) => a - b)
        const pieces = ends.map((end, index) => source.slice(ends[index - 1] ?? 0, end))
        expect([...splitPieces('a.cypher', pieces)]).toEqual(whole)
      }),
      { numRuns: 500 },
    )
    expect([...splitPieces('a.cypher', source)]).toEqual(whole)
  })

  test('are read no further than the statements that are wanted', () => {
    const read: string[] = []
    let closed = false
    function* pieces() {
      try {
        for (const piece of ['RETURN 1;', 'RETURN 2;', 'RETURN 3;']) {
          read.push(piece)
          yield piece
        }
      } finally {
        closed = true
      }
    }
    for (const { text } of splitPieces('a.cypher', pieces())) if (text === 'RETURN 2') break
    expect(read).toEqual(['RETURN 1;', 'RETURN 2;'])
    expect(closed).toBe(true)
  })

  test('that make one statement too long are refused, with its first line and what to do', () => {
    const source = `RETURN 1;\n\nRETURN '${'a'.repeat(200)}';`
    const pieces = source.match(/[\s\S]{1,10}/g) ?? []
    expect([...splitPieces('a.cypher', pieces, 300)]).toHaveLength(2)
    expect(() => [...splitPieces('a.cypher', pieces, 100)]).toThrow(
      'a.cypher:3: this statement has more than 100 letters. Divide its rows among several statements.',
    )
  })
})

describe('a script on disk', () => {
  const written = (bytes: Buffer | string) => {
    const file = join(testFolder('pieces'), 'a.cypher')
    writeFileSync(file, bytes)
    return file
  }

  test.each([
    ['letters of one byte', 'a'],
    ['letters of two', '\u011f'],
    ['letters of three', '\u20ac'],
    ['letters of four', '\u{1f600}'],
  ])('of more than one piece is read whole: %s', (_, letter) => {
    // One byte before it, so that pieces do not all end between letters.
    const text = `x${letter.repeat(5 * 1024 * 1024)}`
    const pieces = [...scriptPieces(written(text), 'a.cypher')]
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces.join('') === text).toBe(true)
  })

  test('loses its byte order mark, and no other', () => {
    expect([...scriptPieces(written('\uFEFFa\uFEFF'), 'a.cypher')].join('')).toBe('a\uFEFF')
  })

  test.each([
    ['in it', Buffer.from([0x61, 0xf0, 0x61])],
    ['at its end', Buffer.from([0x61, 0xe2, 0x82])],
    ['throughout', Buffer.alloc(5 * 1024 * 1024, 0x80)],
  ])('with a byte that is not UTF-8 %s is refused', (_, bytes) => {
    expect(() => [...scriptPieces(written(bytes), 'a.cypher')]).toThrow('a.cypher: this script is not UTF-8.')
  })

  test('has the version that its names and texts give, whatever its size', () => {
    const folder = join(testFolder('version'), 'data')
    mkdirSync(folder)
    writeFileSync(join(folder, 'a.cypher'), 'RETURN 1;\n')
    const { version } = readDataset(folder)
    expect(version).toBe('c65c9b757a42')
    writeFileSync(join(folder, 'a.cypher'), 'RETURN 2;\n')
    expect(readDataset(folder).version).not.toBe(version)
  })

  test('is split as it is when it is read at once', () => {
    for (const script of readDataset().data) {
      const path = join(packageRoot, script.name)
      expect(dirname(path)).toContain('data')
      expect([...script.statements()]).toEqual(splitScript(script.name, readFileSync(path, 'utf8')))
    }
  })
})
