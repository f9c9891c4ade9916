/** GraphML: the whole graph with typed keys. Every relationship is an edge with an id, so that parallel edges stay apart. */
import { edgesOf, nodesOf, type Properties } from './graph-elements.js'
import { edgeProperties, nodeProperties, type PropertyTable } from './graph-properties.js'
import { type Exported, provenanceOf, settingsText } from './read-export.js'
import { closing, element, escaped, opening, xmlHead } from './write/xml.js'

type Kind = 'graph' | 'node' | 'edge'

/** Keys that every node or edge has, besides its own properties. */
const nodeKeys = {
  nodeType: ['string', 'label in the graph, such as Actor'],
  label: ['string', 'name or title'],
  ...nodeProperties,
} satisfies PropertyTable
const edgeKeys = {
  relationship: ['string', 'type in the graph, such as ASSERTS'],
  ...edgeProperties,
} satisfies PropertyTable
const graphKeys = {
  dataset: ['string', "version of the dataset's content"],
  settings: ['string', 'filters of the export'],
} satisfies PropertyTable

export function* graphml(exported: Exported): Iterable<string> {
  yield xmlHead
  yield opening('graphml', {
    xmlns: 'http://graphml.graphdrawing.org/xmlns',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
  })
  yield element('desc', {}, escaped(provenanceOf(exported)))
  yield* keys('graph', graphKeys)
  yield* keys('node', nodeKeys)
  yield* keys('edge', edgeKeys)
  yield opening('graph', { id: 'demarche', edgedefault: 'directed' })
  yield `${data('graph', graphKeys, { dataset: exported.data.version, settings: settingsText(exported) })}\n`
  for (const { id, type, name, properties } of nodesOf(exported))
    yield element('node', { id }, data('node', nodeKeys, { nodeType: type, label: name, ...properties }))
  for (const { id, type, from, to, properties } of edgesOf(exported)) {
    const own = data('edge', edgeKeys, { relationship: type, ...properties })
    yield element('edge', { id, source: from, target: to }, own)
  }
  yield closing('graph')
  yield closing('graphml')
}

function* keys(of: Kind, table: PropertyTable): Iterable<string> {
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
