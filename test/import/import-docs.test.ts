/** The page on imports says what the import does: every column, every option, the example. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importCommand } from '../../src/commands/import.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { columnNames, columns, neededColumns } from '../../src/import/sheet/sheet-columns.js'

const page = readFileSync(join(packageRoot, 'docs', 'import.md'), 'utf8')
const part = (name: string) => page.split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0]?.trim() ?? ''

describe('the page on imports', () => {
  it('lists every column with its meaning', () => {
    const rows = columnNames.map(
      (name) =>
        `| \`${name}\`${neededColumns.includes(name) ? ' (needed)' : ''} | ${columns[name].description?.replaceAll('|', '\\|')} |`,
    )
    expect(part('columns')).toBe(['| column | meaning |', '| --- | --- |', ...rows].join('\n'))
  })

  it('lists every option with its meaning', () => {
    const options = importCommand().options
    const rows = options.map(({ flags, description }) => `| \`${flags}\` | ${description} |`)
    expect(rows.length).toBeGreaterThan(8)
    expect(part('options')).toBe(['| option | meaning |', '| --- | --- |', ...rows].join('\n'))
  })

  it('shows the example that is imported', () => {
    const example = readFileSync(join(packageRoot, 'docs', 'import-example.csv'), 'utf8')
    expect(example.trim().split('\n').length).toBeGreaterThan(3)
    expect(page).toContain(example.trim())
  })
})
