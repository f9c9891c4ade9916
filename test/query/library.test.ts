/** The query library: every saved query is documented, and declares what it takes and returns. */
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/cypher/lint/analysis/analyse.js'
import { treeOf } from '../../src/cypher/lint/syntax/tree.js'
import { tokenize } from '../../src/cypher/tokens.js'
import { readLibrary, savedQuery } from '../../src/query/library.js'

const library = readLibrary()
const saved = library.filter(({ kind }) => kind === 'saved')
const named = (list: typeof library) => list.map((query) => [query.name, query] as const)

/** The questions that users will ask, each with the saved query that answers it as far as the data allow. */
const asked: [question: string, name: string][] = [
  ['Which demands had Russia dropped, softened or kept by 21 March 2022, and on what evidence?', 'latest-stances'],
  ['Was the removal of the government dropped, and did it come back? When, by whom?', 'demand-over-time'],
  ['What did Ukraine offer in exchange for security guarantees, on each date?', 'offers-in-exchange'],
  ['Who first said that Ukraine could accept neutrality, in its own words or by report?', 'first-to-say'],
  ['What could a reader have known on 15 March 2022?', 'known-by'],
  ['Where do the sources contradict each other?', 'where-sources-disagree'],
  ['Everything that Lavrov said on a ceasefire, in order, with quotes', 'everything-said'],
  ['Which demands did the other side never answer, or refuse to discuss?', 'never-answered'],
  ['Were positions converging between 14 and 29 March 2022, and how sure are we?', 'stances-between'],
  ['Which conditions does each side attach to a ceasefire?', 'conditions-attached'],
  ['Which demands of 2022 return in 2025, unchanged or harder?', 'demands-that-return'],
  ['Who aligns with whom on foreign troops?', 'who-aligns'],
  ['Which statements rest on one source, on hedged tellings, on others?', 'thin-evidence'],
  ['Did different officials of one side contradict each other?', 'officials-differ'],
  ['How was this coded, and how firm is it?', 'coding-at-a-glance'],
]

describe('the query library', () => {
  it('answers each of the fifteen questions by a query of its own', () => {
    expect(new Set(asked.map(([, name]) => name)).size).toBe(15)
    for (const [, name] of asked) expect(savedQuery(library, name).kind).toBe('saved')
  })

  it.each(named(saved))('%s has a question, a description, and defaults for all its parameters', (_, query) => {
    expect(query.title).toMatch(/^[A-Z].+\?$/)
    expect(query.description).toMatch(/^[A-Z].+\.$/)
    expect(query.params.filter((param) => param.default === undefined)).toEqual([])
    const used = tokenize(query.text).flatMap(({ kind, text }) => (kind === 'parameter' ? [text] : []))
    expect(query.params.map(({ name }) => name).sort()).toEqual([...new Set(used)].sort())
  })

  it.each(named(saved))('%s declares the columns that it returns, in their order', (_, { text, returns }) => {
    const [final] = analyse(text, treeOf(tokenize(text)), null).projections.filter((projection) => projection.final)
    const columns = final?.items.map(({ nodes, alias }) => alias ?? nodes.map((node) => node.text).join(''))
    expect(columns).toEqual(returns.map(({ name }) => name))
  })
})
