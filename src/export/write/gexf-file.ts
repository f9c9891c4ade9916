/** Writes a graph as GEXF 1.3, for Gephi; without colours or positions, which the schema does not allow. */
import type { Properties, PropertyTable, Spell } from './properties.js'
import { type Attributes, closing, element, escaped, opening, xmlHead } from './xml.js'

export interface GexfGraph {
  description: string
  keywords: string
  directed: boolean
  /** Whether nodes and edges have days on which they exist. */
  dynamic: boolean
  columns: Record<'node' | 'edge', PropertyTable>
  nodes: Iterable<{ id: string; label: string; properties: Properties; spell?: Spell | null }>
  edges: Iterable<GexfEdge>
}

interface GexfEdge {
  id: string
  from: string
  to: string
  label?: string
  /** Gephi keeps parallel edges of different kinds apart. */
  kind?: string
  weight?: number
  properties: Properties
  spell?: Spell | null
}

/** GEXF's names for our types; a list is written as JSON. */
const typeNames = {
  string: 'string',
  int: 'integer',
  double: 'double',
  boolean: 'boolean',
  list: 'liststring',
} as const

export function* gexfFile({
  description,
  keywords,
  directed,
  dynamic,
  columns,
  nodes,
  edges,
}: GexfGraph): Iterable<string> {
  yield xmlHead
  yield opening('gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' })
  yield opening('meta')
  yield element('creator', {}, 'Demarche')
  yield element('description', {}, escaped(description))
  yield element('keywords', {}, escaped(keywords))
  yield closing('meta')
  const timed = { mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval' }
  yield opening('graph', {
    ...(dynamic ? timed : { mode: 'static' }),
    ...{ defaultedgetype: directed ? 'directed' : 'undirected', idtype: 'string' },
  })
  yield* declared('node', columns.node)
  yield* declared('edge', columns.edge)
  yield opening('nodes')
  for (const { id, label, properties, spell } of nodes)
    yield element('node', { id, label }, spells(spell) + values('node', columns.node, properties))
  yield closing('nodes')
  yield opening('edges')
  for (const { from, to, properties, spell, ...own } of edges) {
    const { id, label, kind, weight } = own
    const attributes: Attributes = { id, source: from, target: to, label, kind, weight }
    yield element('edge', attributes, spells(spell) + values('edge', columns.edge, properties))
  }
  yield closing('edges')
  yield closing('graph')
  yield closing('gexf')
}

function* declared(of: 'node' | 'edge', table: PropertyTable): Iterable<string> {
  if (Object.keys(table).length === 0) return
  yield opening('attributes', { class: of, mode: 'static' })
  for (const [title, [type]] of Object.entries(table))
    yield element('attribute', { id: `${of}.${title}`, title, type: typeNames[type] })
  yield closing('attributes')
}

/** Empty for what always exists. */
function spells(spell: Spell | null | undefined): string {
  if (!spell || (spell[0] === null && spell[1] === null)) return ''
  const [start, end] = spell
  return `<spells>${element('spell', { start, end }).trimEnd()}</spells>`
}

function values(of: 'node' | 'edge', table: PropertyTable, properties: Properties): string {
  const written = Object.keys(table)
    .filter((name) => (properties[name] ?? null) !== null)
    .map((name) => {
      const value = properties[name]
      const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
      return element('attvalue', { for: `${of}.${name}`, value: text }).trimEnd()
    })
  return `<attvalues>${written.join('')}</attvalues>`
}
