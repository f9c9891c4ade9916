/** Checks for the programs with which tests on the embedded engine read our exports and our API. */
import type { TestProject } from 'vitest/node'
import { findOnPath } from './on-path.js'
import { refuseInCi } from './provided.js'
import { whyNoPython } from './python.js'
import { whyNoR } from './r.js'

export default function setup(project: TestProject): void {
  const pythonMissing = whyNoPython()
  const xmllintMissing = findOnPath('xmllint') ? null : 'needs xmllint (Debian: apt-get install libxml2-utils)'
  const rMissing = whyNoR()
  refuseInCi(pythonMissing, rMissing, xmllintMissing)
  project.provide('pythonMissing', pythonMissing)
  project.provide('rMissing', rMissing)
  project.provide('xmllintMissing', xmllintMissing)
}
