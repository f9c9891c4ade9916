/** What the documents say is what the program does. */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { settings } from '../../src/config.js'
import { exportFormats } from '../../src/export/formats.js'
import { questions } from '../../src/questions/index.js'
import { readText as read } from './source-files.js'

const readme = read('README.md')
const section = (name: string) => readme.split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0]?.trim() ?? ''
const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

describe('the README', () => {
  it('lists every question with its sentence and its parameters', () => {
    const rows = Object.values(questions).map(({ name, summary, params }) => [
      `\`${name}\``,
      summary,
      Object.keys(params.shape)
        .map((param) => `\`${param}\``)
        .join(' '),
    ])
    expect(section('questions')).toBe(table(['question', 'what it answers', 'parameters'], rows))
  })

  it('lists every setting with its default and its meaning', () => {
    const { properties = {} } = z.toJSONSchema(settings, { io: 'input', unrepresentable: 'any' })
    const rows = Object.entries(properties).map(([name, schema]) => {
      const { default: usual, description = '' } = schema as { default?: unknown; description?: string }
      const shown = name === 'DATASET' ? 'the shipped one' : usual === undefined ? '' : `\`${usual}\``
      return [`\`${name}\``, shown, description]
    })
    expect(section('settings')).toBe(table(['setting', 'default', 'meaning'], rows))
  })

  it('lists every format of export with its readers and what it holds', () => {
    const rows = exportFormats.map(({ name, readers, holds }) => [`\`${name}\``, readers, holds])
    expect(section('formats')).toBe(table(['format', 'for', 'what it holds'], rows))
    for (const { name } of exportFormats)
      expect(read('docs/export.md')).toMatch(new RegExp(`^## .*\\(\`${name}\`\\)$`, 'm'))
  })

  it('names scripts and files that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = [...readme.matchAll(/npm (?:run )?(start|test:all|test|dev|check|bench)\b/g)].map(
      (match) => match[1] ?? '',
    )
    expect(named.filter((name) => !(name in scripts))).toEqual([])
    const files = [...readme.matchAll(/\]\(((?!http)[^)]+)\)/g)].map((match) => match[1] ?? '')
    for (const file of files) expect(() => read(file)).not.toThrow()
  })

  it('says how many statements and demands there are', () => {
    const counts = JSON.parse(read('test/golden/stats.json')) as {
      labels: Record<string, number>
      types: Record<string, number>
    }
    const { ASSERTS = 0, CONCEDES = 0, REJECTS = 0 } = counts.types
    const words = `${counts.labels.Statement} statements and ${ASSERTS + CONCEDES + REJECTS} stances on ${counts.labels.Demand} demands`
    expect(readme.replace(/\s+/g, ' ')).toContain(words)
  })
})
