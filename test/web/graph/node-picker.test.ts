/** The search for a node to draw. */
import { describe, expect, it } from 'vitest'
import { nodesByName } from '../../../web/graph/node-picker.js'
import { catalog } from '../home/fixture.js'

describe('the search for a node to draw', () => {
  it('accepts the same spellings, and lists drawn nodes and beginnings first', () => {
    const drawn = [{ id: 'caps', caption: 'Emission caps', detail: 'Demand' }]
    const find = nodesByName(drawn, catalog)
    expect(find('CAPS').map(({ id, drawn: isDrawn }) => [id, isDrawn])).toEqual([
      ['caps', true],
      ['trading', false],
    ])
    expect(find('trad').map(({ id }) => id)).toEqual(['trading'])
    expect(find('conférence').map(({ id }) => id)).toEqual(['cop'])
    expect(find('EPA').map(({ id }) => id)).toEqual(['epa'])
    expect(find('senaet').map(({ id }) => id)).toEqual(['senate'])
    expect(find('')).toEqual([])
  })
})
