/** Runs `npm start` in the clone and measures how long it takes until the page can be opened. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '../../src/store/temporary-folder.js'
import { environment } from '../commands/demarche.js'
import { checkLedger, checkPage, whileServing } from './serving.js'

/** What it says meanwhile, in this order. */
const steps = ['Building server and page', 'Opening the graph', 'Loading and checking', 'Loaded in', 'is at http']

/**
 * Seconds until `npm start` says the address, without anything built before; page and ledger can be opened right then.
 *
 * @throws what did not work, with what was printed
 */
export async function npmStart(clone: string): Promise<number> {
  const data = temporaryFolder('npm-start')
  await rm(join(clone, 'dist'), { recursive: true, force: true })
  const started = performance.now()
  let seconds = 0
  try {
    const env = environment({ PORT: '0', DATA_DIR: data })
    await whileServing(['npm', 'start'], { env, cwd: clone }, async (base, printed) => {
      seconds = (performance.now() - started) / 1000
      await checkPage(base)
      await checkLedger(base)
      const said = steps.map((step) => printed().indexOf(step))
      if (said.some((at, step) => at <= (said[step - 1] ?? -1)))
        throw new Error(`npm start did not print, in this order: ${steps.join(', ')}.`)
    })
    return seconds
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}
