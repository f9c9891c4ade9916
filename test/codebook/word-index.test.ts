/** What is found, however it is spelled, and what is not mistaken for it. */
import { describe, expect, it } from 'vitest'
import { fold, oneSlip, soundOf, wordsOf } from '../../src/codebook/fold.js'
import { fits, wordIndex } from '../../src/codebook/word-index.js'

const names = [
  ...['Volodymyr Zelenskyy', 'Vladimir Putin', 'Sergey Lavrov', 'Vladimir Medinsky', 'Mykhailo Podoliak'],
  ...['Maria Zakharova', 'Olaf Scholz', 'Recep Tayyip Erdoğan', 'Mevlüt Çavuşoğlu', 'Ukraine', 'Ukrainian delegation'],
  ...['Demilitarization', 'Ceasefire', 'Neutrality', 'Donbas', 'Long-range weapons', 'Civilian protection'],
]
const search = wordIndex(names.map((name) => [name]))
const found = (wanted: string) => search(wanted).map(({ at }) => names[at])

describe('a name is found', () => {
  it.each([
    [
      'in every case, without accents or with others',
      'Recep Tayyip Erdoğan',
      ['ERDOGAN', 'erdoğan', 'Érdogan', 'Erdog\u0306an'],
    ],
    ['with and without hyphens', 'Ceasefire', ['cease-fire', 'cease fire', 'CeaseFire', 'cease‑fire']],
    ['with hyphens left out', 'Long-range weapons', ['long range', 'longrange', 'weapons long-range']],
    [
      'in British and in American spelling',
      'Demilitarization',
      ['demilitarisation', 'demilitarization', 'demilitariz'],
    ],
    [
      'in all romanisations and in Cyrillic',
      'Volodymyr Zelenskyy',
      [
        'Zelensky',
        'Zelenskyi',
        'Zelenskij',
        'Selenskyj',
        'Zélensky',
        'Zelens’kyi',
        'Зеленський',
        'Зеленский',
        'ЗЕЛЕНСКИЙ',
      ],
    ],
    [
      'as the French, the Russians and Ukrainians write it',
      'Vladimir Putin',
      ['Poutine', 'Путин', 'Путін', 'Владимир Путин'],
    ],
    ['as the Germans write it', 'Sergey Lavrov', ['Lawrow', 'Sergej Lawrow', 'Сергей Лавров']],
    ['with ch as with kh', 'Maria Zakharova', ['Sacharowa', 'Захарова', 'Zaharova']],
    ['with one -y more or less', 'Vladimir Medinsky', ['Medinskiy', 'Medinski', 'Мединский', 'Медінський']],
    ['with ya as with ja and я', 'Mykhailo Podoliak', ['Podolyak', 'Podoljak', 'Подоляк', 'Mychajlo Podoljak']],
    ['written in Cyrillic with German sounds', 'Olaf Scholz', ['Шольц', 'Scholtz']],
    ['with a letter doubled', 'Donbas', ['Donbass', 'Донбасс', 'Донбас']],
    ['with one slip', 'Neutrality', ['neutralty', 'nuetrality', 'neutralitty', 'neutrelity']],
  ])('%s: %s', (_, name, spellings) => {
    expect(spellings.length).toBeGreaterThan(1)
    for (const spelling of spellings) expect(found(spelling), spelling).toEqual([name])
  })
})

describe('what fits less is left out', () => {
  it('where something fits better', () => {
    expect(found('Ukraine')).toEqual(['Ukraine'])
    expect(found('ukrain')).toEqual(['Ukraine', 'Ukrainian delegation'])
    expect(found('Ukriane')).toEqual(['Ukraine'])
  })

  it('with two slips, or one in a short word or a number', () => {
    for (const wanted of ['neutrlty', 'olef', '2021', 'weaponry', '', ' - ', 'Putin Lavrov']) {
      expect(found(wanted), wanted).toEqual([])
    }
    expect(wordIndex([['30-day truce of 2022']])('20')).toEqual([{ at: 0, fit: fits.begins }])
    expect(wordIndex([['of 2022']])('22')).toEqual([])
  })

  it('but the middle of a word is found, from three letters on', () => {
    expect(found('militar')).toEqual(['Demilitarization'])
    expect(found('il')).toEqual([])
  })
})

describe('letters of other scripts', () => {
  it('keep the vowel signs and voicing that make them other letters', () => {
    expect(fold('भारत')).toBe('भारत')
    expect(fold('ガス')).not.toBe(fold('カス'))
    expect(wordIndex([['भारत'], ['ガス']])('ガス')).toEqual([{ at: 1, fit: fits.begins }])
  })

  it('lose what is not read: points, vowel signs of Arabic, joiners, the dot of the Turkish i', () => {
    expect(fold('שָׁלוֹם')).toBe(fold('שלום'))
    expect(fold('مُحَمَّد')).toBe(fold('محمد'))
    expect(fold('Ist\u00adan\u200bbul')).toBe(fold('İSTANBUL'))
    expect(fold('Straße Łódź Ærø ISPARTA ısparta')).toBe('strasse lodz aero isparta isparta')
    expect(fold('Αθήνα')).toBe('athina')
  })
})

describe('the parts of the folding', () => {
  it('are words, whole and in parts', () => {
    expect(wordsOf('Long-range arms: Ukraine’s, long')).toEqual(['long', 'range', 'longrange', 'arms', 'ukraine'])
  })

  it('are sounds, which stay apart for other names', () => {
    expect(new Set(['putin', 'lavrov', 'macron', 'medinsky', 'podoliak', 'kozak', 'kuleba'].map(soundOf)).size).toBe(7)
  })

  it.each([
    ['abc', 'abc', true],
    ['abc', 'acb', true],
    ['abc', 'ab', true],
    ['bc', 'abc', true],
    ['abc', 'abd', true],
    ['abc', 'cab', false],
    ['abcd', 'ab', false],
    ['abcd', 'badc', false],
  ])('are slips: %s for %s is one or none: %s', (a, b, is) => {
    expect(oneSlip(a, b)).toBe(is)
  })
})
