/** JSON-LD, expanded by a library of others, without a network. */
import jsonld from 'jsonld'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Exported } from '../../src/export/read-export.js'
import { everything } from './everything.js'
import { exportOfRecords, served, textOf } from './exported.js'

let shipped: Awaited<ReturnType<typeof served>>
beforeAll(async () => {
  shipped = await served()
})
afterAll(() => shipped.close())

type Expanded = Record<string, { '@id'?: string; '@value'?: unknown }[]> & { '@id': string; '@type'?: string[] }
const offline = {
  documentLoader: async (url: string) => expect.fail(`expansion would fetch ${url}`),
  safe: true as const,
}
async function expanded(exported: Exported): Promise<Expanded[]> {
  const document = JSON.parse(await textOf('jsonld', exported))
  return (await jsonld.expand(document, offline)) as Expanded[]
}
const oa = (name: string) => `http://www.w3.org/ns/oa#${name}`
const prov = (name: string) => `http://www.w3.org/ns/prov#${name}`
const ours = (name: string) => `urn:x-demarche:codebook#${name}`
const typed = (all: Expanded[], type: string) => all.filter((thing) => thing['@type']?.includes(type))
const inside = (thing: Expanded | undefined, name: string) => (thing?.[oa(name)] ?? []) as unknown as Expanded[]
const ids = (links: { '@id'?: string }[] | undefined) => links?.map((link) => link['@id'])

describe('JSON-LD', () => {
  it('expands without fetching anything and without losing a term', async () => {
    for (const exported of [await shipped.exported(), exportOfRecords(everything)]) {
      const all = await expanded(exported)
      const { statements, actors, demands } = exported.records
      expect(typed(all, ours('Statement'))).toHaveLength(statements.length)
      expect(typed(all, ours('Actor'))).toHaveLength(actors.length)
      expect(typed(all, ours('Demand'))).toHaveLength(demands.length)
      const triples = await jsonld.toRDF(JSON.parse(await textOf('jsonld', exported)), offline)
      expect(triples.length).toBeGreaterThan(statements.length * 10)
    }
  })

  it('makes each cited place an annotation with its offsets in code points and a phrase of at most 12 words', async () => {
    const exported = await shipped.exported()
    const annotations = typed(await expanded(exported), oa('Annotation'))
    const places = exported.records.statements.flatMap(({ id, citedIn }) =>
      citedIn.map(({ source, start, end, phrase }) => ({ id, source, start, end, phrase })),
    )
    expect(
      annotations.map((annotation) => {
        const [target] = inside(annotation, 'hasTarget')
        const [position, quote] = inside(target, 'hasSelector')
        const body = inside(annotation, 'hasBody')
        const number = (name: string) => position?.[oa(name)]?.[0]?.['@value']
        return {
          id: ids(body[1]?.[oa('hasSource')])?.[0]?.split(':').at(-1),
          source: ids(target?.[oa('hasSource')])?.[0]?.split(':').at(-1),
          ...{ start: number('start'), end: number('end') },
          phrase: quote?.[oa('exact')]?.[0]?.['@value'],
        }
      }),
    ).toEqual(places)
    for (const { phrase } of places) expect(phrase.split(' ').length).toBeLessThanOrEqual(12)
  })

  it('names in the body of an annotation the stances that its words tell, and no others', async () => {
    const exported = await shipped.exported()
    const all = await expanded(exported)
    const annotation = (id: string) => all.find((thing) => thing['@id'] === `urn:x-demarche:annotation:${id}`)
    const told = (id: string) =>
      inside(annotation(id), 'hasBody')
        .filter((body) => ids(body[oa('hasPurpose')])?.[0] === oa('classifying'))
        .flatMap((body) => ids(body[oa('hasSource')]) ?? [])
    const stance = (demand: string) => `urn:x-demarche:stance:s003-02:${demand}`
    expect(told('s003-02:source-003:616')).toEqual([stance('neutrality'), stance('no-foreign-bases')])
    expect(told('s003-02:source-003:765')).toEqual([stance('security-guarantees')])
    expect(told('s003-02:source-003:1040')).toEqual([stance('crimea-talks')])
    expect(ids(annotation('s003-02:source-003:1040')?.[ours('relayedBy')])).toEqual(['urn:x-demarche:actor:al-jazeera'])
    for (const { id, citedIn } of exported.records.statements)
      for (const { source, start, tells } of citedIn)
        expect([id, told(`${id}:${source}:${start}`).map((iri) => iri?.split(':').at(-1))]).toEqual([id, tells])
  })

  it('says what the dataset is, and that language models coded it', async () => {
    const [dataset] = typed(await expanded(await shipped.exported()), ours('Dataset'))
    const { title, coded, licence } = (await shipped.exported()).records.datasets[0] ?? expect.fail('no dataset')
    expect(dataset?.['http://purl.org/dc/terms/title']).toEqual([{ '@value': title }])
    expect(dataset?.['http://purl.org/dc/terms/rights']).toEqual([{ '@value': licence }])
    expect(dataset?.[ours('coded')]).toEqual([{ '@value': coded }])
    expect(coded).toMatch(/^Language models /)
  })

  it('tells in PROV for whom a speaker acts, and that a relay quotes', async () => {
    const all = await expanded(await shipped.exported())
    const find = (id: string) => all.find((thing) => thing['@id'] === id) ?? expect.fail(id)
    const lavrov = find('urn:x-demarche:actor:sergey-lavrov')
    expect(ids(lavrov[prov('actedOnBehalfOf')])).toEqual(['urn:x-demarche:actor:russia'])
    const statement = find('urn:x-demarche:statement:s003-02')
    expect(ids(statement[prov('wasAttributedTo')])).toEqual(['urn:x-demarche:actor:mykhailo-podoliak'])
    expect(ids(statement[ours('side')])).toEqual(['urn:x-demarche:actor:ukraine'])
    const telling = find('urn:x-demarche:telling:s003-02:al-jazeera')
    expect(ids(telling[prov('wasQuotedFrom')])).toEqual(['urn:x-demarche:statement:s003-02'])
    expect(ids(telling[prov('wasAttributedTo')])).toEqual(['urn:x-demarche:actor:al-jazeera'])
    expect(telling[ours('relation')]).toEqual([{ '@value': 'press' }])
  })

  it('names only things that it tells of', async () => {
    for (const given of [{}, { asOf: '2022-03-15', clock: 'published', issue: 'territory' }]) {
      const document = JSON.parse(await textOf('jsonld', await shipped.exported(given as Record<string, string>)))
      const triples = await jsonld.toRDF(document, offline)
      const told = new Set(triples.map(({ subject }) => subject.value))
      const named = triples
        .map(({ object }) => object.value)
        .filter((value) => /^urn:x-demarche:(?!codebook#)/.test(value))
      expect(named.length).toBeGreaterThan(10)
      expect([...new Set(named)].filter((id) => !told.has(id))).toEqual([])
    }
  })
})
