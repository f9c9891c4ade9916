/** Reads who takes which stance on what in each statement of a DNA file, or why it takes none. */
import type { Stance } from '../../codebook/words.js'
import { refuseUnused, type StanceOptions, stanceReader } from '../stance-words.js'
import type { DnaFile, DnaStatement } from './dna-file.js'
import type { DnaVariableName, StanceType } from './dna-types.js'

export interface AgreementOptions extends Pick<StanceOptions, 'scale' | 'values'> {
  as?: Stance | undefined
  statementTypes?: readonly string[] | undefined
}

/** Empty strings where it names nobody. */
export interface Said {
  type: StanceType
  person: string
  organization: string
  concept: string
  stance: Stance
}

/** What a statement says, or the reason why it is left out, or why it is bad. */
export type SaidOrNot = Said | { leftOut: string } | { fault: string }

/** @throws UsageError when an integer agreement is a scale of unknown middle, or an option does not apply. */
export function statementReader(
  file: DnaFile,
  types: readonly StanceType[],
  { scale, values, as, statementTypes = [] }: AgreementOptions,
): (statement: DnaStatement) => SaidOrNot {
  const stored = (statement: DnaStatement, { variables }: StanceType, kind: DnaVariableName) =>
    file.values.get(statement.ID)?.get(variables[kind] ?? -1)
  const of = (type: StanceType) => file.statements.filter(({ StatementTypeId }) => StatementTypeId === type.id)
  const agreements = (type: StanceType) => of(type).flatMap((statement) => stored(statement, type, 'agreement') ?? [])
  const ofKind = (kind: string) => types.filter(({ agreement }) => agreement === kind).flatMap(agreements)
  refuseUnused('agreement', ofKind('integer'), { scale })
  refuseUnused('agreement', ofKind('short text'), { values })
  const readers = new Map(
    types.map((type) => {
      const options = { boolean: { binary: true }, integer: { scale }, 'short text': { values } }[type.agreement ?? '']
      const side = stanceReader(`the agreement of "${type.label}"`, agreements(type), options ?? {})
      return [type.id, { type, side }]
    }),
  )
  const whyNotRead = statementTypes.length > 0 ? 'which --statement-type does not name' : 'which takes no stance'
  const labels = new Map(file.types.map(({ ID, Label }) => [ID, Label]))
  return (statement) => {
    const found = readers.get(statement.StatementTypeId)
    if (!found) return { leftOut: `of the type "${labels.get(statement.StatementTypeId)}", ${whyNotRead}` }
    const { type, side } = found
    const textOf = (kind: DnaVariableName) => String(stored(statement, type, kind) ?? '')
    const [person, organization, concept] = [textOf('person'), textOf('organization'), textOf('concept')]
    const agreement = stored(statement, type, 'agreement')
    if (type.agreement !== null && (agreement === undefined || agreement === ''))
      return { leftOut: 'it states no agreement' }
    const stance = type.agreement === null ? (as ?? null) : side(agreement ?? '')
    if (stance === null) return { fault: `its agreement is "${agreement}", which ${meaningOf(type, scale)}` }
    if (stance === 'none') return { leftOut: 'it neither agrees nor disagrees' }
    if (concept === '') return { leftOut: 'it names no concept' }
    if (person === '' && organization === '') return { leftOut: 'it names neither a person nor an organization' }
    return { type, person, organization, concept, stance }
  }
}

const meaningOf = ({ agreement }: StanceType, scale: StanceOptions['scale']) =>
  agreement === 'short text'
    ? 'has no known meaning: give it one, such as --values "in favour=ASSERTS,opposed=REJECTS"'
    : `is outside the scale ${scale?.from}..${scale?.to}`
