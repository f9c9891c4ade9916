/** The look-ups of CONTRIBUTING.md: what a maintainer looks for is where the list says. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../src/cypher/package-root.js'
import { readText } from './source-files.js'

const list = readText('CONTRIBUTING.md').split('<!-- look-ups -->')[1]?.split('<!-- /look-ups -->')[0] ?? ''
const lookUps = [...list.matchAll(/^\| (.+) \| `([^`]+)` \| `([^`]+)` \|$/gm)].map(
  ([, question = '', path = '', word = '']) => [question, path, word] as const,
)

describe('the list of look-ups', () => {
  it('has thirty, each of a file of its own', () => {
    expect(lookUps).toHaveLength(30)
    expect(new Set(lookUps.map(([, path]) => path)).size).toBe(30)
  })

  it.each(lookUps)('%s: in %s', (_, path, word) => {
    expect(existsSync(join(packageRoot, path))).toBe(true)
    expect(readText(path)).toContain(word)
  })
})
