/** Code points against code units: no emoji and no byte order mark shifts a place. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lengthOf, pointOf, slicePoints, unitOf } from '../../../web/code/bench/text/code-points.js'
import { anyWords } from './random-text.js'

describe('code points of a text', () => {
  it('are counted as the codebook does, whatever the letters take in the browser', () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        expect(lengthOf(text)).toBe([...text].length)
      }),
    )
  })

  it('cut out the same words as a list of code points does', () => {
    fc.assert(
      fc.property(anyWords, fc.nat(70), fc.nat(70), (text, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)]
        expect(slicePoints(text, start, end)).toBe([...text].slice(start, end).join(''))
      }),
    )
  })

  it('lead to the browser’s units and back', () => {
    fc.assert(
      fc.property(anyWords, fc.nat(60), (text, at) => {
        const point = Math.min(at, lengthOf(text))
        expect(pointOf(text, unitOf(text, point))).toBe(point)
      }),
    )
  })

  it('begin where a pair begins, for a spot within the pair', () => {
    expect(pointOf('a🌉b', 2)).toBe(1)
    expect(pointOf('\ufeffa🌉b', 4)).toBe(3)
  })
})
