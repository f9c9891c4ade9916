/** The words of summaries while they are read: which statements have each, for the search. */
import { wordsOf } from '../codebook/fold.js'
import type { Columns } from './columns.js'
import { gather } from './gather.js'
import { growing, growingDictionary, inTextOrder } from './growing.js'

export function growingWords() {
  const words = growingDictionary()
  // Folding is dear, and most words come again.
  const folded = new Map<string, number[]>()
  const [numbers, rows] = [growing(Uint32Array), growing(Uint32Array)]
  /** The last statement that has each word: it counts once a statement. */
  const lastWith: number[] = []
  let statement = 0
  const numbersOf = (word: string) => {
    const known = folded.get(word)
    if (known) return known
    const found = wordsOf(word).map(words.number)
    folded.set(word, found)
    return found
  }
  return {
    /** Adds the summary of the next statement. */
    add(summary: string): void {
      for (const word of summary.split(/\s+/)) {
        for (const number of numbersOf(word)) {
          if (lastWith[number] === statement) continue
          lastWith[number] = statement
          numbers.push(number)
          rows.push(statement)
        }
      }
      statement++
    },
    done(): Pick<Columns, 'words' | 'wordIn'> {
      const texts = words.texts()
      return { words: texts, wordIn: gather(inTextOrder(numbers.done(), words), texts.length, rows.done()) }
    },
  }
}
