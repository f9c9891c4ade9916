/** The actors and demands of a DNA file: every name that its variables can take, with its attributes. */
import type { IdOf } from '../../records/id-maker.js'
import type { ActorRecord, DemandRecord, IssueRecord } from '../../records/records.js'
import type { Remark } from '../imported.js'
import type { DnaEntity } from './dna-entities.js'
import type { DnaFile } from './dna-file.js'
import type { Said } from './dna-statements.js'
import type { DnaVariableName, StanceType } from './dna-types.js'

interface Name {
  name: string
  attributes: DnaEntity['attributes']
}

export interface DnaNames {
  actors: ActorRecord[]
  issues: IssueRecord[]
  demands: DemandRecord[]
  /** Attributes that a dataset has no room for. */
  leftOut: Remark[]
}

/** Names in the order of code units; a concept of several types is one demand, of the issue of the first of them. */
export function dnaNames(file: DnaFile, types: readonly StanceType[], said: readonly Said[], idOf: IdOf): DnaNames {
  const names = (kind: Exclude<DnaVariableName, 'agreement'>, of = types) => namesOf(file, of, said, kind)
  const actors = (['person', 'organization'] as const).flatMap((kind) =>
    names(kind).map(
      ({ name, attributes }): ActorRecord => ({
        id: idOf(kind, name),
        name,
        kind: kind === 'person' ? 'person' : 'organisation',
        aliases: aliasesOf(attributes),
        ownSide: null,
        note: noteOf(attributes) || null,
      }),
    ),
  )
  const issueOf = new Map<string, string>()
  const issues = (types.length > 1 ? types.map((type) => [type]) : [types]).flatMap((group) => {
    const own = names('concept', group).filter(({ name }) => !issueOf.has(name))
    if (own.length === 0) return []
    const name = types.length > 1 ? (group[0]?.label ?? '') : 'Concepts'
    const id = idOf('issue', name.toLowerCase())
    for (const concept of own) issueOf.set(concept.name, id)
    return [{ id, name }]
  })
  const concepts = names('concept')
  const demands = concepts.map(({ name }) => ({
    id: idOf('concept', name),
    issue: issueOf.get(name) ?? '',
    name,
    proposition: name,
    raisedBy: [],
    addressedTo: [],
  }))
  const mapped = new Set(types.flatMap(({ variables }) => Object.values(variables)))
  return {
    actors,
    issues: issues.map((issue, index) => ({ ...issue, rank: index + 1 })),
    demands,
    leftOut: [
      ...concepts.flatMap(({ name, attributes }) =>
        attributes.map(({ name: attribute }) => ({
          place: `${attribute} of the concept "${name}"`,
          reason: 'attributes of concepts, for which a demand has no room',
        })),
      ),
      ...file.entities
        .filter(({ parent, VariableId }) => parent !== null && mapped.has(VariableId))
        .map(({ Value, parent }) => ({
          place: `"${Value}" under "${parent}"`,
          reason: 'places in a hierarchy of names',
        })),
    ],
  }
}

/** All names listed or used, each once, with the attributes it has in any type. */
function namesOf(
  file: DnaFile,
  types: readonly StanceType[],
  said: readonly Said[],
  kind: Exclude<DnaVariableName, 'agreement'>,
): Name[] {
  const variables = new Set(types.map(({ variables: own }) => own[kind]))
  const all = new Map<string, DnaEntity['attributes']>()
  for (const { VariableId, Value, attributes } of file.entities) {
    if (Value === '' || !variables.has(VariableId)) continue
    const known = all.get(Value) ?? []
    const fresh = attributes.filter(({ name, value }) => !known.some((one) => one.name === name && one.value === value))
    all.set(Value, [...known, ...fresh])
  }
  for (const one of said)
    if (one[kind] !== '' && types.includes(one.type) && !all.has(one[kind])) all.set(one[kind], [])
  return [...all.keys()].sort().map((name) => ({ name, attributes: all.get(name) ?? [] }))
}

const isCalled = (called: string) => (attribute: { name: string }) => attribute.name.toLowerCase() === called

const aliasesOf = (attributes: Name['attributes']) =>
  attributes
    .filter(isCalled('alias'))
    .flatMap(({ value }) => value.split(/\s*;\s*/))
    .filter((alias) => alias !== '')

/** Type and notes as they are, other attributes with their names. */
function noteOf(attributes: Name['attributes']): string {
  const usual = ['type', 'notes'].flatMap((name) => attributes.filter(isCalled(name)).map(({ value }) => value))
  const others = attributes.filter(({ name }) => !['type', 'notes', 'alias'].includes(name.toLowerCase()))
  return [...usual, ...others.map(({ name, value }) => `${name}: ${value}`)].join('; ')
}
