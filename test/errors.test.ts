/** What an error suggests: the name that was meant, and none where nothing is near. */
import { describe, expect, it } from 'vitest'
import { didYouMean, unknownName } from '../src/errors.js'

describe('did you mean', () => {
  it.each([
    ['asof', ['clock', 'asOf'], 'asOf'],
    ['with_relays', ['withRelays', 'hedged'], 'withRelays'],
    ['neutralty', ['neutrality', 'negotiations'], 'neutrality'],
    ['rad', ['blue', 'red'], 'red'],
    ['brigde', ['ferry', 'bridge'], 'bridge'],
    ['MAED', ['MADE', 'MEMBER_OF'], 'MADE'],
    ['demilitarisation', ['demilitarization', 'neutrality'], 'demilitarization'],
    ['wladimir-poutine', ['vladimir-medinsky', 'vladimir-putin'], 'vladimir-putin'],
    ['сергей-лавров', ['dmitry-peskov', 'sergey-lavrov'], 'sergey-lavrov'],
    ['élysée', ['kremlin', 'elysee'], 'elysee'],
  ])('%s, of %j, is answered with %s', (typed, known, meant) => {
    expect(didYouMean(typed, known)).toBe(` Did you mean "${meant}"?`)
  })

  it.each([
    ['note', ['mode', 'day']],
    ['x', ['day', 'end']],
    ['crimea', []],
  ])('%s, of %j, is answered with nothing', (typed, known) => {
    expect(didYouMean(typed, known)).toBe('')
  })

  it('stands between what is missing and where to find a list', () => {
    expect(unknownName('side', 'rusia', ['russia'], 'actors')).toMatchObject({
      status: 404,
      message: 'There is no side "rusia". Did you mean "russia"? GET /api/v1/actors lists them.',
    })
  })
})
