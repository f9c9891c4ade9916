/** Lists in parameters, `a,b`: a name counts once, and a list has an end. */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { questionList } from '../../src/questions/index.js'
import { commaList } from '../../src/questions/support/params.js'
import { parseParams } from '../../src/questions/support/parse-params.js'

const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`).join(',')
const read = (sides: string) =>
  parseParams({ name: 'ledger', params: z.object({ sides: commaList(z.string()) }) }, { sides })

describe('a list in a parameter', () => {
  it('counts a name once, however often it is written', () => {
    expect(read(`russia,${'ukraine,'.repeat(5_000)}russia`)).toEqual({ sides: ['russia', 'ukraine'] })
  })

  it('takes 100 names, and refuses more with a sentence that says so', () => {
    expect(read(names(100)).sides).toHaveLength(100)
    expect(() => read(names(101))).toThrow('sides: at most 100 different values, separated by commas.')
  })

  it('is one of these in every question that takes lists', () => {
    const lists = questionList.flatMap(({ name, params }) =>
      Object.entries(params.shape)
        .filter(([, schema]) => ['', 'x'].some((text) => Array.isArray((schema as z.ZodType).safeParse(text).data)))
        .map(([key, schema]) => [`${name}.${key}`, schema as z.ZodType] as const),
    )
    expect(lists.length).toBeGreaterThan(10)
    for (const [key, schema] of lists) {
      const said = JSON.stringify(schema.safeParse(names(2_001)).error?.issues)
      expect([key, said]).toEqual([key, expect.stringMatching(/at most (100|2000) different values/)])
    }
  })
})
