/** Agreement, as discourse networks and DNA have it: from the role of a side, its stance and the extent. */
import { describe, expect, it } from 'vitest'
import { agrees } from '../../src/codebook/agreement.js'
import { extents, roles, stances } from '../../src/codebook/words.js'

describe('agreement, which the codebook has no section for', () => {
  it('of a side follows from its role, its stance and the extent', () => {
    const table = roles.flatMap((role) =>
      stances.map((stance) => [role, stance, ...extents.map((extent) => agrees(role, stance, extent))]),
    )
    expect(table).toEqual([
      ['raiser', 'ASSERTS', true, true, true, true],
      ['raiser', 'CONCEDES', false, true, true, true],
      ['raiser', 'REJECTS', false, false, false, false],
      ['addressee', 'ASSERTS', true, true, true, true],
      ['addressee', 'CONCEDES', true, true, true, true],
      ['addressee', 'REJECTS', false, false, false, false],
      ['third', 'ASSERTS', true, true, true, true],
      ['third', 'CONCEDES', true, true, true, true],
      ['third', 'REJECTS', false, false, false, false],
    ])
  })
})
