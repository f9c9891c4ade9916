/** Whether R and the packages of our script for it are here; unlike Python's, they come from Debian. */
import { execFileSync } from 'node:child_process'
import { findOnPath } from './on-path.js'

/** Debian's names. */
export const rPackages = ['r-base-core', 'r-cran-jsonlite', 'r-cran-curl']

/** Why the script cannot run here; null when it can. */
export function whyNoR(): string | null {
  const needs = `needs R with jsonlite and curl (Debian: apt-get install ${rPackages.join(' ')})`
  const program = findOnPath('Rscript')
  if (!program) return needs
  try {
    execFileSync(program, ['-e', 'stopifnot(requireNamespace("jsonlite"), requireNamespace("curl"))'], {
      stdio: 'ignore',
    })
    return null
  } catch {
    return needs
  }
}
