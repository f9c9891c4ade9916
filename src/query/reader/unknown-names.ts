/** Finds the labels, types and properties of a query that the graph does not have, and the nearest that it has. */
import { nodes, type Properties, relationships } from '../../codebook/graph-schema.js'
import { type UsedName, usedNames } from '../../cypher/lint/used-names.js'
import { type Advice, type Finding, finding } from '../../cypher/lint/warning.js'
import { didYouMean } from '../../errors.js'
import type { Params } from '../../store/graph-store.js'

/** Asks the graph; answers the values of the one column. */
export type AskNames = (text: string) => Promise<readonly string[]>

/** Asks for each name once: a reader reads one generation of the graph. */
export function unknownNames(ask: AskNames): (text: string, parameters: Params) => Promise<Finding[]> {
  const lists = new Map<string, Promise<readonly string[]>>()
  const asked = (text: string) => {
    const list = lists.get(text) ?? ask(text)
    lists.set(text, list)
    // What failed may go well next time.
    list.catch(() => lists.delete(text))
    return list
  }
  const labels = () => asked('CALL db.labels() YIELD label RETURN label AS name')
  const types = () => asked('CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS name')

  async function judge(used: UsedName): Promise<Finding[]> {
    if (used.kind === 'property') return judgeProperty(used)
    const known = await (used.kind === 'label' ? labels() : types())
    if (known.includes(used.name)) return []
    const otherCase = known.find((name) => name.toLowerCase() === used.name.toLowerCase())
    if (used.kind === 'type' && otherCase) return [finding(used.at, inOtherCase(used.name, otherCase))]
    return [finding(used.at, unknown(used, known))]
  }

  async function judgeProperty(used: UsedName): Promise<Finding[]> {
    const { node, names } = used.owner ?? { node: true, names: [] }
    // The codebook has it: this dataset has no use for it.
    if (names.some((name) => used.name in propertiesOf(node, name))) return []
    // A label or a type that is not there is said by itself.
    const all = await (node ? labels() : types())
    if (names.some((name) => !all.includes(name))) return []
    const its = pattern(node, names)
    const found = await asked(`MATCH ${its} WHERE x.${quoted(used.name)} IS NOT NULL RETURN 'found' AS name LIMIT 1`)
    if (found.length > 0) return []
    const keys = await asked(`MATCH ${its} WITH x LIMIT 500 UNWIND keys(x) AS name RETURN DISTINCT name`)
    return [finding(used.at, unknown(used, keys))]
  }

  return async (text, parameters) => (await Promise.all(usedNames(text, parameters).map(judge))).flat()
}

const propertiesOf = (node: boolean, name: string): Properties =>
  node
    ? ((nodes as Record<string, Properties>)[name] ?? {})
    : ((relationships as Record<string, { properties: Properties }>)[name]?.properties ?? {})

/** Nodes that have all of the labels; relationships of one of the types. */
function pattern(node: boolean, names: readonly string[]): string {
  if (node) return `(x${names.map((name) => `:${quoted(name)}`).join('')})`
  return `()-[x${names.length > 0 ? `:${names.map(quoted).join('|')}` : ''}]->()`
}

const quoted = (name: string) => `\`${name.replaceAll('`', '``')}\``

const inOtherCase = (name: string, known: string): Advice => ({
  rule: 'unknown-type',
  effect: 'always-wrong',
  message: `There are no relationships of type ${name}, only of type ${known}: Neo4j finds none, the embedded engine takes one for the other.`,
  rewrite: `Write :${known}.`,
})

function unknown({ kind, name, owner }: UsedName, known: readonly string[]): Advice {
  const names = owner?.names ?? []
  const whose = names.length > 0 ? names.join(owner?.node ? ' and ' : ' or ') : 'The graph'
  const what = { label: 'label', type: 'relationship type', property: 'property' }[kind]
  return {
    rule: `unknown-${kind}`,
    effect: 'mistake',
    message: `${kind === 'property' ? whose : 'The graph'} has no ${what} ${name}${kind === 'property' ? ', so it is null' : ', so nothing is found'}.`,
    rewrite: didYouMean(name, known).trim() || `There are: ${[...known].sort().join(', ') || 'none'}.`,
  }
}
