/** Properties of exported graphs, with types and meanings: those of the schema, and those that an export adds. */
import { meaningOf, nodes, type Properties, type Property, relationships } from '../codebook/graph-schema.js'
import type { PropertyTable, PropertyType } from './write/properties.js'

const typeOf = ({ kind }: Property): PropertyType => (kind === 'id' || kind === 'date' ? 'string' : kind)

/** Names that differ on an edge, where `from` and `to` are its ends. */
const edgeNames: Readonly<Record<string, string>> = { from: 'fromDay', to: 'toDay' }

/** A format has one column for each name; where its meaning differs between labels or types, the text gives each. */
function tableOf(schema: Readonly<Record<string, Properties>>, nameOf: (name: string) => string): PropertyTable {
  const meanings = new Map<string, { type: PropertyType; owners: Map<string, string[]> }>()
  for (const [owner, properties] of Object.entries(schema)) {
    for (const [name, property] of Object.entries(properties)) {
      const entry = meanings.get(nameOf(name)) ?? { type: typeOf(property), owners: new Map() }
      const meaning = meaningOf(property)
      entry.owners.set(meaning, [...(entry.owners.get(meaning) ?? []), owner])
      meanings.set(nameOf(name), entry)
    }
  }
  return Object.fromEntries(
    [...meanings].map(([name, { type, owners }]) => {
      const said = [...owners].map(([meaning, own]) => `${own.join(', ')}: ${meaning}`)
      return [name, [type, said.join('; ')]]
    }),
  )
}

/** Formats have their own id and label. */
const elsewhere = ['id', 'name', 'title']

export const nodeProperties: PropertyTable = {
  ...Object.fromEntries(Object.entries(tableOf(nodes, (name) => name)).filter(([name]) => !elsewhere.includes(name))),
  side: ['string', 'Statement: the side for which it speaks'],
  uncertainDay: ['boolean', 'Statement: may have been said by the day of the export, and decides nothing'],
}

export const edgeProperties: PropertyTable = tableOf(
  Object.fromEntries(Object.entries(relationships).map(([type, { properties }]) => [type, properties])),
  (name) => edgeNames[name] ?? name,
)
