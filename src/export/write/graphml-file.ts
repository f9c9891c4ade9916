/** Writes a graph as GraphML, with typed and described keys. */
import type { Properties, PropertyTable } from './properties.js'
import { closing, element, escaped, opening, xmlHead } from './xml.js'

type Kind = 'graph' | 'node' | 'edge'

export interface GraphmlGraph {
  description: string
  directed: boolean
  /** The keys of the graph itself, of nodes and of edges. */
  keys: Record<Kind, PropertyTable>
  properties: Properties
  nodes: Iterable<{ id: string; properties: Properties }>
  edges: Iterable<{ id: string; from: string; to: string; properties: Properties }>
}

export function* graphmlFile({
  description,
  directed,
  keys,
  properties,
  nodes,
  edges,
}: GraphmlGraph): Iterable<string> {
  yield xmlHead
  yield opening('graphml', {
    xmlns: 'http://graphml.graphdrawing.org/xmlns',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
  })
  yield element('desc', {}, escaped(description))
  for (const kind of ['graph', 'node', 'edge'] as const) yield* declared(kind, keys[kind])
  yield opening('graph', { id: 'demarche', edgedefault: directed ? 'directed' : 'undirected' })
  yield `${data('graph', keys.graph, properties)}\n`
  for (const { id, properties } of nodes) yield element('node', { id }, data('node', keys.node, properties))
  for (const { id, from, to, properties } of edges)
    yield element('edge', { id, source: from, target: to }, data('edge', keys.edge, properties))
  yield closing('graph')
  yield closing('graphml')
}

function* declared(of: Kind, table: PropertyTable): Iterable<string> {
  for (const [name, [type, meaning]] of Object.entries(table)) {
    const written = type === 'list' ? 'string' : type
    const more = type === 'list' ? ', as a JSON list' : ''
    const attributes = { id: `${of}.${name}`, for: of, 'attr.name': name, 'attr.type': written }
    yield element('key', attributes, element('desc', {}, escaped(meaning + more)).trimEnd())
  }
}

function data(of: Kind, table: PropertyTable, properties: Properties): string {
  return Object.keys(table)
    .map((name) => [name, properties[name] ?? null] as const)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => {
      const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
      return element('data', { key: `${of}.${name}` }, escaped(text)).trimEnd()
    })
    .join('')
}
