/** Checks for the programs that tests on the embedded engine read our exports with. */
import type { TestProject } from 'vitest/node'
import { findOnPath } from './on-path.js'
import { refuseInCi } from './provided.js'
import { whyNoPython } from './python.js'

export default function setup(project: TestProject): void {
  const pythonMissing = whyNoPython()
  const xmllintMissing = findOnPath('xmllint') ? null : 'needs xmllint (Debian: apt-get install libxml2-utils)'
  refuseInCi(pythonMissing, xmllintMissing)
  project.provide('pythonMissing', pythonMissing)
  project.provide('xmllintMissing', xmllintMissing)
}
