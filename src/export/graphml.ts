/** GraphML of the whole graph. Every relationship is an edge with an id, so that parallel edges stay apart. */
import { edgesOf, nodesOf } from './graph-elements.js'
import { edgeProperties, nodeProperties } from './graph-properties.js'
import { type Exported, provenanceOf, settingsText } from './read-export.js'
import { graphmlFile } from './write/graphml-file.js'
import type { PropertyTable } from './write/properties.js'

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

export function graphml(exported: Exported): Iterable<string> {
  return graphmlFile({
    description: provenanceOf(exported),
    directed: true,
    keys: { graph: graphKeys, node: nodeKeys, edge: edgeKeys },
    properties: { dataset: exported.data.version, settings: settingsText(exported) },
    nodes: nodesOf(exported).map(({ id, type, name, properties }) => ({
      id,
      properties: { nodeType: type, label: name, ...properties },
    })),
    edges: edges(exported),
  })
}

function* edges(exported: Exported) {
  for (const { type, properties, ...edge } of edgesOf(exported))
    yield { ...edge, properties: { relationship: type, ...properties } }
}
