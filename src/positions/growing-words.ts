/** The words of summaries while they are read: which statements have each, for the search. */
import { wordsOf } from '../codebook/fold.js'
import type { TextColumn } from '../store/table.js'
import { at, type Columns } from './columns.js'
import { gather } from './gather.js'
import { growing, inTextOrder } from './growing.js'
import { growingDictionary } from './growing-dictionary.js'

export function growingWords() {
  const words = growingDictionary()
  /** What stands between spaces. Folding is dear, and most of it comes again. */
  const written = growingDictionary()
  const folded: Uint32Array[] = []
  const [numbers, rows] = [growing(Uint32Array), growing(Uint32Array)]
  /** The last statement that has each word: it counts once a statement. */
  const lastWith: number[] = []
  let statement = 0

  function foldNew(): void {
    for (let number = folded.length; number < written.size; number++) {
      const found = words.numbers(columnOf(wordsOf(written.text(number))))
      folded.push(found)
      for (const word of found) words.use(word)
    }
  }

  return {
    /** Takes the summaries of a run. @returns what adds one of them as that of the next statement */
    run(summaries: TextColumn): (row: number) => void {
      const { from, parts } = partsOf(summaries)
      const writtenIn = written.numbers(parts)
      foldNew()
      return (row) => {
        for (let part = at(from, row); part < at(from, row + 1); part++) {
          for (const word of folded[at(writtenIn, part)] as Uint32Array) {
            if (lastWith[word] === statement) continue
            lastWith[word] = statement
            numbers.push(word)
            rows.push(statement)
          }
        }
        statement++
      }
    },
    done(): Pick<Columns, 'words' | 'wordIn'> {
      const texts = words.texts()
      return { words: texts, wordIn: gather(inTextOrder(numbers.done(), words), texts.length, rows.done()) }
    },
  }
}

const space = ' '.charCodeAt(0)

/** What stands between spaces, and where that of each text begins. Other white space is left to the folding. */
function partsOf({ bytes, from }: TextColumn): { from: Uint32Array; parts: TextColumn } {
  const [begins, of] = [growing(Uint32Array), growing(Uint32Array)]
  for (let row = 0; row < from.length - 1; row++) {
    of.push(begins.length)
    begins.push(at(from, row))
    for (let index = at(from, row); index < at(from, row + 1); index++) {
      if (bytes[index] === space) begins.push(index)
    }
  }
  of.push(begins.length)
  begins.push(at(from, from.length - 1))
  return { from: of.done(), parts: { bytes, from: begins.done(), isNull: () => false } }
}

function columnOf(words: readonly string[]): TextColumn {
  const bytes = words.map((word) => Buffer.from(word))
  const from = [0]
  for (const { length } of bytes) from.push((from.at(-1) as number) + length)
  return { bytes: Buffer.concat(bytes), from, isNull: () => false }
}
