/** Rules that check a data script's labels, types and properties against the codebook: nothing would read a misspelt one. */
import { labels, nodes, type Properties, relationships, relationshipTypes } from '../../../codebook/graph-schema.js'
import { didYouMean } from '../../../errors.js'
import type { Analysis, PathView } from '../analysis/analysis.js'
import { readEntries } from '../syntax/parse-collection.js'
import { parseExpression } from '../syntax/parse-expression.js'
import type { Element } from '../syntax/read-path.js'
import { type Group, isGroup, isName, isSymbol, type Node, splitOn } from '../syntax/tree.js'
import { type Finding, type Rule, scriptFinding } from '../warning.js'
import { assignments } from './writes.js'

const labelRule: Rule = (analysis) =>
  analysis.paths.flatMap((view) =>
    freshNodes(view).flatMap(({ at, labels: written }): Finding[] => {
      const names = written.filter(isName)
      const unknown = names.find(({ text }) => !isLabel(text))
      if (unknown) {
        const hint = didYouMean(unknown.text, labels).trim() || `Use one of ${labels.join(', ')}.`
        return [scriptFinding(unknown, 'unknown-label', `The codebook has no label ${unknown.text}.`, hint)]
      }
      if (names.length === 1) return []
      const message = 'A data script names one label of each node, so that it touches no other node.'
      return [scriptFinding(at, 'unknown-label', message, 'MERGE (n:Actor {id: row.id}).')]
    }),
  )

/** `SET n:Label`. */
const labelSet: Rule = ({ clauses }) =>
  clauses.flatMap(({ clause: { keyword, items } }) =>
    keyword !== 'SET'
      ? []
      : splitOn(items, ',').flatMap(([first, colon]) =>
          first && isSymbol(colon, ':')
            ? [
                scriptFinding(
                  first,
                  'unknown-label',
                  'A node has one label, which its MERGE gives it.',
                  'Leave this SET out.',
                ),
              ]
            : [],
        ),
  )

const typeRule: Rule = (analysis) =>
  analysis.paths.flatMap(({ path }) =>
    path.relationships.flatMap(({ labels: written }) =>
      written.filter(isName).flatMap((name): Finding[] => {
        if (isType(name.text)) return []
        const hint = didYouMean(name.text, relationshipTypes).trim()
        const message = `The codebook has no relationship ${name.text}`
        return hint
          ? [scriptFinding(name, 'unknown-type', `${message}.`, hint)]
          : [scriptFinding(name, 'own-type', `${message}: only queries of your own will read it.`, '')]
      }),
    ),
  )

/** Finds relationships in the wrong direction, such as `(side)-[:RAISED_BY]->(demand)`. */
const endsRule: Rule = (analysis) => {
  const labelOf = labelsOf(analysis)
  return analysis.paths.flatMap(({ path, clause }) =>
    clause.keyword !== 'MERGE' && clause.keyword !== 'CREATE'
      ? []
      : path.relationships.flatMap((relationship, index): Finding[] => {
          const [type] = relationship.labels.filter(isName)
          const ends = [path.nodes[index], path.nodes[index + 1]].map((node) => node && labelOf(node))
          const direction = directionOf(analysis.nodes, relationship.at)
          if (!type || !isType(type.text) || !direction || !ends[0] || !ends[1]) return []
          const { from, to }: { from: string; to: readonly string[] } = relationships[type.text]
          const [start = '', end = ''] = direction === 'right' ? ends : [...ends].reverse()
          if (start === from && to.includes(end)) return []
          const message = `${type.text} leads from ${from} to ${to.join(' or ')}, not from ${start} to ${end}.`
          return [scriptFinding(type, 'relationship-ends', message, `(:${from})-[:${type.text}]->(:${to[0]}).`)]
        }),
  )
}

const propertyRule: Rule = (analysis) => {
  const labelOf = labelsOf(analysis)
  const set = assignments(analysis).flatMap(({ at, target, value }): [Properties | null, Group][] => {
    const [map] = value
    const isWhole = target.length === 1 && value.length === 1 && isGroup(map, '{')
    return isWhole ? [[propertiesOf(labelOf({ variable: at.text, at, labels: [] })), map]] : []
  })
  return set.flatMap(([known, map]) => {
    const keys = readEntries(map, parseExpression).map(({ key }) => key)
    const missing = known ? Object.keys(known).filter((name) => !keys.some(({ text }) => text === name)) : []
    return keys.flatMap((key): Finding[] => {
      const hint = known && !(key.text in known) ? didYouMean(key.text, missing).trim() : ''
      return hint
        ? [scriptFinding(key, 'unknown-property', `The codebook has no property ${key.text} here.`, hint)]
        : []
    })
  })
}

const isLabel = (name: string): name is keyof typeof nodes => name in nodes
const isType = (name: string): name is keyof typeof relationships => name in relationships

const propertiesOf = (name: string | undefined): Properties | null => {
  if (name === undefined) return null
  if (isLabel(name)) return nodes[name]
  return isType(name) ? relationships[name].properties : null
}

const freshNodes = ({ path, scope, place }: PathView): Element[] =>
  place === 'pattern' ? path.nodes.filter(({ variable }) => variable === null || !scope.variables.has(variable)) : []

/** The label, or the type, that an element has or was given where its variable was bound before it. */
function labelsOf({ paths }: Analysis): (element: Pick<Element, 'variable' | 'at' | 'labels'>) => string | undefined {
  const named = paths.flatMap(({ path }) =>
    [...path.nodes, ...path.relationships].flatMap(({ variable, at, labels: written }) => {
      const [name] = written.filter(isName)
      return variable !== null && name ? [{ variable, start: at.start, name: name.text }] : []
    }),
  )
  return ({ variable, at, labels: written }) =>
    written.find(isName)?.text ?? named.findLast((one) => one.variable === variable && one.start <= at.start)?.name
}

/** Which way the arrow around `[...]` points; null for none. */
function directionOf(level: readonly Node[], group: Node): 'left' | 'right' | null {
  const index = level.indexOf(group)
  if (index < 0) {
    for (const node of level) {
      const found = node.kind === 'group' ? directionOf(node.items, group) : null
      if (found) return found
    }
    return null
  }
  if (isSymbol(level[index - 2], '<')) return 'left'
  return isSymbol(level[index + 2], '>') ? 'right' : null
}

export const schemaNameRules: Rule[] = [labelRule, labelSet, typeRule, endsRule, propertyRule]
