/** GEXF 1.3: the whole graph, with the days on which each node and edge exists, for the timeline of Gephi. */
import { edgesOf, nodesOf } from './graph-elements.js'
import { edgeProperties, nodeProperties } from './graph-properties.js'
import { type Exported, provenanceOf, settingsText } from './read-export.js'
import { gexfFile } from './write/gexf-file.js'
import type { PropertyTable } from './write/properties.js'

const nodeColumns = { nodeType: ['string', 'label in the graph'], ...nodeProperties } satisfies PropertyTable
const edgeColumns = { relationship: ['string', 'type in the graph'], ...edgeProperties } satisfies PropertyTable

export function gexf(exported: Exported): Iterable<string> {
  return gexfFile({
    description: provenanceOf(exported),
    keywords: `version=${exported.data.version} ${settingsText(exported)}`,
    directed: true,
    dynamic: true,
    columns: { node: nodeColumns, edge: edgeColumns },
    nodes: nodesOf(exported).map(({ type, name, properties, ...node }) => ({
      ...node,
      label: name,
      properties: { nodeType: type, ...properties },
    })),
    edges: edges(exported),
  })
}

function* edges(exported: Exported) {
  for (const { type, properties, ...edge } of edgesOf(exported))
    yield { ...edge, label: type, kind: type, properties: { relationship: type, ...properties } }
}
