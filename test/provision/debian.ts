/** Installs the Debian packages that the tests need. */
import { execFileSync } from 'node:child_process'
import { findOnPath } from './on-path.js'

/** Patient where another installation holds the lock. */
const aptGet = (...args: string[]) =>
  execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-q', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })

/**
 * Installs those of the packages that are missing.
 * @returns null when all are there, else a sentence with the command that a person would run
 * @throws when apt-get fails
 */
export function installMissing(packages: string[]): string | null {
  if (!findOnPath('apt-get')) return packages.length > 0 ? `Install ${packages.join(', ')}.` : null
  const missing = packages.filter((name) => !isInstalled(name))
  if (missing.length === 0) return null
  const install = ['install', '-y', '--no-install-recommends', ...missing]
  if (process.getuid?.() !== 0) return `Run: sudo apt-get ${install.join(' ')}`
  aptGet('update')
  aptGet(...install)
  // A JDK installed just now does not know the certificates that were added to this machine before it.
  if (findOnPath('update-ca-certificates')) execFileSync('update-ca-certificates', { stdio: 'ignore' })
  return null
}

function isInstalled(name: string): boolean {
  try {
    const status = execFileSync('dpkg-query', ['-W', '-f', `\${db:Status-Status}`, name], { stdio: 'pipe' })
    return status.toString() === 'installed'
  } catch {
    return false
  }
}
