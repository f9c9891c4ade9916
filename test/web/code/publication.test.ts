/** What publishing would write, as lines with signs, and what it changes, in words. */
import { describe, expect, it } from 'vitest'
import { type Change, changeText, patchLines, sizeOf } from '../../../web/code/publish/publication.js'

describe('the lines of a patch', () => {
  it('are those of the file, with what is added and removed by sign', () => {
    const head = '--- a.cypher\n+++ a.cypher\n@@ -1,3 +1,4 @@\n'
    const lines = patchLines(`${head} one\n--- two\n+++ two\n three\n+four\n\\ No newline at end of file\n`)
    expect(lines).toEqual([
      { sign: ' ', text: 'one' },
      { sign: '-', text: '-- two' },
      { sign: '+', text: '++ two' },
      { sign: ' ', text: 'three' },
      { sign: '+', text: 'four' },
    ])
    expect(patchLines(`${head.replaceAll('1,', '41,')} one\n`)[0]?.sign).toBe('@')
    expect(sizeOf(lines)).toEqual({ added: 2, removed: 1 })
  })

  it('are none where nothing changes', () => {
    expect(patchLines('')).toEqual([])
  })
})

describe('a change of a reading', () => {
  const told = (reading: string, robust = true, word: string | null = 'own') =>
    ({ reading, robust, word }) as NonNullable<Change['before']>
  it.each<[string, Change['before'], Change['after'], string]>([
    ['of one who was not heard', null, told('rejected'), 'silent becomes rejected'],
    ['to another', told('kept'), told('softened'), 'kept becomes softened'],
    ['that no longer is robust', told('kept'), told('kept', false), 'stays kept, no longer robust'],
    ['on another word', told('kept'), told('kept', true, 'press'), 'stays kept, on the word of the press'],
    [
      'of one heard by others',
      null,
      told('accepted', false, 'adversary'),
      'silent becomes accepted, on the word of the adversary',
    ],
    ['that is gone', told('kept'), null, 'kept becomes silent'],
  ])('%s is said', (_, before, after, text) => {
    expect(changeText({ before, after })).toBe(text)
  })
})
