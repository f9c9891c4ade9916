/** A discourse network as GraphML: a node for each label, an undirected edge for each tie. */
import { graphmlFile } from '../write/graphml-file.js'
import type { PropertyTable } from '../write/properties.js'
import { networkElements, nodeProperties } from './network-elements.js'
import { provenanceOf, type ReadNetwork } from './read-network.js'

const keys = {
  graph: {
    dataset: ['string', "version of the dataset's content"],
    settings: ['string', 'parameters of the network'],
    start: ['string', 'the first day that counts, or moment'],
    stop: ['string', 'the last'],
  },
  node: { label: ['string', 'name'], ...nodeProperties },
  edge: {
    weight: ['double', 'value of the cell'],
    strength: ['double', 'the same without its sign, for layouts that take no weight below 0'],
  },
} satisfies Record<string, PropertyTable>

export async function networkGraphml(read: ReadNetwork): Promise<Iterable<string>> {
  const { nodes, ties } = await networkElements(read)
  const { data, settings, matrix } = read
  return graphmlFile({
    description: await provenanceOf(read),
    directed: false,
    keys,
    properties: { dataset: data.version, settings, start: matrix?.start ?? null, stop: matrix?.stop ?? null },
    nodes: nodes.map(({ id, name, properties }) => ({ id, properties: { label: name, ...properties } })),
    edges: edges(ties),
  })
}

function* edges(ties: Awaited<ReturnType<typeof networkElements>>['ties']) {
  for (const { id, from, to, weight, strength } of ties) yield { id, from, to, properties: { weight, strength } }
}
