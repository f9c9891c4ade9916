/** Finds the statement types of a DNA file that take stances, and their variables. */
import type { Stance } from '../../codebook/words.js'
import { UsageError } from '../../errors.js'
import type { DnaFile } from './dna-file.js'

/** The variables that the mapping reads. */
export const dnaVariables = ['person', 'organization', 'concept', 'agreement'] as const
export type DnaVariableName = (typeof dnaVariables)[number]

export interface TypeOptions {
  /** What the file calls the variables, where it is not their usual name. */
  names?: Partial<Record<DnaVariableName, string>> | undefined
  /** Labels or numbers of the types to import; all that fit where none is named. */
  statementTypes?: readonly string[] | undefined
  /** The stance of statements of a type without agreement. */
  as?: Stance | undefined
}

export interface StanceType {
  id: number
  label: string
  /** Numbers of the variables; those that the type has. */
  variables: Partial<Record<DnaVariableName, number>>
  /** How agreement is stored; null where there is none. */
  agreement: string | null
}

const usualNames: Record<DnaVariableName, RegExp> = {
  person: /^person$/i,
  organization: /^organi[sz]ation$/i,
  concept: /^concept$/i,
  agreement: /^agreement$/i,
}

/** @throws UsageError when no statement type fits, or when an option names what the file does not have. */
export function stanceTypes(name: string, file: DnaFile, options: TypeOptions): StanceType[] {
  const { names = {}, statementTypes = [], as } = options
  refuseUnknown(file, names, statementTypes)
  const chosen = file.types.filter(
    ({ ID, Label }) => statementTypes.length === 0 || statementTypes.some((one) => one === Label || one === String(ID)),
  )
  const all = chosen.map(({ ID, Label }) => typeOf(file, ID, Label || `type ${ID}`, names))
  const lacking = ({ variables: { person, organization, concept, agreement } }: StanceType) =>
    (person ?? organization) === undefined || concept === undefined || (agreement === undefined && !as)
  const fitting = all.filter((type) => !lacking(type))
  const unfit = statementTypes.length > 0 ? all.filter(lacking) : []
  if (fitting.length === 0 || unfit.length > 0) {
    const shown = (fitting.length === 0 ? all : unfit).map(({ id, label }) => `"${label}" (${variablesOf(file, id)})`)
    throw new UsageError(
      `${name} has no statement type with a concept, an agreement, and a person or an organization. It has ${shown.join(', ') || 'none at all'}. ` +
        'Name the variables with --variables concept=NAME,agreement=NAME,person=NAME,organization=NAME; ' +
        'where nothing states agreement, --as asserts takes every statement as support.',
    )
  }
  if (as && fitting.every(({ agreement }) => agreement !== null))
    throw new UsageError(`--as ${as.toLowerCase()}: every statement type has an agreement. Leave the option out.`)
  return fitting
}

function typeOf(file: DnaFile, id: number, label: string, names: Partial<Record<string, string>>): StanceType {
  const own = file.variables.filter(
    ({ StatementTypeId, DataType }) => StatementTypeId === id && DataType !== 'long text',
  )
  const found = dnaVariables.flatMap((kind) => {
    const variable = own.find(({ Variable }) => {
      const given = names[kind]
      return given === undefined ? usualNames[kind].test(Variable.trim()) : Variable === given
    })
    return variable ? [{ kind, ...variable }] : []
  })
  return {
    id,
    label,
    variables: Object.fromEntries(found.map(({ kind, ID }) => [kind, ID])),
    agreement: found.find(({ kind }) => kind === 'agreement')?.DataType ?? null,
  }
}

function refuseUnknown(file: DnaFile, names: Partial<Record<string, string>>, types: readonly string[]): void {
  for (const [kind, name] of Object.entries(names)) {
    if (file.variables.some(({ Variable }) => Variable === name)) continue
    const known = [...new Set(file.variables.map(({ Variable }) => Variable))].join(', ')
    throw new UsageError(`--variables ${kind}=${name}: there is no variable "${name}". There are ${known}.`)
  }
  for (const one of types) {
    if (file.types.some(({ ID, Label }) => one === Label || one === String(ID))) continue
    const known = file.types.map(({ Label }) => `"${Label}"`).join(', ')
    throw new UsageError(`--statement-type ${one}: there is no such type. There are ${known}.`)
  }
}

function variablesOf(file: DnaFile, type: number): string {
  const own = file.variables.filter(({ StatementTypeId }) => StatementTypeId === type)
  return own.map(({ Variable }) => Variable).join(', ') || 'no variables'
}
