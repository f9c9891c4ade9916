/** Decides which skipped tests a full run allows: those on unpublished material, which cannot be installed. */

/** Stands in the title of such a test. */
export const notInProject = 'is no part of the project and not beside it'

export interface Skip {
  title: string
  allowed: boolean
}

/** The part of Vitest's JSON report that is read here. */
export interface Report {
  numPassedTests?: number
  numFailedTests?: number
  testResults?: { assertionResults: { status: string; fullName: string }[] }[]
}

/** Every test that did not run, by its full title. */
export function skipsOf({ testResults = [] }: Report): Skip[] {
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => ({ title: fullName, allowed: fullName.includes(notInProject) }))
}
