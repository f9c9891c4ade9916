/** The nodes and ties of a network, with names, kinds and frequencies, for formats of graphs. */
import type { Variable } from '../../codebook/network-words.js'
import { type ActorItem, allActors } from '../../questions/actors.js'
import { allDemands, type Demand } from '../../questions/demands.js'
import type { Properties, PropertyTable } from '../write/properties.js'
import type { ReadNetwork } from './read-network.js'

export const nodeProperties = {
  nodeType: ['string', 'Actor or Demand, the label in the graph'],
  variable: ['string', 'person, organization or concept'],
  kind: ['string', 'Actor: person, office, delegation, government, state, organisation or media'],
  side: ['string', 'Actor: the side it represents, the last one where there were several'],
  issue: ['string', 'Demand: its issue'],
  statements: ['int', 'how many of its statements count in this network'],
  bipartite: ['int', 'of a two-mode network: 0 for variable1, 1 for variable2'],
} satisfies PropertyTable

export interface NetworkNode {
  id: string
  name: string
  properties: Properties
}

export interface NetworkTie {
  id: string
  from: string
  to: string
  weight: number
  /** Layouts such as Gephi's and igraph's take no weight below 0. */
  strength: number
}

export interface NetworkElements {
  nodes: readonly NetworkNode[]
  ties: Iterable<NetworkTie>
}

/** A node has the id of its record, after its variable where a row and a column share one. */
export async function networkElements({ graph, matrix, params }: ReadNetwork): Promise<NetworkElements> {
  if (!matrix) return { nodes: [], ties: [] }
  const { variable1, variable2, networkType } = params
  const mutual = networkType === 'onemode'
  const [actors, demands] = await Promise.all([allActors(graph), allDemands(graph)])
  const describe = describer(actors, demands)
  const { rows: rowCounts, columns: columnCounts } = matrix.statementCounts()
  const [rowSet, columnSet] = [new Set(matrix.rows), new Set(mutual ? [] : matrix.columns)]
  const idOf = (variable: Variable, label: string) =>
    rowSet.has(label) && columnSet.has(label) ? `${variable}:${label}` : label
  const nodesOf = (labels: readonly string[], variable: Variable, counts: ReadonlyMap<string, number>, side: 0 | 1) =>
    labels.map((label) => {
      const { name, ...described } = describe(variable, label)
      const statements = counts.get(label) ?? 0
      const properties = { ...described, variable, statements, bipartite: mutual ? null : side }
      return { id: idOf(variable, label), name, properties }
    })
  const rows = nodesOf(matrix.rows, variable1, rowCounts, 0)
  const columns = mutual ? [] : nodesOf(matrix.columns, variable2, columnCounts, 1)
  return { nodes: [...rows, ...columns], ties: ties() }

  function* ties(): Iterable<NetworkTie> {
    for (const { row, column, value } of matrix?.cells ?? []) {
      const [from, to] = [idOf(variable1, row), idOf(mutual ? variable1 : variable2, column)]
      yield { id: `${from}--${to}`, from, to, weight: value, strength: Math.abs(value) }
    }
  }
}

/** Of an organization that a coding names and that is no actor, the name is all that is known. */
function describer(actors: readonly ActorItem[], demands: readonly Demand[]) {
  const actorOf = new Map(actors.map((actor) => [actor.id, actor]))
  const demandOf = new Map(demands.map((demand) => [demand.id, demand]))
  return (variable: Variable, label: string): { name: string } & Properties => {
    if (variable === 'concept') {
      const demand = demandOf.get(label)
      return { name: demand?.name ?? label, nodeType: 'Demand', issue: demand?.issue ?? null }
    }
    const actor = actorOf.get(label)
    const side = actor?.represents.at(-1)?.side ?? null
    return { name: actor?.name ?? label, nodeType: 'Actor', kind: actor?.kind ?? null, side }
  }
}
