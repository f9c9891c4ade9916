/** The graph's schema is written once: every other place that names labels, types, properties or their words is held to it. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  everyProperty,
  labels,
  nodes,
  type Properties,
  relationships,
  relationshipTypes,
} from '../../src/codebook/graph-schema.js'
import { demandRelations, stances } from '../../src/codebook/words.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { filesIn, readText } from '../house/source-files.js'

const read = (...path: string[]) => readText(join(...path))
const propertiesOf: Record<string, Properties> = {
  ...nodes,
  ...Object.fromEntries(Object.entries(relationships).map(([type, { properties }]) => [type, properties])),
}
const namesOf = (owner: string) => Object.keys(propertiesOf[owner] ?? {}).sort()
const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => match.slice(1) as string[])
const unique = (all: readonly string[]) => [...new Set(all)].sort()

describe('the graph’s schema', () => {
  it('has the codebook’s words for stances and for relations of demands as types', () => {
    for (const type of [...stances, ...demandRelations]) expect(relationshipTypes).toContain(type)
  })

  it('gives a property one kind, wherever it stands', () => {
    const kindsOf = new Map<string, Set<string>>()
    for (const [name, { kind }] of everyProperty)
      kindsOf.set(name, (kindsOf.get(name) ?? new Set()).add(kind === 'id' ? 'string' : kind))
    expect([...kindsOf].filter(([, several]) => several.size > 1)).toEqual([])
    expect(kindsOf.size).toBeGreaterThan(40)
  })

  it('is what the database is asked to keep unique: the id of each label', () => {
    const constraints = matches(
      read('cypher', 'schema.cypher'),
      /CREATE CONSTRAINT .* FOR \(n:(\w+)\) REQUIRE n\.id IS UNIQUE/g,
    )
    expect(constraints.flat()).toEqual(labels)
  })

  it('has every label that a list in the page has, and the other way round', () => {
    const lists = filesIn('web').flatMap((file) =>
      matches(readText(file), /\[((?:\s*'[A-Z][a-z]+',?)+)\s*\]/g)
        .map(([list = '']) => matches(list, /'(\w+)'/g).flat())
        .filter((words) => words.filter((word) => word in nodes).length > 3)
        .map((words) => ({ file, words: words.sort() })),
    )
    expect(lists.length).toBeGreaterThan(0)
    for (const { file, words } of lists) expect({ file, words }).toEqual({ file, words: [...labels].sort() })
  })
})

describe('sections 2 and 3: the tables of the codebook', () => {
  const codebook = read('cypher', 'CODEBOOK.md')

  it.each(labels)('name fields of %s that the schema has', (label) => {
    const [[row = ''] = []] = matches(codebook, new RegExp(`^\\| ${label} \\| (.*) \\|$`, 'gm'))
    const fields =
      row
        .replace(/\([^)]*\)/g, '')
        .split(/[:;]/)[0]
        ?.split(',')
        .map((field) => field.trim()) ?? []
    expect(fields).toContain('id')
    expect(fields.filter((field) => !(field in nodes[label]))).toEqual([])
  })

  it('name every type, with its ends and its properties', () => {
    const rows = matches(codebook, /\(:(\w+)\)-\[:([\w ]+?)(?: \{([\w, ]+)\})?\]->\(:([\w :]+)\)/g)
    const named = rows.flatMap(([from = '', types = '', properties = '', to = '']) =>
      types.split(' or ').map((type) => [type, from, to.split(' or :'), properties.split(', ').filter(Boolean).sort()]),
    )
    const wanted = Object.entries(relationships).map(([type, { from, to }]) => [type, from, to, namesOf(type)])
    expect(named.sort()).toEqual(wanted.sort())
  })
})

describe('the scripts and queries', () => {
  it.each(['queries/neighborhood-nodes', 'queries/schema', 'queries/stats', 'records/read/nodes'])(
    '%s goes through every label',
    (name) => {
      const named = matches(read('cypher', `${name}.cypher`), /'(\w+)' AS (?:label|name|kind)\b/g).flat()
      expect(unique(named.filter((word) => /^[A-Z][a-z]/.test(word)))).toEqual([...labels].sort())
    },
  )

  it.each(['queries/neighborhood', 'queries/neighborhood-sizes'])('%s begins at every label', (name) => {
    const begun = matches(read('cypher', `${name}.cypher`), /^MATCH \(n:(\w+)\) WHERE n\.id IN/gm).flat()
    expect(begun.sort()).toEqual([...labels].sort())
  })

  const throughTypes = ['queries/links', 'queries/schema', 'queries/stats', 'records/read/edges']
  it.each(throughTypes)('%s goes through every type', (name) => {
    const named = matches(read('cypher', `${name}.cypher`), /\[\w*:([A-Z_|]+)\]/g).flatMap(([types = '']) =>
      types.split('|'),
    )
    expect(unique(named)).toEqual([...relationshipTypes].sort())
  })

  it.each(readdirSync(join(packageRoot, 'cypher', 'records', 'write')))(
    'records/write/%s sets what the schema has',
    (file) => {
      const text = read('cypher', 'records', 'write', file)
      const owners = new Map(matches(text, /[([](\w+):(\w+)/g).map(([variable = '', owner = '']) => [variable, owner]))
      const sets = matches(text, /SET (\w+) = \{([^}]*)\}/g)
      for (const [variable = '', map = ''] of sets) {
        const keys = matches(map, /(\w+):/g).flat()
        expect([owners.get(variable), keys.sort()]).toEqual([owners.get(variable), namesOf(owners.get(variable) ?? '')])
        expect(keys.length).toBeGreaterThan(0)
      }
      if (!/^(narrows|counters|contradicts|replaces)/.test(file)) expect(sets.length).toBeGreaterThan(0)
    },
  )

  it('bring no other property into the shipped graph', () => {
    const { labels: ofNodes, types } = JSON.parse(read('test', 'golden', 'schema.json')) as Record<
      string,
      { name: string; properties: { name: string }[] }[]
    >
    const found = [...(ofNodes ?? []), ...(types ?? [])]
    const unknown = found.flatMap(({ name, properties }) =>
      properties.filter((property) => !(property.name in (propertiesOf[name] ?? {}))).map((it) => `${name}.${it.name}`),
    )
    expect(found.length).toBeGreaterThan(labels.length)
    expect(unknown).toEqual([])
  })
})

describe('the checks', () => {
  const check = (number: string) => {
    const file = readdirSync(join(packageRoot, 'cypher', 'checks')).find((name) => name.startsWith(number)) ?? ''
    return read('cypher', 'checks', file)
  }

  it('01 asks of every label for what names it', () => {
    const asked = matches(check('01'), /^MATCH \(n:(\w+)\) WHERE (.*)$/gm)
    expect(unique(asked.map(([label = '']) => label))).toEqual([...labels].sort())
    for (const [label = '', condition = ''] of asked) {
      const fields = matches(condition, /n\.(\w+) IS NULL/g).flat()
      expect(fields.length).toBeGreaterThan(0)
      expect(fields.filter((field) => !propertiesOf[label]?.[field]?.required)).toEqual([])
    }
  })

  it('02 looks at every label', () => {
    expect(unique(matches(check('02'), /\(n:(\w+)[ )]/g).flat())).toEqual([...labels].sort())
  })

  it('03 has the words of every property that takes only some', () => {
    const parts = check('03').split('UNION ALL')
    const checked = parts.flatMap((part) => {
      const [[variable = '', property = '', list = ''] = []] = matches(part, /(\w)\.(\w+)(?:, '')?\)? IN \[(.*?)\]/g)
      const [[owners = ''] = []] = matches(part, new RegExp(`[(\\[]${variable}:([\\w|]+)`, 'g'))
      const words = matches(list, /'([^']*)'/g).flat()
      return words.length === 0 ? [] : owners.split('|').map((owner) => `${owner}.${property}: ${words.join(' ')}`)
    })
    const wanted = Object.entries(propertiesOf).flatMap(([owner, properties]) =>
      Object.entries(properties)
        .filter(([, { words }]) => words)
        .map(([name, { words = [] }]) => {
          // Only a concession can be signalled (codebook 3).
          const only = owner === 'ASSERTS' || owner === 'REJECTS' ? words.filter((it) => it !== 'signalled') : words
          return `${owner}.${name}: ${only.join(' ')}`
        }),
    )
    expect(unique(checked)).toEqual(unique(wanted))
  })
})
