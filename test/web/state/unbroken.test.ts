/** Numbers stay on the line of their words, wherever a line is broken. */
import { expect, it } from 'vitest'
import { unbroken } from '../../../web/state/unbroken.js'

const lines = (text: string) => unbroken(text).split(' ')

it.each([
  ['in paragraph 7', ['in', 'paragraph 7']],
  ['¶ 12 “the bridge”', ['¶ 12', '“the', 'bridge”']],
  ['on page 3, section 8', ['on', 'page 3,', 'section 8']],
  ['by 29 March 2022', ['by', '29 March', '2022']],
  ['between 1 and 11 Mar 2022', ['between', '1', 'and', '11 Mar', '2022']],
  ['28 Feb – 21 Mar', ['28 Feb', '–', '21 Mar']],
  // A count is no day, and a month alone has no number.
  ['29 Marines in May', ['29', 'Marines', 'in', 'May']],
  ['the paragraph of 7', ['the', 'paragraph', 'of', '7']],
])('breaks “%s” only where no number is parted from its word', (text, parts) => {
  expect(lines(text).map((part) => part.replaceAll('\u00a0', ' '))).toEqual(parts)
})

it('changes nothing but blanks', () => {
  const text = 'The company said in paragraph 7, on 13 March 2024, that it …'
  expect(unbroken(text).replaceAll('\u00a0', ' ')).toBe(text)
  expect(unbroken(unbroken(text))).toBe(unbroken(text))
})
