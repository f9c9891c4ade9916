/** GEXF 1.3: the whole graph, with the days on which each node and edge exists, for the timeline of Gephi. */
import { edgesOf, nodesOf, type Properties, type Spell } from './graph-elements.js'
import { edgeProperties, nodeProperties, type PropertyTable } from './graph-properties.js'
import { type Exported, provenanceOf, settingsText } from './read-export.js'
import { closing, element, escaped, opening, xmlHead } from './write/xml.js'

/** GEXF's names for our types; a list is written as JSON. */
const typeNames = { string: 'string', int: 'integer', boolean: 'boolean', list: 'liststring' } as const
const nodeColumns = { nodeType: ['string', 'label in the graph'], ...nodeProperties } satisfies PropertyTable
const edgeColumns = { relationship: ['string', 'type in the graph'], ...edgeProperties } satisfies PropertyTable

/** Writes no colours or positions: the schema of 1.3 allows none, and Gephi computes its own. */
export function* gexf(exported: Exported): Iterable<string> {
  yield xmlHead
  yield opening('gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' })
  yield opening('meta')
  yield element('creator', {}, 'Demarche')
  yield element('description', {}, escaped(provenanceOf(exported)))
  yield element('keywords', {}, escaped(`version=${exported.data.version} ${settingsText(exported)}`))
  yield closing('meta')
  yield opening('graph', {
    ...{ mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval' },
    ...{ defaultedgetype: 'directed', idtype: 'string' },
  })
  yield* columns('node', nodeColumns)
  yield* columns('edge', edgeColumns)
  yield opening('nodes')
  for (const { id, type, name, properties, spell } of nodesOf(exported)) {
    const content = spells(spell) + values('node', nodeColumns, { nodeType: type, ...properties })
    yield element('node', { id, label: name }, content)
  }
  yield closing('nodes')
  yield opening('edges')
  for (const { id, type, from, to, properties, spell } of edgesOf(exported)) {
    const content = spells(spell) + values('edge', edgeColumns, { relationship: type, ...properties })
    yield element('edge', { id, source: from, target: to, label: type, kind: type }, content)
  }
  yield closing('edges')
  yield closing('graph')
  yield closing('gexf')
}

function* columns(of: 'node' | 'edge', table: PropertyTable): Iterable<string> {
  yield opening('attributes', { class: of, mode: 'static' })
  for (const [title, [type]] of Object.entries(table))
    yield element('attribute', { id: `${of}.${title}`, title, type: typeNames[type] })
  yield closing('attributes')
}

/** Empty for what always exists. */
function spells(spell: Spell | null): string {
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
