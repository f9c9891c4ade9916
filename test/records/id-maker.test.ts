/** Ids of names: letters of every script stay what they are, and different names never share an id. */
import { expect, it } from 'vitest'
import { idMaker } from '../../src/records/id-maker.js'

const idOf = (name: string) => idMaker()('actor', name)

it.each([
  ['भारत', 'भारत'],
  ['पुल', 'पुल'],
  ['বাংলাদেশ', 'বাংলাদেশ'],
  ['தமிழ்நாடு', 'தமிழ்நாடு'],
  ['ประเทศไทย', 'ประเทศไทย'],
  ['ガス', 'ガス'],
  ['Мой', 'мой'],
  ['Зеленський', 'зеленський'],
  ['Ёлка', 'ёлка'],
  ['한국', '한국'],
  ['עִבְרִית', 'עִבְרִית'],
  ['Zoë Müller-Lüdenscheidt', 'zoe-muller-ludenscheidt'],
  ['Çavuşoğlu', 'cavusoglu'],
  ['Τσίπρας', 'τσιπρας'],
  ['İzmir', 'izmir'],
  ['izmir', 'izmir'],
  ['ﬁne', 'fine'],
  ['soft\u00adhyphen', 'softhyphen'],
  ['🕊️', 'actor'],
  ['109', 'actor-109'],
  ['1e5', 'actor-1e5'],
])('of %s it is %s', (name, id) => {
  expect(idOf(name)).toBe(id)
})

it('one written in composed or decomposed letters is the same', () => {
  for (const name of ['Мой', 'ガス', 'Zoë', '한국']) expect(idOf(name.normalize('NFD'))).toBe(idOf(name))
})

it('of names that differ are different, though they come out alike', () => {
  const all = idMaker()
  const names = ['भारत', 'भरत', 'ガス', 'カス', 'Мой', 'Мои', 'Zoë', 'Zoe', 'a b', 'a-b', 'a-b-2', '🕊️', '🚢']
  const ids = names.map((name) => all('actor', name))
  expect(new Set(ids).size).toBe(names.length)
  expect(names.map((name) => all('actor', name))).toEqual(ids)
})

it.each(['x', '漢', '𒀀', 'भारत ', 'й'])(
  'of a long name of %s is short enough for a file, and still one of its own',
  (letter) => {
    const all = idMaker()
    const ids = ['a', 'b'].map((end) => all('source', letter.repeat(300) + end))
    expect(new Set(ids).size).toBe(2)
    for (const id of ids) expect(Buffer.byteLength(id)).toBeLessThan(210)
  },
)
