/** The records as JSON, one a line: the format that `demarche import` reads back without loss. */
import { type Exported, settingsText } from './read-export.js'

export function* recordsJson(exported: Exported): Iterable<string> {
  const about = { dataset: exported.data.version, settings: settingsText(exported) }
  yield `{\n"about": ${JSON.stringify(about)}`
  for (const [kind, list] of Object.entries(exported.records)) {
    yield `,\n"${kind}": [`
    for (const [index, record] of list.entries()) yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(record)}`
    yield ']'
  }
  yield '\n}\n'
}
