/** A paragraph cut into runs: every letter once, each with the statements that cite it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutRuns } from '../../../web/code/bench/text/cut-runs.js'

const place = fc
  .tuple(fc.constantFrom('k1', 'k2', 'k3'), fc.integer({ min: 90, max: 150 }), fc.integer({ min: 0, max: 30 }))
  .map(([statement, start, length]) => ({ statement, start, end: start + length }))

describe('the runs of a paragraph', () => {
  it('follow one another from its first to its last letter', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), (places) => {
        const runs = cutRuns(100, 140, places)
        expect(runs[0]?.start).toBe(100)
        expect(runs.at(-1)?.end).toBe(140)
        for (const [at, run] of runs.entries()) {
          expect(run.start).toBeLessThan(run.end)
          if (at > 0) expect(run.start).toBe(runs[at - 1]?.end)
        }
      }),
    )
  })

  it('name for each letter exactly the statements whose places have it', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), (places) => {
        for (const { start, end, statements } of cutRuns(100, 140, places)) {
          for (let at = start; at < end; at++) {
            const citing = places.filter((it) => it.start <= at && at < it.end).map((it) => it.statement)
            expect(statements.toSorted()).toEqual([...new Set(citing)].toSorted())
          }
        }
      }),
    )
  })

  it('show where two places overlap', () => {
    const runs = cutRuns(0, 10, [
      { statement: 'k1', start: 2, end: 6 },
      { statement: 'k2', start: 4, end: 8 },
    ])
    expect(runs.map(({ start, end, statements }) => [start, end, statements.join(' ')])).toEqual([
      [0, 2, ''],
      [2, 4, 'k1'],
      [4, 6, 'k1 k2'],
      [6, 8, 'k2'],
      [8, 10, ''],
    ])
  })
})
