/** Finds in a DNA file the statement type that takes stances, and reads what its statements say. */
import { UsageError } from '../../errors.js'
import type { DnaFile, DnaStatement } from './dna-file.js'

/** The variables that the mapping reads. */
export const dnaVariables = ['person', 'organization', 'concept', 'agreement'] as const
type Variable = (typeof dnaVariables)[number]
/** What a file calls them. */
export type DnaNames = Record<Variable, string>
export const usualNames: DnaNames = {
  person: 'person',
  organization: 'organization',
  concept: 'concept',
  agreement: 'agreement',
}

export interface StanceType {
  /** Names of the variables that some statement fills and the mapping has no place for. */
  others: string[]
  /** Every name of a kind that the file holds, with its attributes, in the order of code units. */
  entities(kind: Variable): { name: string; alias: string; note: string }[]
  /** What a statement says: empty strings where it names nobody. A reason instead, where it takes no stance. */
  read(statement: DnaStatement): { person: string; organization: string; concept: string; agrees: boolean } | string
}

/** @throws UsageError when no statement type has a concept with an agreement, and a person or an organization. */
export function stanceType(name: string, file: DnaFile, names: DnaNames): StanceType {
  const { id, variables } = find(name, file, names)
  const answer = (statement: DnaStatement, kind: Variable) => file.values.get(statement.ID)?.get(variables[kind] ?? -1)
  const textOf = (statement: DnaStatement, kind: Variable) => String(answer(statement, kind) ?? '')
  const own = file.statements.filter(({ StatementTypeId }) => StatementTypeId === id)
  // On a scale from minus to plus, 0 is neither; of 0 and 1, it is disagreement.
  const scale = own.some((statement) => Number(answer(statement, 'agreement')) < 0)
  const mapped = new Set(Object.values(variables))
  const others = file.variables.filter(
    ({ ID, StatementTypeId }) =>
      StatementTypeId === id && !mapped.has(ID) && own.some((each) => (file.values.get(each.ID)?.get(ID) ?? '') !== ''),
  )
  return {
    others: others.map(({ Variable }) => Variable),
    entities(kind) {
      const known = new Map(
        file.entities
          .filter(({ VariableId }) => VariableId === variables[kind])
          .map(({ Value, Alias, Type, Notes }) => [
            Value,
            { alias: Alias, note: [Type, Notes].filter(Boolean).join('; ') },
          ]),
      )
      const used = own.map((statement) => textOf(statement, kind))
      const all = [...new Set([...known.keys(), ...used])].filter((value) => value !== '').sort()
      return all.map((value) => ({ name: value, ...(known.get(value) ?? { alias: '', note: '' }) }))
    },
    read(statement) {
      const agreement = answer(statement, 'agreement')
      if (statement.StatementTypeId !== id || agreement === undefined) return 'an annotation: it takes no stance'
      if (scale && Number(agreement) === 0) return 'it neither agrees nor disagrees'
      const [person, organization] = [textOf(statement, 'person'), textOf(statement, 'organization')]
      const concept = textOf(statement, 'concept')
      if (concept === '') return 'it names no concept'
      if (person === '' && organization === '') return 'it names neither a person nor an organization'
      return { person, organization, concept, agrees: Number(agreement) > 0 }
    },
  }
}

function find(name: string, file: DnaFile, names: DnaNames) {
  const idOf = (type: number, kind: Variable) =>
    file.variables.find(
      ({ StatementTypeId, Variable, DataType }) =>
        StatementTypeId === type && Variable === names[kind] && DataType !== 'long text',
    )?.ID
  for (const { ID } of file.types) {
    const [person, organization] = [idOf(ID, 'person'), idOf(ID, 'organization')]
    const [concept, agreement] = [idOf(ID, 'concept'), idOf(ID, 'agreement')]
    if ((person ?? organization) === undefined || concept === undefined || agreement === undefined) continue
    return { id: ID, variables: { person, organization, concept, agreement } }
  }
  const known = [...new Set(file.variables.map(({ Variable }) => Variable))].join(', ')
  throw new UsageError(
    `${name} has no statement type with the variables ${Object.values(names).join(', ')}. It has ${known}. ` +
      'Name them with --variables concept=NAME,agreement=NAME,person=NAME,organization=NAME.',
  )
}
