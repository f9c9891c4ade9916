/** The tables and figures of the documents are those of the program and of the data. */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { settings } from '../../src/config.js'
import { exportFormats } from '../../src/export/formats.js'
import { networkFormats } from '../../src/export/network/network-formats.js'
import { neo4jProcedures } from '../../src/query/reader/refusals.js'
import { questionList } from '../../src/questions/index.js'
import { commandNames, commands, fixedKeys, groups } from '../../web/code/bench/keys/key-table.js'
import { readText } from './source-files.js'

/** The table between two comments that name it. */
const tableIn = (file: string, name: string) =>
  readText(file).split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0]?.trim()
const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

describe('docs/api.md', () => {
  it('lists every question with its sentence and its parameters', () => {
    const rows = questionList.map(({ name, summary, params }) => [
      `\`${name}\``,
      summary,
      Object.keys(params.shape)
        .map((param) => `\`${param}\``)
        .join(' '),
    ])
    expect(tableIn('docs/api.md', 'questions')).toBe(table(['question', 'what it answers', 'parameters'], rows))
  })
})

describe('docs/settings.md', () => {
  it('lists every setting with its default and its meaning', () => {
    const { properties = {} } = z.toJSONSchema(settings, { io: 'input', unrepresentable: 'any' })
    const rows = Object.entries(properties).map(([name, schema]) => {
      const { default: usual, description = '' } = schema as { default?: unknown; description?: string }
      const shown = name === 'DATASET' ? 'the shipped one' : usual === undefined ? '' : `\`${usual}\``
      return [`\`${name}\``, shown, description]
    })
    expect(tableIn('docs/settings.md', 'settings')).toBe(table(['setting', 'default', 'meaning'], rows))
  })
})

describe('docs/coding.md', () => {
  it('lists every key of the bench', () => {
    const shown = (keys: string) => (/, | – /.test(keys) ? keys : `\`${keys}\``)
    const rows = commandNames.map((name) => {
      const { keys, does } = commands[name]
      return [groups[name.split('.')[0] as keyof typeof groups], shown(keys), does]
    })
    const fixed = fixedKeys.map(({ keys, does }) => ['', shown(keys), does])
    expect(tableIn('docs/coding.md', 'bench-keys')).toBe(table(['', 'key', 'what it does'], [...rows, ...fixed]))
  })
})

describe('docs/networks.md', () => {
  it('lists every format of a network with its readers and what it holds', () => {
    const rows = networkFormats.map(({ name, ending, readers, holds }) => [
      ...[`\`${name}\``, `\`network${ending}\``, readers, holds],
    ])
    const head = ['`--format`', '`/api/v1/`', 'for', 'what it holds']
    expect(tableIn('docs/networks.md', 'network-formats')).toBe(table(head, rows))
  })
})

describe('docs/export.md', () => {
  it('lists every format with its readers and what it holds', () => {
    const rows = exportFormats.map(({ name, readers, holds }) => [`\`${name}\``, readers, holds])
    expect(tableIn('docs/export.md', 'formats')).toBe(table(['format', 'for', 'what it holds'], rows))
  })

  it.each(exportFormats.map(({ name }) => name))('says in a section of its own what becomes of what in %s', (name) => {
    expect(readText('docs/export.md')).toMatch(new RegExp(`^## .*\\(\`${name}\`\\)$`, 'm'))
  })
})

describe('the README', () => {
  it('says how many statements, stances and demands there are', () => {
    const counts = JSON.parse(readText('test/golden/stats.json')) as {
      labels: Record<string, number>
      types: Record<string, number>
    }
    const { ASSERTS = 0, CONCEDES = 0, REJECTS = 0 } = counts.types
    const words = `${counts.labels.Statement} statements and ${ASSERTS + CONCEDES + REJECTS} stances on ${counts.labels.Demand} demands`
    expect(readText('README.md').replace(/\s+/g, ' ')).toContain(words)
  })

  it('says how many formats there are', () => {
    const numbers = ['six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
    expect(readText('README.md')).toContain(`[${numbers[exportFormats.length - 6]} formats]`)
  })
})

describe('SECURITY.md', () => {
  it('lists the procedures that an ad-hoc query may call', () => {
    const [, listed = ''] = /^Allowed procedures: ([\s\S]*?)\.\n\n/m.exec(readText('SECURITY.md')) ?? []
    expect([...listed.matchAll(/`([\w.]+)`/g)].map(([, name]) => name)).toEqual(neo4jProcedures)
  })
})
