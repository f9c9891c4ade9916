/** Loads and serves with the built product on a given Node, then checks its health, a ledger and the page. */
import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { temporaryFolder } from '../../src/store/temporary-folder.js'
import { environment } from '../commands/demarche.js'
import { checkLedger, checkPage, whileServing } from './serving.js'

/** @throws what did not work, with what the product printed */
export async function productServes(node: string, cli: string): Promise<void> {
  const data = temporaryFolder('product')
  const env = environment({ PORT: '0', DATA_DIR: data })
  try {
    await promisify(execFile)(node, [cli, 'load'], { env, timeout: 180_000 })
    await whileServing([node, cli, 'serve'], { env }, async (base) => {
      const health = await fetch(`${base}/healthz`)
      if (!health.ok) throw new Error(`/healthz answered ${health.status}.`)
      await checkLedger(base)
      await checkPage(base)
    })
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}
