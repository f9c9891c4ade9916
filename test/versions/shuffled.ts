/** A dataset whose scripts say the same in another order: scripts, statements and rows are shuffled. */
import type { Dataset } from '../../src/cypher/dataset.js'
import { openStatement } from '../../src/cypher/rows-as-parameter.js'
import { literal } from '../../src/cypher/write-literals.js'
import { mulberry32 } from '../provision/mulberry32.js'

export function shuffled(dataset: Dataset, seed: number): Dataset {
  const random = mulberry32(seed)
  const shuffle = <T>(items: readonly T[]): T[] => {
    const left = [...items]
    return items.map(() => left.splice(Math.floor(random() * left.length), 1)[0] as T)
  }
  const data = shuffle(dataset.data).map((script) => {
    const statements = shuffle([...script.statements()]).map((source) => {
      const { text, rows } = openStatement(source)
      return rows ? { ...source, text: text.replace('$rows', () => literal(shuffle(rows))) } : source
    })
    return { ...script, statements: () => statements }
  })
  return { ...dataset, data, version: `shuffled-${seed}` }
}
