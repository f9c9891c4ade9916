/** Codebook section 5, "Raised". */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DatedStance, raisedBy } from '../../src/codebook/raised.js'
import { type Stance, stances } from '../../src/codebook/words.js'

const demand = { raisedBy: ['russia'], addressedTo: ['ukraine'] }
const at = (day: string, side: string, stance: Stance): DatedStance => ({ day, side, stance })

describe('section 5: a demand is raised', () => {
  it.each<[string, DatedStance[], string | null]>([
    ['never, where nobody spoke of it', [], null],
    ['when its raiser asserts it', [at('2022-02-24', 'russia', 'ASSERTS')], '2022-02-24'],
    ['not when its raiser only concedes it', [at('2022-02-24', 'russia', 'CONCEDES')], null],
    ['not when its raiser repudiates it', [at('2022-02-24', 'russia', 'REJECTS')], null],
    ...stances.map((stance): [string, DatedStance[], string] => [
      `when an addressee answers with ${stance}`,
      [at('2022-02-25', 'ukraine', stance)],
      '2022-02-25',
    ]),
    ['not when a third side speaks of it', [at('2022-02-24', 'turkey', 'ASSERTS')], null],
    [
      'on the first of these days, whatever the order',
      [
        at('2022-03-29', 'russia', 'ASSERTS'),
        at('2022-03-10', 'ukraine', 'REJECTS'),
        at('2022-03-01', 'turkey', 'ASSERTS'),
      ],
      '2022-03-10',
    ],
  ])('%s', (_, said, day) => {
    expect(raisedBy(demand, said)?.day ?? null).toBe(day)
  })

  it('by every side that raised it on that day', () => {
    const shared = { raisedBy: ['uk', 'france'], addressedTo: ['russia'] }
    const said = [
      at('2025-03-01', 'uk', 'ASSERTS'),
      at('2025-03-01', 'france', 'ASSERTS'),
      at('2025-03-02', 'russia', 'REJECTS'),
    ]
    expect(raisedBy(shared, said)).toEqual({ day: '2025-03-01', by: ['france', 'uk'] })
  })

  it('never later for knowing more', () => {
    const stance = fc.record({
      day: fc.constantFrom('2022-01-01', '2022-02-01', '2022-03-01'),
      side: fc.constantFrom('russia', 'ukraine', 'turkey'),
      stance: fc.constantFrom(...stances),
    })
    fc.assert(
      fc.property(fc.array(stance), stance, (some, more) => {
        const before = raisedBy(demand, some)?.day ?? '9999-12-31'
        const after = raisedBy(demand, [...some, more])?.day ?? '9999-12-31'
        expect(after <= before).toBe(true)
      }),
    )
  })
})
