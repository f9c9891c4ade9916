/** Values of the embedded engine as JSON, with their Cypher types; ambiguous ones are looked up in the engine. */
import type { GrafeoDB } from '@grafeo-db/js'
import { listType } from '../../column-types.js'
import { jsonNumber, type TypedValue, timeText } from '../../json-values.js'
import { edgeOf, nodeOf, type ResultEdge, type ResultGraph, type ResultNode } from '../../result-graph.js'
import type { ArrowField } from './arrow-schema.js'

type Item = Record<string, unknown>

/** Turns values into JSON, and adds the nodes and relationships among them to `graph`. */
export function embeddedValues(db: GrafeoDB, graph: ResultGraph): (value: unknown, field?: ArrowField) => TypedValue {
  function typed(value: unknown, field?: ArrowField): TypedValue {
    if (value === null || value === undefined) return { json: null, type: 'NULL' }
    if (typeof value === 'boolean') return { json: value, type: 'BOOLEAN' }
    if (typeof value === 'bigint') return { json: jsonNumber(value), type: 'INTEGER' }
    if (typeof value === 'number') return { json: jsonNumber(value), type: numberType(value, field) }
    if (typeof value === 'string') {
      const type = textType(value, field)
      return { json: type === 'DURATION' ? durationText(value) : value, type }
    }
    if (value instanceof Date) return { json: timeText(value.toISOString().slice(0, -1)), type: 'LOCAL DATETIME' }
    if (Array.isArray(value)) {
      const parts = value.map((part) => typed(part, field?.children[0]))
      return { json: parts.map(({ json }) => json), type: listType(parts.map(({ type }) => type)) }
    }
    if (ArrayBuffer.isView(value)) return { json: [...(value as Uint8Array)], type: 'LIST<INTEGER>' }
    return typedItem(value as Item)
  }

  function typedItem(item: Item): TypedValue {
    const node = asNode(item)
    if (node) return { json: { $node: graph.node(node) }, type: 'NODE' }
    const edge = asEdge(item)
    if (edge) return { json: { $edge: graph.edge(edge) }, type: 'RELATIONSHIP' }
    const path = asPath(item)
    if (path) return { json: { $path: path }, type: 'PATH' }
    return { json: plain(item), type: 'MAP' }
  }

  const plain = (item: Item) => Object.fromEntries(Object.entries(item).map(([key, value]) => [key, typed(value).json]))

  /** A map may look like a node; it is one if the engine has a node with this id and these labels. */
  function asNode(item: Item): ResultNode | null {
    const { _id: id, _labels: labels, ...properties } = item
    if (typeof id !== 'number' || !Array.isArray(labels) || !isSame(readNode(id)?.labels, labels)) return null
    return nodeOf(labels, plain(properties), `n:${id}`)
  }

  function asEdge(item: Item): ResultEdge | null {
    const { _id: id, _source: source, _target: target, _type: type, ...properties } = item
    if (typeof id !== 'number' || typeof type !== 'string' || db.getEdge(id)?.edgeType !== type) return null
    const [from, to] = [endOf(source), endOf(target)]
    return from && to ? edgeOf(from.id, type, to.id, plain(properties)) : null
  }

  /** An edge cannot be drawn without its ends. */
  function endOf(id: unknown): ResultNode | null {
    const node = typeof id === 'number' ? readNode(id) : null
    return node && graph.node(nodeOf(node.labels, plain(node.properties() as Item), `n:${id}`))
  }

  function asPath(item: Item): { nodes: ResultNode[]; edges: ResultEdge[] } | null {
    if (!Array.isArray(item.nodes) || !Array.isArray(item.edges) || Object.keys(item).length !== 2) return null
    const nodes = item.nodes.map((it) => asNode(it as Item)).filter((it) => it !== null)
    const edges = item.edges.map((it) => asEdge(it as Item)).filter((it) => it !== null)
    if (nodes.length !== edges.length + 1 || nodes.length !== item.nodes.length) return null
    return { nodes: nodes.map(graph.node), edges: edges.map(graph.edge) }
  }

  const readNode = (id: number) => (Number.isInteger(id) && id >= 0 && id < 2 ** 32 ? db.getNode(id) : null)

  return typed
}

const isSame = (one: readonly string[] | undefined, other: readonly unknown[]) =>
  one !== undefined && [...one].sort().join('\0') === [...other].sort().join('\0')

function numberType(value: number, field: ArrowField | undefined): string {
  if (field?.kind === 'float') return 'FLOAT'
  return Number.isInteger(value) ? 'INTEGER' : 'FLOAT'
}

function textType(value: string, field: ArrowField | undefined): string {
  const zoned = /(Z|[+-]\d\d:\d\d)(\[.*\])?$/.test(value)
  if (field?.kind === 'date') return 'DATE'
  if (field?.kind === 'time') return zoned ? 'ZONED TIME' : 'LOCAL TIME'
  if (field?.kind === 'timestamp') return zoned ? 'ZONED DATETIME' : 'LOCAL DATETIME'
  return field?.kind === 'struct' && /^-?P/.test(value) ? 'DURATION' : 'STRING'
}

/** The engine puts one sign before a duration whose parts are all negative, and one into a fraction; Cypher one at each part. */
const durationText = (text: string) =>
  (text.startsWith('-') ? text.slice(1).replace(/\d[\d.]*/g, '-$&') : text).replace('.-', '.')
