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

  describe('knows what things are called', () => {
    const actors = [
      { id: 'vladimir-putin', names: ['Vladimir Putin', 'Wladimir Putin'] },
      { id: 'volodymyr-zelenskyy', names: ['Volodymyr Zelenskyy', 'Зеленський'] },
      { id: 'elysee', names: ['Élysée'] },
      ...['north', 'south', 'east', 'west'].map((side) => ({
        id: `${side}-ministry`,
        names: [`Ministry of the ${side}`],
      })),
    ]

    it.each([
      ['putin', ' Did you mean "vladimir-putin"?'],
      ['Путин', ' Did you mean "vladimir-putin"?'],
      ['poutine', ' Did you mean "vladimir-putin"?'],
      ['selenskyj', ' Did you mean "volodymyr-zelenskyy"?'],
      ['Президент Зеленський', ''],
      ['vladimir', ' Did you mean "vladimir-putin"?'],
      ['e', ' Did you mean "elysee" or "east-ministry"?'],
      ['ministry', ''],
      ['nobody', ''],
    ])('%s is answered with "%s"', (typed, hint) => {
      const { message } = unknownName('actor', typed, actors, 'actors')
      expect(message).toBe(`There is no actor "${typed}".${hint} GET /api/v1/actors lists them.`)
    })
  })

  it('stands between what is missing and where to find a list', () => {
    expect(unknownName('side', 'rusia', ['russia'], 'actors')).toMatchObject({
      status: 404,
      message: 'There is no side "rusia". Did you mean "russia"? GET /api/v1/actors lists them.',
    })
  })
})
