/** `.dna` files: as DNA declares its tables, read by SQLite elsewhere, and by our own import. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agrees } from '../../src/codebook/agreement.js'
import { roleOf } from '../../src/codebook/role.js'
import { speaksFor } from '../../src/codebook/speaks-for.js'
import { dnaVariableTypes } from '../../src/export/dna/coded-documents.js'
import { dnaTables } from '../../src/export/dna/dna-schema.js'
import type { Exported } from '../../src/export/read-export.js'
import { readDnaFile } from '../../src/import/dna/dna-file.js'
import { dnaVariables } from '../../src/import/dna/dna-types.js'
import { importDna } from '../../src/import/dna/import-dna.js'
import type { Records } from '../../src/records/records.js'
import { stancesOf } from '../../src/records/records.js'
import { itWith } from '../provision/outside.js'
import { runPython } from '../provision/python.js'
import { everything } from './everything.js'
import { asFile, bytesOf, exportOfRecords, served } from './exported.js'
import { itInPython } from './others-tools.js'

let shipped: Awaited<ReturnType<typeof served>>
beforeAll(async () => {
  shipped = await served()
})
afterAll(() => shipped.close())

const imported = async (exported: Exported): Promise<Records> => {
  const { records, leftOut, faults } = importDna(
    'x.dna',
    await readDnaFile('x.dna', await bytesOf('dna', exported)),
    {},
  )
  const further = Object.keys(dnaVariableTypes).filter((name) => !dnaVariables.some((one) => one === name))
  expect(faults).toEqual([])
  const variables = leftOut.filter(({ reason }) => reason === 'variables of other names')
  expect(variables.map(({ place }) => place.split(' ')[0])).toEqual(further)
  return records
}

/** Who says what of what on which day, by names: what a DNA statement is. */
function told({ statements, actors, demands }: Records): string[] {
  const nameOf = new Map([...actors, ...demands].map(({ id, name }) => [id, name]))
  return statements
    .flatMap((statement) =>
      stancesOf(statement).map(({ demand, stance }) =>
        [statement.dateTime, nameOf.get(statement.by), statement.organization, nameOf.get(demand), stance].join(' | '),
      ),
    )
    .sort()
}

const inspect = `
import json, sqlite3, sys
db = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True)
names = [name for name, in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
print(json.dumps({
  'faults': db.execute('PRAGMA foreign_key_check').fetchall() + [r for r in db.execute('PRAGMA integrity_check') if r != ('ok',)],
  'tables': {name: [[c[1], c[2], c[3]] for c in db.execute('PRAGMA table_info(%s)' % name)] for name in names},
  'counts': {name: db.execute('SELECT count(*) FROM %s' % name).fetchone()[0] for name in names},
  'settings': dict(db.execute('SELECT Property, Value FROM SETTINGS')),
  'agreement': db.execute("""SELECT s.Value, a.Value, count(*) FROM DATABOOLEAN a
    JOIN DATASHORTTEXT t ON t.StatementId = a.StatementId JOIN ENTITIES s ON s.ID = t.Entity
    JOIN VARIABLES v ON v.ID = t.VariableId AND v.Variable = 'stance' GROUP BY 1, 2 ORDER BY 1, 2""").fetchall(),
  'first': db.execute("SELECT min(Date), max(Date) FROM DOCUMENTS").fetchone(),
}))`
interface Inspected {
  faults: unknown[]
  tables: Record<string, [name: string, type: string, notNull: number][]>
  counts: Record<string, number>
  settings: Record<string, string>
  agreement: [stance: string, agreement: number, count: number][]
}
const inspected = (bytes: Uint8Array) => asFile('x.dna', bytes, (file) => runPython(inspect, file) as Inspected)

describe('a .dna file', () => {
  itInPython('is a sound database with a statement for each stance', async () => {
    const { faults, counts, settings, agreement } = await inspected(await bytesOf('dna', await shipped.exported()))
    expect(faults).toEqual([])
    expect(counts).toMatchObject({ STATEMENTS: 181, DATABOOLEAN: 181, DATALONGTEXT: 181, STATEMENTTYPES: 1 })
    expect(settings).toMatchObject({ version: '3.0.7', 'demarche version': '0123456789ab' })
    const of = (stance: string) =>
      agreement.filter(([name]) => name === stance).map(([, value, count]) => [value, count])
    expect(of('ASSERTS')).toEqual([[1, 130]])
    expect(of('REJECTS')).toEqual([[0, 13]])
    expect(of('CONCEDES').reduce((sum, [, count = 0]) => sum + count, 0)).toBe(38)
  })

  itWith('oracles/dna', "has the tables and columns of DNA's own sample", async (folder) => {
    const sample = await readTables(readFileSync(`${folder}/sample_v3.dna`))
    expect(await readTables(await bytesOf('dna', exportOfRecords(everything)))).toEqual(sample)
    expect(Object.keys(sample)).toHaveLength(dnaTables.length)
  })

  it('comes back by our own import: every stance, with its speaker, side, day and agreement', async () => {
    const exported = await shipped.exported()
    const { actors, demands, capacities, statements } = exported.records
    const back = await imported(exported)
    expect([back.statements.length, back.demands.length]).toEqual([181, 39])
    const nameOf = new Map([...actors, ...demands].map(({ id, name }) => [id, name]))
    const sideOf = speaksFor(capacities)
    const byId = new Map(demands.map((demand) => [demand.id, demand]))
    const expected = statements.flatMap((statement) =>
      stancesOf(statement).map(({ demand, stance, extent }) => {
        const side = sideOf(statement)
        const agreed = agrees(roleOf(byId.get(demand) ?? expect.fail(demand), side), stance, extent)
        // A person of no side, such as a journalist, speaks for nobody.
        const named =
          side === statement.by && actors.find(({ id }) => id === side)?.kind === 'person' ? '' : nameOf.get(side)
        const words = [nameOf.get(statement.by), named, nameOf.get(demand), agreed ? 'ASSERTS' : 'REJECTS']
        return [`${statement.latest}T00:00:00`, ...words].join(' | ')
      }),
    )
    expect(told(back)).toEqual(expected.sort())
  })

  it('places each stance at words that tell it, by either clock', async () => {
    for (const clock of ['said', 'published']) {
      const exported = await shipped.exported({ clock })
      const nameOf = new Map(exported.records.demands.map(({ id, name }) => [id, name]))
      const toldAt = new Set(
        exported.records.statements.flatMap(({ citedIn }) =>
          citedIn.flatMap(({ phrase, tells }) => tells.map((demand) => `${nameOf.get(demand)} at ${phrase}`)),
        ),
      )
      const back = await imported(exported)
      const backName = new Map(back.demands.map(({ id, name }) => [id, name]))
      const placed = back.statements.flatMap((statement) =>
        stancesOf(statement).flatMap(({ demand }) =>
          statement.citedIn.map(({ phrase }) => `${backName.get(demand)} at ${phrase}`),
        ),
      )
      expect(placed).toHaveLength(181)
      expect(placed.filter((at) => !toldAt.has(at.replace(/ at \[\d+-\d+\] /, ' at ')))).toEqual([])
    }
  })

  it('has a document a source by the clock of publication', async () => {
    const { sources, statements } = await imported(await shipped.exported({ clock: 'published' }))
    expect(sources.map(({ publishedLatest }) => publishedLatest)).toEqual([
      ...['2022-03-11', '2022-03-21', '2022-03-29', '2024-12-31', '2025-03-31'],
    ])
    expect(statements).toHaveLength(181)
  })

  itWith('oracles/dna', "gives back the stances of DNA's own sample", async (folder) => {
    const bytes = readFileSync(`${folder}/sample_v3.dna`)
    const { records } = importDna('sample.dna', await readDnaFile('sample.dna', bytes), {})
    expect(records.statements).toHaveLength(40)
    expect(told(await imported(exportOfRecords(records)))).toEqual(told(records))
  })

  it('holds names that are too long, alike or none, and phrases beyond the basic plane', async () => {
    const long = 'x'.repeat(300)
    const records = {
      ...everything,
      actors: everything.actors.map((actor) => ({ ...actor, name: actor.id === 'league' ? '' : long })),
    }
    const { statements, actors } = await imported(exportOfRecords(records))
    expect(statements).toHaveLength(1)
    expect(actors.every(({ name }) => [...name].length < 191)).toBe(true)
    expect(statements[0]?.citedIn[0]?.phrase).toContain('🕊️')
  })
})

/** Names and types of the columns, and whether they may be empty. */
async function readTables(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const { default: initSqlJs } = await import('sql.js')
  const db = new (await initSqlJs()).Database(bytes)
  try {
    const [tables] = db.exec("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return Object.fromEntries(
      (tables?.values ?? []).map(([name]) => {
        const [columns] = db.exec(`PRAGMA table_info(${name})`)
        return [String(name), columns?.values.map(([, column, type, notNull, , key]) => [column, type, notNull, key])]
      }),
    )
  } finally {
    db.close()
  }
}
