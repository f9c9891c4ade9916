/**
 * The JSON-LD context of the export, inlined so that no tool has to fetch it: the terms of W3C Web Annotation that are
 * used, then those of PROV and of the codebook.
 */
import { everyProperty, type PropertyKind } from '../codebook/graph-schema.js'
import { demandRelations } from '../codebook/words.js'

/** A URN, since these names lead nowhere. */
export const codebookNamespace = 'urn:x-demarche:codebook#'
/** The IRI of a record: its kind and its id, percent-encoded. */
export const iri = (kind: string, ...ids: readonly (string | number)[]) =>
  ['urn:x-demarche', kind, ...ids.map((id) => encodeURIComponent(String(id)))].join(':')

const xsd = 'http://www.w3.org/2001/XMLSchema#'
const link = (id: string) => ({ '@id': id, '@type': '@id' })
const typed = (id: string, type: string) => ({ '@id': id, '@type': `xsd:${type}` })

const annotations = {
  oa: 'http://www.w3.org/ns/oa#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  as: 'http://www.w3.org/ns/activitystreams#',
  xsd,
  id: { '@type': '@id', '@id': '@id' },
  type: { '@type': '@id', '@id': '@type' },
  Annotation: 'oa:Annotation',
  TextualBody: 'oa:TextualBody',
  SpecificResource: 'oa:SpecificResource',
  TextPositionSelector: 'oa:TextPositionSelector',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  Software: 'as:Application',
  body: link('oa:hasBody'),
  target: link('oa:hasTarget'),
  source: link('oa:hasSource'),
  selector: link('oa:hasSelector'),
  motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
  purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
  classifying: 'oa:classifying',
  describing: 'oa:describing',
  identifying: 'oa:identifying',
  start: typed('oa:start', 'nonNegativeInteger'),
  end: typed('oa:end', 'nonNegativeInteger'),
  exact: 'oa:exact',
  value: 'rdf:value',
  format: 'dc:format',
  creator: link('dcterms:creator'),
  generator: link('as:generator'),
  name: 'foaf:name',
}

const provenance = {
  prov: 'http://www.w3.org/ns/prov#',
  wasAttributedTo: link('prov:wasAttributedTo'),
  wasQuotedFrom: link('prov:wasQuotedFrom'),
  actedOnBehalfOf: link('prov:actedOnBehalfOf'),
  qualifiedDelegation: link('prov:qualifiedDelegation'),
  agent: link('prov:agent'),
}

/** Terms of the codebook whose value is another record. */
const links = [
  ...['side', 'demand', 'issue', 'event', 'stances', 'exchange', 'assesses', 'disputedBy', 'raisedBy', 'addressedTo'],
  ...['memberOf', 'relayedBy', 'draft', 'covers', 'producedBy', 'claims', 'claimedIn'],
  ...demandRelations,
]
const namesOf = (kind: PropertyKind) => [
  ...new Set(everyProperty.filter(([, it]) => it.kind === kind).map(([name]) => name)),
]
const days = namesOf('date')
/** Offsets are terms of Web Annotation. */
const counts = namesOf('int').filter((name) => !(name in annotations))

export const context = [
  annotations,
  {
    ...provenance,
    demarche: codebookNamespace,
    '@vocab': codebookNamespace,
    title: 'dcterms:title',
    description: 'dcterms:description',
    licence: 'dcterms:rights',
    publisher: 'dcterms:publisher',
    ...Object.fromEntries(links.map((name) => [name, link(`demarche:${name}`)])),
    ...Object.fromEntries(days.map((name) => [name, typed(`demarche:${name}`, 'date')])),
    ...Object.fromEntries(counts.map((name) => [name, typed(`demarche:${name}`, 'integer')])),
  },
]
