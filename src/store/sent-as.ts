/** What an engine gets of a statement: its literal list as a parameter, so that no engine plans each list anew. */
import { rowsAsParameter } from '../cypher/rows-as-parameter.js'
import type { Write } from './graph-store.js'

export function sentAs({ text, params }: Write): Write {
  if (params) return { text, params }
  const opened = rowsAsParameter(text)
  return opened ? { text: opened.text, params: { rows: opened.rows } } : { text }
}
