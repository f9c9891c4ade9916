/** Rules about labels and types that are combined, `A|B`, `A&B`, `!A`, which the embedded engine takes only as `[:A|B]`. */
import { type Analysis, every, type PathView } from '../analysis/analysis.js'
import { withBrackets } from '../syntax/expression.js'
import { parseExpression } from '../syntax/parse-expression.js'
import type { Element } from '../syntax/read-path.js'
import { isGroup, isName, isSymbol, isWord, type Node } from '../syntax/tree.js'
import { type Advice, type Edit, finding, insertion, type Rule } from '../warning.js'

const advice = (what: string, rewrite: string): Advice => ({
  rule: 'label-expression',
  effect: 'embedded-refuses',
  message: `The embedded engine refuses ${what}.`,
  rewrite,
})
const oldColon: Advice = {
  rule: 'label-expression',
  effect: 'form',
  message: 'Neo4j has deprecated the colon after | in [:A|:B].',
  rewrite: 'Write [:A|B].',
}
const ofNodes = advice(
  'label expressions such as A|B, A&B, !A and IS A',
  'Write one MATCH a label, joined by UNION ALL, or test the label in WHERE: n:A OR n:B.',
)
const ofTests = advice('label expressions', 'Join label tests by OR, AND and NOT: n:A OR n:B.')
const ofTypes = advice('type expressions but for A|B', "Test the type in WHERE: type(r) <> 'A'.")

const inNodes: Rule = (analysis) =>
  analysis.paths.flatMap((view) =>
    view.path.nodes.flatMap((node) => {
      const sign = node.labels.find((part) => isSymbol(part, '|', '&', '!', '%'))
      const word = isWord(node.at.kind === 'group' ? node.at.items[node.variable === null ? 0 : 1] : undefined, 'IS')
      const at = sign ?? (word ? node.at : undefined)
      return at ? [finding(at, ofNodes, sign ? testedAfter(analysis, view, node) : null)] : []
    }),
  )

const inTypes: Rule = ({ paths }) =>
  paths.flatMap(({ path }) =>
    path.relationships.flatMap(({ labels }) => {
      const signs = labels.filter((part) => isSymbol(part, '&', '!', '%'))
      const old = labels.find((part) => isSymbol(part, ':'))
      return [...signs.map((at) => finding(at, ofTypes)), ...(old ? [finding(old, oldColon)] : [])]
    }),
  )

const inTests: Rule = (analysis) =>
  [...every(analysis, 'label-test')].flatMap(({ it }) => {
    const found = it.labels.find((part) => isSymbol(part, '!', '%', '|', '&'))
    if (!found) return []
    const test = it.of.kind === 'variable' ? condition(it.of.name, it.labels) : null
    return [finding(found, ofTests, test === null ? null : [{ start: it.start, end: it.end, text: `(${test})` }])]
  })

const signs: Readonly<Record<string, string>> = { '|': ' OR ', '&': ' AND ', ':': ' AND ', '!': 'NOT ' }

/** `n:A OR n:B` for `A|B`; null for what has brackets or wildcards. */
function condition(variable: string, labels: readonly Node[]): string | null {
  const words = labels.map((part) => {
    if (isName(part)) return `\`${variable}\`:\`${part.text.replaceAll('`', '``')}\``
    return signs[part.text] ?? null
  })
  return words.every((word) => word !== null) ? words.join('') : null
}

/** `MATCH (n) WHERE n:A OR n:B` for `MATCH (n:A|B)`. */
function testedAfter(
  { clauses }: Analysis,
  { clause, place }: PathView,
  { at, variable, labels }: Element,
): Edit[] | null {
  const index = clauses.findIndex((view) => view.clause === clause)
  const last = clause.items.at(-1)
  const [first] = labels
  if (place !== 'pattern' || clause.keyword !== 'MATCH' || !isGroup(at, '(') || !first || !last) return null
  const colon = at.items[at.items.indexOf(first) - 1]
  const name = variable ?? `_l${at.start}`
  const test = condition(name, labels)
  if (!isSymbol(colon, ':') || test === null) return null
  const removed = { start: colon?.start ?? first.start, end: labels.at(-1)?.end ?? first.end, text: '' }
  const named = variable === null ? [insertion(at.start + 1, `\`${name}\``)] : []
  const where = clauses[index + 1]?.clause
  const whole = where?.keyword === 'WHERE' ? parseExpression(where.items) : null
  if (!whole) return [...named, removed, { ...insertion(last.end, ` WHERE ${test}`), closes: true }]
  const { start, end } = withBrackets(whole)
  return [...named, removed, insertion(start, `(${test}) AND (`), { ...insertion(end, ')'), closes: true }]
}

export const labelExpressionRules: Rule[] = [inNodes, inTypes, inTests]
