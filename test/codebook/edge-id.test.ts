/** Ids of relationships: the same in every answer, and different for two between the same nodes. */
import { expect, it } from 'vitest'
import { edgeId } from '../../src/codebook/edge-id.js'
import { edgeOf as ofResult } from '../../src/query/result-graph.js'
import { edgeOf as ofNeighborhood } from '../../src/questions/support/incident-edges.js'

it.each([
  ['MADE', {}, 'a|MADE|b'],
  ['ASSERTS', { extent: 'full' }, 'a|ASSERTS|b'],
  ['CITED_IN', { paragraph: 3, start: 0, end: 9 }, 'a|CITED_IN|b|0'],
  ['IN_EXCHANGE_FOR', { of: 'neutrality', kind: 'exchange' }, 'a|IN_EXCHANGE_FOR|b|neutrality'],
  ['REPRESENTS', { capacity: 'President', from: '2012-05-07' }, 'a|REPRESENTS|b|President'],
  ['REPRESENTS', { capacity: null }, 'a|REPRESENTS|b'],
])('of %s with %j is %s, in neighborhoods and in results of queries', (type, properties, id) => {
  expect(edgeId('a', type, 'b', properties)).toBe(id)
  expect(ofResult('a', type, 'b', properties).id).toBe(id)
  expect(ofNeighborhood({ id: 'a', other: 'b', type, edge: properties }).id).toBe(id)
})
