/** Who speaks in a sentence is suggested before whom it speaks of. */
import { expect, it } from 'vitest'
import type { MaterialActor } from '../../../src/coding/material.js'
import { rankSpeakers } from '../../../src/coding/suggest/rank-speakers.js'

const actor = (id: string, name: string, kind: string): MaterialActor => {
  return { id, name, kind, aliases: [], ownSide: false, sides: [] }
}
const actors = [
  actor('red', 'Red', 'state'),
  actor('blue', 'Blue', 'state'),
  actor('league', 'League', 'organisation'),
  actor('ann', 'Ann Ember', 'person'),
]

/** Blue was coded last, and speaks most of all. */
const known = { ownPass: ['red', 'blue'], usual: new Map([['blue', 40]]) }

it.each([
  ['Red said on Monday that Blue must open the bridge.', 'red'],
  ['Blue must open the bridge, Red said.', 'red'],
  ['Blue cannot join the League, according to Ann Ember.', 'ann'],
  ['Red and Blue met; the minister, Ann Ember, again rejected the toll.', 'ann'],
  ['Ann Ember, minister of Red, has now offered Blue a ferry.', 'ann'],
  ['The bridge of Blue is closed, said minister Ann Ember.', 'ann'],
  ['To Blue, Ember spoke of a ferry of Red.', 'ann'],
  ['Blue demanded that Red pays.', 'blue'],
  ['Ann Ember of the League said the League accepts what Blue offers.', 'ann'],
])('%s', (text, speaker) => {
  expect(rankSpeakers(actors, { text, before: '' }, known)[0]).toEqual({ id: speaker, why: 'named' })
})
