/** A process that appends to a log as fast as it can, and prints the id of each event once it is kept; it ends by a kill. */
import { openPassLog } from '../../src/coding/pass-log.js'

const [file = '', run = ''] = process.argv.slice(2)
const log = openPassLog(file)
let { n } = (await log.read()).state
for (let at = 0; ; at++) {
  const id = `${run}-${at}`
  const after = { key: `k${at % 50}`, summary: 'what was said '.repeat(1 + (at % 100)), speaker: 'russia' }
  const kept = await log.append([{ act: 'put', kind: 'statement', key: after.key, after, by: 'hand', id }], n)
  n = kept.state.n
  process.stdout.write(`${id}\n`)
}
