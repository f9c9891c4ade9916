/** Checks the data scripts of a dataset against what a load relies on and what both engines write alike. */
import type { ValuePath } from '../read-literals.js'
import { lineOfRow, lineOfText, type OpenedStatement } from '../rows-as-parameter.js'
import { type Token, tokenize } from '../tokens.js'
import { type Declaration, declarationsOf } from './declared-records.js'
import { type DeclaredIds, type DoubledId, firstPlaces, noteDeclared } from './doubled-ids.js'
import { inOrder, lintStatement, queryRules } from './lint-cypher.js'
import { looseRows } from './loose-rows.js'
import { dataClauseRules } from './rules/data-clauses.js'
import { lintRows } from './rules/rows.js'
import { schemaNameRules } from './rules/schema-names.js'
import { scriptRules } from './rules/scripts.js'
import { type Sample, sampleRows } from './sample-rows.js'
import { type Rule, scriptFinding, type Warning } from './warning.js'

export interface ScriptFault {
  rule: string
  file: string
  /** From 1. */
  line: number
  message: string
  /** What to write instead. */
  rewrite: string
  /** True where the data would silently be wrong, or the script does what no data script needs to do. */
  refused: boolean
}

/**
 * Rules whose faults refuse a dataset, the gravest first. The other rules only warn: an engine reports the fault itself,
 * or the text does not show whether it is one.
 */
export const refusedRules = new Set([
  ...['missing-comma', 'doubled-key', 'clause-of-data', 'unicode-escape', 'several-statements', 'too-deep', 'load-csv'],
  ...['unknown-label', 'unknown-type', 'relationship-ends', 'unknown-property'],
  ...['node-without-id', 'node-not-written-whole', 'created-node', 'doubled-id'],
  ...['unread-key', 'missing-key', 'unreadable-value'],
  // Where the embedded engine is known to write or find something else than Neo4j.
  ...['copy-of-entity', 'entity-in-expression', 'integer-as-entity', 'internal-id', 'type-test-on-relationship'],
  ...['list-plus-scalar', 'number-plus-text', 'float-as-text', 'text-to-integer', 'number-to-boolean', 'power-chain'],
  ...['cut-time', 'date-plus-hours', 'field-of-date', 'instants-compared', 'date-against-text', 'round-of-half'],
  ...['number-against-text', 'null-in-empty-list', 'list-with-null-compared', 'order-of-booleans-or-lists'],
  ...['quantifier-with-null', 'negative-slice', 'unwound-value', 'unstorable-property', 'pattern-comprehension-nulls'],
  ...['mixed-subquery-condition', 'optional-subquery-condition', 'subquery-in-comprehension', 'rematch-of-optional'],
  ...['sum-of-nothing', 'deviation-of-one', 'percentile-not-literal', 'percentile-disc', 'count-distinct-entity'],
  ...['date-of-week-or-quarter', 'date-from-date', 'unknown-part-of-date', 'null-part-of-date', 'date-of-other-kind'],
  ...['zone-dropped', 'unknown-unit', 'aggregate-of-durations', 'duration-as-text', 'blanks-around-number'],
  ...['wrong-type', 'unknown-variable', 'condition-on-shortest-path', 'map-projection-of-null', 'entity-against-value'],
  ...['split-by-list', 'split-by-nothing', 'null-slice', 'reach-of-regular-expression', 'sort-by-renamed'],
])

export interface ScriptReport {
  /** In the order of the statements. */
  faults: ScriptFault[]
  /** The ids of the records that the scripts declare. */
  declared: string[]
  /** The statements, where each row of a list counts as one. */
  rows: number
}

/** Checks the statements of a dataset one by one, each by itself and for ids that two of them declare, and lets them go. */
export interface ScriptLinter {
  /** To be called with every statement, in their order. */
  add(statement: OpenedStatement): void
  /** @param reread the same statements once more, which are read where an id is declared twice */
  report(reread: () => Iterable<OpenedStatement>): ScriptReport
}

export function scriptLinter(): ScriptLinter {
  const declared: DeclaredIds = new Map()
  // A dataset runs a few texts over many rows: a text is taken apart once, and rows of one form are checked once.
  const texts = new Map<string, { tokens: Token[]; faultless: Map<string, Declaration[]> }>()
  const found: (ScriptFault | DoubledId)[] = []
  let number = 0
  let rows = 0
  return {
    add(given) {
      const { statement, faults } = given.rows ? { statement: given, faults: [] } : looseRows(given)
      found.push(...faults.map((fault) => faultOf(given, fault, null)))
      const sample = sampleRows(statement.rows ?? [])
      const text = texts.get(statement.text) ?? { tokens: tokenize(statement.text), faultless: new Map() }
      const known = text.faultless.get(sample.form)
      const judged = known ? { faults: [], declarations: known } : judge(statement, sample, text.tokens)
      // Statements without rows are all different, and to keep them would be to keep the script.
      if (statement.rows && judged.faults.length === 0) {
        text.faultless.set(sample.form, judged.declarations)
        texts.set(statement.text, text)
      }
      found.push(...judged.faults, ...noteDeclared(declared, number++, statement, judged.declarations))
      rows += statement.rows?.length ?? 1
    },
    report: (reread) => ({ faults: withFirstPlaces(found, reread), declared: [...declared.keys()], rows }),
  }
}

/** Of what is declared twice, says where it was declared first. */
function withFirstPlaces(
  found: readonly (ScriptFault | DoubledId)[],
  reread: () => Iterable<OpenedStatement>,
): ScriptFault[] {
  const doubled = found.filter((one) => 'first' in one)
  if (doubled.length === 0) return found as ScriptFault[]
  const places = firstPlaces(doubled, reread(), (given) => {
    const statement = given.rows ? given : looseRows(given).statement
    return judge(statement, sampleRows(statement.rows ?? []), tokenize(statement.text)).declarations
  })
  return found.map((one) => {
    if (!('first' in one)) return one
    const { id, file, line } = one
    const message = `The id "${id}" is declared twice, first at ${places.get(id)}, and the later record would replace it.`
    return { rule: 'doubled-id', file, line, message, rewrite: 'Keep one, or give it another id.', refused: true }
  })
}

function judge(
  statement: OpenedStatement,
  sample: Sample,
  tokens: Token[],
): { faults: ScriptFault[]; declarations: Declaration[] } {
  const { text, rows } = statement
  const sampled = [...sample.rows.values()]
  const indexes = [...sample.rows.keys()]
  const inRows: ScriptFault[] = []
  const certain = new Set<string>()
  let declarations: Declaration[] = []
  const ofRows: Rule = (analysis) => {
    for (const { path, ...found } of lintRows(analysis, sampled)) {
      certain.add(`${found.line}:${found.column}`)
      const [first, ...inside] = path ?? []
      inRows.push(faultOf(statement, found, path && [indexes[first as number] ?? 0, ...inside]))
    }
    declarations = declarationsOf(analysis, sampled)
    return []
  }
  const rules = [...dataClauseRules, ...scriptRules, ...schemaNameRules, ...queryRules, ofRows]
  const found = [...escapes(text), ...lintStatement(text, tokens, rules, rows ? { rows: sampled } : null)]
  const others = inOrder(found).filter(
    ({ rule, line, column }) => !suspicions.includes(rule) || !certain.has(`${line}:${column}`),
  )
  const faults = [...others.map((it) => faultOf(statement, it, null)), ...inRows]
  return { faults: faults.sort((a, b) => a.line - b.line || gravity(a) - gravity(b)), declarations }
}

/** Of two faults in one line, the graver one is reported first. */
const gravity = ({ rule, refused }: ScriptFault) => (refused ? [...refusedRules].indexOf(rule) : refusedRules.size)

/** Rules that warn of what a value might be; where the rows are known, a rule about rows decides. */
const suspicions = ['merge-on-null', 'unreadable-date']

function faultOf(statement: OpenedStatement, { rule, line, message, rewrite }: Warning, path: ValuePath | null) {
  const place = path ? lineOfRow(statement, path) : lineOfText(statement, line)
  return { rule, file: statement.source.file, line: place, message, rewrite, refused: refusedRules.has(rule) }
}

/** Neo4j may decode `\u0027` to a quote before it reads the string around it, so the end of the string is uncertain. */
function escapes(text: string) {
  const at = text.search(/\\u/i)
  if (at < 0) return []
  const line = text.slice(0, at).split('\n').length
  const message = 'Unicode escapes outside plain rows are read differently by different servers.'
  return [scriptFinding({ line, column: 1 }, 'unicode-escape', message, 'Write the letter itself.')]
}
