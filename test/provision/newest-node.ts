/** Downloads the newest Node from the npm registry: the built product must run on it, whichever Node runs the tests. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { executable } from './on-path.js'

const newest = 26
const folder = fileURLToPath(new URL(`../../.cache/node${newest}`, import.meta.url))

/** The path of its binary, fetched once. */
export async function newestNode(): Promise<string> {
  if (process.versions.node.startsWith(`${newest}.`)) return process.execPath
  const name = platformPackage()
  const binary = join(folder, 'node_modules', name, 'bin', executable('node'))
  if (!existsSync(binary)) {
    await mkdir(folder, { recursive: true })
    const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    await promisify(execFile)('npm', ['install', '--prefix', folder, ...quietly, `${name}@${newest}`], {
      shell: process.platform === 'win32',
      timeout: 300_000,
    })
  }
  return binary
}

/** The package `node` only runs a script that installs one of these, so the script is not needed. */
function platformPackage(): string {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const target = `${system}-${process.arch}`
  return target === 'darwin-arm64' ? `node-bin-${target}` : `node-${target}`
}
