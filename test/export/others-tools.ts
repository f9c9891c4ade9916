/** Tests that need third-party programs. Without the program they are skipped, and the skip says what to install. */
import { execFileSync } from 'node:child_process'
import { inject, it } from 'vitest'
import { itWith, outside } from '../provision/outside.js'

/** With the pinned Python libraries. @param timeoutMs if it is not the usual one */
export function itInPython(title: string, body: () => Promise<void>, timeoutMs?: number): void {
  const missing = inject('pythonMissing')
  if (missing) it.skip(`${title} (${missing})`, () => {})
  else it(title, body, timeoutMs)
}

/** With xmllint and the schema, which is no part of the project. */
export function itBySchema(schema: string, title: string, body: () => Promise<void>): void {
  const missing = inject('xmllintMissing')
  if (missing) it.skip(`${title} (${missing})`, () => {})
  else itWith(schema, title, body)
}

/** What xmllint has against a document; null when the schema holds. */
export function faultsBySchema(schema: string, xml: string): string | null {
  try {
    execFileSync('xmllint', ['--nonet', '--noout', '--schema', outside(schema), '-'], { input: xml, stdio: 'pipe' })
    return null
  } catch (error) {
    return String((error as { stderr: Buffer }).stderr)
  }
}
