/** A discourse network as GEXF 1.3, for Gephi. */
import { gexfFile } from '../write/gexf-file.js'
import type { PropertyTable } from '../write/properties.js'
import { type NetworkTie, networkElements, nodeProperties } from './network-elements.js'
import { provenanceOf, type ReadNetwork } from './read-network.js'

/** The weight is an attribute that GEXF has of its own. */
const edgeColumns = {
  strength: ['double', 'the weight without its sign, for layouts that take no weight below 0'],
} satisfies PropertyTable

export async function networkGexf(read: ReadNetwork): Promise<Iterable<string>> {
  const { nodes, ties } = await networkElements(read)
  const { data, settings } = read
  return gexfFile({
    description: await provenanceOf(read),
    keywords: `version=${data.version} ${settings}`,
    directed: false,
    dynamic: false,
    columns: { node: nodeProperties, edge: edgeColumns },
    nodes: nodes.map(({ id, name, properties }) => ({ id, label: name, properties })),
    edges: edges(ties),
  })
}

function* edges(ties: Iterable<NetworkTie>) {
  for (const { strength, ...tie } of ties) yield { ...tie, properties: { strength } }
}
