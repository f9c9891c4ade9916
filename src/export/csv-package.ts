/** The CSV package: a zip of tables, with a `datapackage.json` that gives Frictionless tools their types and keys. */

import { type Cell, type Table, tables } from './csv-tables.js'
import { type Exported, provenanceOf } from './read-export.js'
import { byteOrderMark, csvCell, csvLine } from './write/csv.js'
import { type ZipEntry, zip } from './write/zip.js'

export function csvPackage(exported: Exported): Iterable<Uint8Array> {
  const description = `${JSON.stringify(dataPackage(exported), null, 2)}\n`
  const described: ZipEntry = { name: 'datapackage.json', pieces: [description] }
  return zip([described, ...tables.map((table) => ({ name: fileOf(table), pieces: lines(table, exported) }))])
}

const fileOf = ({ name }: Table) => `${name}.csv`

function* lines(table: Table, exported: Exported): Iterable<string> {
  const columns = Object.keys(table.fields)
  yield `${exported.params.bom ? byteOrderMark : ''}${csvLine(columns)}`
  for (const row of table.rows(exported) as Iterable<Record<string, Cell>>)
    yield csvLine(columns.map((column) => csvCell(row[column])))
}

/** A description by Data Package 1.0; `settings` is an addition of ours. */
function dataPackage(exported: Exported): object {
  const [dataset] = exported.records.datasets
  return {
    profile: 'tabular-data-package',
    name: 'demarche',
    title: dataset?.title ?? 'Who demanded what, who dropped or kept it, who said so, and where it is written',
    ...(dataset?.url && { homepage: dataset.url }),
    description: `${provenanceOf(exported)}. Text that a spreadsheet would run as a formula has an extra ' in front: remove one from any text that begins with ' followed by =, +, -, @, a tab or a carriage return.`,
    version: exported.data.version,
    settings: exported.settings,
    resources: tables.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      title: table.title,
      path: fileOf(table),
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: schemaOf(table),
    })),
  }
}

function schemaOf({ fields, primaryKey, foreignKeys = {} }: Table): object {
  return {
    fields: Object.entries(fields).map(([name, [spec, description]]) => {
      const required = spec.endsWith('!')
      return { name, type: spec.replace('!', ''), description, ...(required ? { constraints: { required } } : {}) }
    }),
    missingValues: [''],
    primaryKey,
    foreignKeys: Object.entries(foreignKeys).map(([column, table]) => ({
      fields: column,
      reference: { resource: table, fields: 'id' },
    })),
  }
}
