/** A published script has the form of those that were written by hand. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { statementRow, type WrittenStatement } from '../../../src/coding/publish/statement-rows.js'
import { packageRoot } from '../../../src/cypher/package-root.js'
import { openStatement } from '../../../src/cypher/rows-as-parameter.js'
import { splitScript } from '../../../src/cypher/script.js'
import { recordsTemplate } from '../../../src/cypher/shipped-queries.js'
import { overRows } from '../../../src/cypher/write-literals.js'

test.each(['source-000', 'source-001', 'source-002', 'source-003', 'source-004'])(
  'the rows of %s, written anew, are the script byte for byte',
  (source) => {
    const script = readFileSync(join(packageRoot, 'cypher', 'data', '60-statements', `${source}.cypher`), 'utf8')
    const [statement] = splitScript('s.cypher', script).map(openStatement)
    const rows = statement?.rows as unknown as WrittenStatement[]
    expect(rows.length).toBeGreaterThan(3)
    const written = [...overRows(recordsTemplate('statement').text, rows, statementRow)].join('\n')
    expect(written).toBe(script.slice(script.indexOf('WITH [')))
  },
)
