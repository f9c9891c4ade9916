/** Values of a Neo4j server as JSON, with their Cypher types. */
import neo4j, { type Duration, type Node, type Path, type Relationship } from 'neo4j-driver'
import { listType } from '../../column-types.js'
import { jsonNumber, type TypedValue, timeText } from '../../json-values.js'
import { edgeOf, nodeOf, type ResultEdge, type ResultGraph, type ResultNode } from '../../result-graph.js'

/** The nodes at the ends of relationships, by element id. */
export type Ends = ReadonlyMap<string, Node>

/** Turns values into JSON, and adds the nodes and relationships among them to `graph`. */
export function neo4jValues(graph: ResultGraph, ends: Ends): (value: unknown) => TypedValue {
  function typed(value: unknown): TypedValue {
    if (value === null || value === undefined) return { json: null, type: 'NULL' }
    if (typeof value === 'boolean') return { json: value, type: 'BOOLEAN' }
    if (typeof value === 'string') return { json: value, type: 'STRING' }
    if (typeof value === 'number') return { json: jsonNumber(value), type: 'FLOAT' }
    if (neo4j.isInt(value)) return { json: jsonNumber(value.toBigInt()), type: 'INTEGER' }
    const temporal = temporalType(value)
    if (temporal === 'DURATION') return { json: durationText(value as Duration), type: temporal }
    if (temporal) return { json: timeText(String(value)), type: temporal }
    if (neo4j.isNode(value)) return { json: { $node: nodeJson(value) }, type: 'NODE' }
    if (neo4j.isRelationship(value)) return { json: { $edge: edgeJson(value) }, type: 'RELATIONSHIP' }
    if (neo4j.isPath(value)) return { json: { $path: pathJson(value) }, type: 'PATH' }
    if (neo4j.isPoint(value)) return { json: plain({ ...value }), type: 'POINT' }
    if (Array.isArray(value)) {
      const parts = value.map(typed)
      return { json: parts.map(({ json }) => json), type: listType(parts.map(({ type }) => type)) }
    }
    if (ArrayBuffer.isView(value)) return { json: Array.from(value as Uint8Array), type: 'LIST<INTEGER>' }
    return { json: plain(value as Record<string, unknown>), type: 'MAP' }
  }

  const plain = (item: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(item).map(([key, value]) => [key, typed(value).json]))

  const nodeJson = (it: Node): ResultNode => graph.node(nodeOf([...it.labels], plain(it.properties), it.elementId))

  function edgeJson(it: Relationship): ResultEdge {
    const [from, to] = [it.startNodeElementId, it.endNodeElementId].map((id) => {
      const end = ends.get(id)
      return end ? nodeJson(end).id : id
    })
    return graph.edge(edgeOf(from ?? '', it.type, to ?? '', plain(it.properties)))
  }

  function pathJson(path: Path): { nodes: ResultNode[]; edges: ResultEdge[] } {
    const nodes = [path.start, ...path.segments.map((segment) => segment.end)].map(nodeJson)
    return { nodes, edges: path.segments.map((segment) => edgeJson(segment.relationship)) }
  }

  return typed
}

function temporalType(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null
  if (neo4j.isDate(value)) return 'DATE'
  if (neo4j.isDateTime(value)) return 'ZONED DATETIME'
  if (neo4j.isLocalDateTime(value)) return 'LOCAL DATETIME'
  if (neo4j.isTime(value)) return 'ZONED TIME'
  if (neo4j.isLocalTime(value)) return 'LOCAL TIME'
  return neo4j.isDuration(value) ? 'DURATION' : null
}

/** As Cypher's toString() writes it: the driver would turn years into months and hours into seconds. */
function durationText({ months, days, seconds, nanoseconds }: Duration): string {
  const [whole, fraction] = [BigInt(seconds.toString()), BigInt(nanoseconds.toString())]
  const negative = whole < 0n && fraction > 0n
  // The nanoseconds count upward; the text counts away from zero.
  const [total, rest] = negative ? [whole + 1n, 1_000_000_000n - fraction] : [whole, fraction]
  const second = total % 60n
  const sign = negative && second === 0n ? '-' : ''
  const digits = rest === 0n ? '' : timeText(`.${String(rest).padStart(9, '0')}`)
  const unit = (count: bigint, name: string) => (count === 0n ? '' : `${count}${name}`)
  const all = BigInt(months.toString())
  const date = unit(all / 12n, 'Y') + unit(all % 12n, 'M') + unit(BigInt(days.toString()), 'D')
  const clock = unit(total / 3600n, 'H') + unit((total / 60n) % 60n, 'M')
  const last = second === 0n && digits === '' ? '' : `${sign}${second}${digits}S`
  return date + clock + last === '' ? 'PT0S' : `P${date}${clock + last ? `T${clock}${last}` : ''}`
}

/** Element ids of the ends of every relationship anywhere in these values. */
export function endsIn(values: Iterable<unknown>): Set<string> {
  const found = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || neo4j.isInt(value)) return
    if (neo4j.isRelationship(value)) {
      found.add(value.startNodeElementId)
      found.add(value.endNodeElementId)
    } else if (neo4j.isPath(value)) {
      for (const segment of value.segments) look(segment.relationship)
    } else if (!neo4j.isNode(value)) {
      for (const inner of Object.values(value)) look(inner)
    }
  }
  for (const value of values) look(value)
  return found
}
