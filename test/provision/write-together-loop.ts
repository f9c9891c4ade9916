/** Writes files of a folder together again and again, each time with the next number in all of them, until it is killed. */
import { writeTogether } from '../../src/cypher/write-together.js'

const folder = process.argv[2] as string
const padding = 'x'.repeat(200_000)
for (let number = 1; ; number++) {
  const paths = Array.from({ length: 8 }, (_, index) => `60-statements/${index}.cypher`)
  writeTogether(folder, new Map(paths.map((path) => [path, `${number} ${padding}`])))
  process.stdout.write(`${number}\n`)
}
