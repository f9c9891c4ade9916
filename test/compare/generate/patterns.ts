/** Writes paths for MATCH, EXISTS, COUNT and pattern comprehensions. */
import { type Draft, type Sort, type Variable, variablesOf, withVariables } from './draft.js'
import { expression } from './expression.js'
import { labels, type RelationshipWords, relationships, texts } from './graph-words.js'
import { propertiesOf, quoted, type Writer } from './writer.js'

export interface Written {
  text: string
  binds: Variable[]
}

/** A hop as it is walked: along the relationship, or against it. */
interface Hop {
  words: RelationshipWords
  from: string
  to: string
  arrow: (inside: string) => string
}

function hopFrom({ random }: Draft, label: string | undefined): Hop {
  const fitting = relationships.filter(({ from, to }) => label === undefined || from === label || to === label)
  const words = random.one(fitting.length > 0 ? fitting : relationships)
  const along =
    label === undefined ? random.chance(0.5) : words.from === label && (words.to !== label || random.chance(0.7))
  const undirected = random.chance(0.12)
  const arrow = (inside: string) => {
    if (undirected) return `-${inside}-`
    return along ? `-${inside}->` : `<-${inside}-`
  }
  return along ? { words, from: words.from, to: words.to, arrow } : { words, from: words.to, to: words.from, arrow }
}

function typeOf({ random, mistakes }: Draft, { type, from, to }: RelationshipWords): string {
  if (random.chance(mistakes / 2)) return `:${random.one([type.toLowerCase(), 'SAID', `${type}S`])}`
  if (random.chance(0.12)) return ''
  const likewise = relationships.filter((other) => other.from === from && other.to === to).map((other) => other.type)
  return `:${random.chance(0.15) ? random.some(likewise, 3).join('|') : type}`
}

/** What stands after the name of a node: its label, most often, and properties that it should have. */
function nodeInside(draft: Draft, label: string): string {
  const { random, mistakes } = draft
  const named = random.chance(0.8)
    ? `:${random.chance(mistakes / 2) ? random.one([label.toLowerCase(), `${label}s`]) : label}`
    : ''
  if (!random.chance(0.12)) return named
  const keys = Object.keys(labels[label] ?? {}).filter((key) => texts[key])
  const key = random.one(keys.length > 0 ? keys : ['id'])
  const value = random.chance(0.8)
    ? quoted(random, random.one(texts[key] ?? ['x']))
    : expression(draft, propertiesOf('node', label)?.[key] ?? 'text', 1)
  return `${named} {${key}: ${value}}`
}

/** A hop for EXISTS, COUNT and conditions, from a node in scope where there is one. It binds nothing. */
export function bareHop(draft: Draft): string {
  const { random } = draft
  const nodes = variablesOf(draft, 'node')
  const start = nodes.length > 0 && random.chance(0.95) ? random.one(nodes) : undefined
  const hop = hopFrom(draft, start?.of)
  const end = random.chance(0.15) && nodes.length > 1 ? random.one(nodes).name : random.chance(0.7) ? `:${hop.to}` : ''
  const first = start ? start.name : `:${hop.from}`
  return `(${first})${hop.arrow(`[${typeOf(draft, hop.words)}]`)}(${end})`
}

/** `[(a)-[:MADE]->(s:Statement) WHERE ... | s.id]` with values of the sort. */
export function comprehendedHop({ draft, random, depth }: Writer, sort: Sort): string {
  const nodes = variablesOf(draft, 'node')
  if (nodes.length === 0) return '[]'
  const start = random.one(nodes)
  const hop = hopFrom(draft, start.of)
  const end: Variable = { name: draft.fresh('m'), sort: 'node', of: hop.to }
  const own = withVariables(draft, [end])
  const where = random.chance(0.4) ? ` WHERE ${expression(own, 'truth', Math.min(depth - 1, 1))}` : ''
  const its = `(${start.name})${hop.arrow(`[${typeOf(draft, hop.words)}]`)}(${end.name}${random.chance(0.8) ? `:${hop.to}` : ''})`
  return `[${its}${where} | ${expression(own, sort, Math.min(depth - 1, 1))}]`
}

/** A path for MATCH: one to four nodes, some of them already known. */
export function path(draft: Draft, start = startOf(draft)): Written {
  const { random } = draft
  const binds: Variable[] = []
  const node = (label: string, known: Variable | undefined) => {
    if (known) return `(${known.name})`
    const name = random.chance(0.85) ? draft.fresh(label.charAt(0).toLowerCase()) : ''
    if (name) binds.push({ name, sort: 'node', of: label })
    return `(${name}${nodeInside(draft, label)})`
  }
  let label = start?.of ?? random.one(Object.keys(labels))
  let text = node(label, start)
  const hops = random.weighted([
    [start ? 0 : 3, 0],
    [5, 1],
    [3, 2],
    [1, 3],
  ])
  for (let count = 0; count < hops; count++) {
    const hop = hopFrom(draft, label)
    const range = random.chance(0.06) ? random.one(['*1..2', '*..3', '*2', '*0..1']) : ''
    const name = random.chance(0.35) ? draft.fresh('r') : ''
    if (name) binds.push({ name, sort: range ? 'relationships' : 'relationship', of: hop.words.type })
    text += hop.arrow(`[${name}${typeOf(draft, hop.words)}${range}]`)
    label = hop.to
    text += node(label, undefined)
  }
  if (hops === 0 || !random.chance(0.1)) return { text, binds }
  const name = draft.fresh('p')
  return { text: `${name} = ${text}`, binds: [...binds, { name, sort: 'path' }] }
}

function startOf(draft: Draft): Variable | undefined {
  const nodes = variablesOf(draft, 'node')
  return nodes.length > 0 && draft.random.chance(0.75) ? draft.random.one(nodes) : undefined
}

/** `p = shortestPath((a)-[*..4]-(b))` between two known nodes, with what is asked of the path. */
export function shortest(draft: Draft): Written {
  const { random } = draft
  const [a, b] = [draft.fresh('from'), draft.fresh('to')]
  const name = draft.fresh('p')
  const call = random.chance(0.8) ? 'shortestPath' : 'allShortestPaths'
  const types = random.chance(0.6)
    ? ''
    : `:${random
        .some(relationships, 4)
        .map(({ type }) => type)
        .join('|')}`
  const where = random.weighted([
    [4, ''],
    [1, ` WHERE all(r IN relationships(${name}) WHERE type(r) <> '${random.one(relationships).type}')`],
    [1, ` WHERE none(n IN nodes(${name}) WHERE n:${random.one(Object.keys(labels))})`],
    [1, ` WHERE length(${name}) > ${random.int(1, 3)}`],
  ])
  return {
    text: `(${a}:Actor {id: 'russia'}), (${b}:${random.one(['Actor', 'Demand'])} {id: '${random.one(['ukraine', 'neutrality', 'nato'])}'}) MATCH ${name} = ${call}((${a})-[${types}*..${random.int(2, 5)}]-(${b}))${where}`,
    binds: [
      { name: a, sort: 'node', of: 'Actor' },
      { name: b, sort: 'node' },
      { name, sort: 'path' },
    ],
  }
}
