/** Reads the options of an import, and refuses those that have no meaning for the file: none is ignored. */
import { stances } from '../codebook/words.js'
import { UsageError } from '../errors.js'
import { type DnaVariableName, dnaVariables } from './dna/dna-types.js'
import type { DnaOptions } from './dna/import-dna.js'
import { foldName } from './fold-name.js'
import type { SheetOptions } from './sheet/import-sheet.js'
import { type DateOrder, dateOrders } from './sheet/read-day.js'
import { readScale, type Side } from './stance-words.js'

/** What messages call each kind of file. */
const kinds = { dna: 'a database of DNA', sheet: 'a coding sheet', records: 'a file of records' }
export type ImportKind = keyof typeof kinds

export interface ReadOptions {
  /** `concept=NAME,agreement=NAME,...` where variables have other names. */
  variables?: string | undefined
  statementType?: string[] | undefined
  timeZone?: string | undefined
  /** `THEIRS=OURS,...`; `THEIRS=-` leaves the column out. */
  columns?: string[] | undefined
  dates?: string | undefined
  encoding?: string | undefined
  /** `THEIRS=ASSERTS,...`; `THEIRS=-` leaves the row or statement out. */
  values?: string[] | undefined
  scale?: string | undefined
  as?: string | undefined
}

const appliesTo: Record<keyof ReadOptions, ImportKind[]> = {
  variables: ['dna'],
  statementType: ['dna'],
  timeZone: ['dna'],
  columns: ['sheet'],
  dates: ['sheet'],
  encoding: ['sheet', 'records'],
  values: ['dna', 'sheet'],
  scale: ['dna', 'sheet'],
  as: ['dna', 'sheet'],
}
const typed = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** @throws UsageError for the first option that has no meaning for a file of this kind. */
export function refuseOptions(name: string, kind: ImportKind, options: ReadOptions): void {
  for (const [option, those] of Object.entries(appliesTo)) {
    const given = options[option as keyof ReadOptions]
    if (given === undefined || given.length === 0 || those.includes(kind)) continue
    const instead = kind === 'sheet' && option === 'variables' ? ' For its columns there is --columns.' : ''
    throw new UsageError(
      `${typed(option)} is for ${those.map((one) => kinds[one]).join(' and ')}; ${name} is ${kinds[kind]}.${instead}`,
    )
  }
}

/** @throws UsageError that says how the option is written. */
export function dnaOptions({ variables, statementType, timeZone, ...others }: ReadOptions): DnaOptions {
  const names = pairsOf('--variables', variables === undefined ? [] : [variables], 'first').map(([kind, name]) => {
    const known = dnaVariables.find((one) => one === kind.toLowerCase())
    if (!known || name === '')
      throw new UsageError(`--variables ${kind}=${name}: write one of ${dnaVariables.join(', ')}, =, a name.`)
    return [known, name] as const
  })
  return {
    names: Object.fromEntries(names) as Partial<Record<DnaVariableName, string>>,
    statementTypes: statementType,
    timeZone,
    ...agreementOptions(others),
  }
}

/** @throws UsageError that says how the option is written. */
export function sheetOptions({ columns, dates, ...others }: ReadOptions): SheetOptions {
  if (dates !== undefined && !dateOrders.includes(dates as DateOrder))
    throw new UsageError(`--dates ${dates}: write ${dateOrders.join(' or ')}, for 29.03.2022 or 03/29/2022.`)
  return {
    columns: pairsOf('--columns', columns ?? [], 'last'),
    dates: dates as DateOrder | undefined,
    ...agreementOptions(others),
  }
}

function agreementOptions({ scale, values, as }: ReadOptions) {
  const stance = stances.find((one) => one.toLowerCase() === as?.toLowerCase())
  if (as !== undefined && !stance) throw new UsageError(`--as ${as}: write ${stances.join(', ').toLowerCase()}.`)
  const words = pairsOf('--values', values ?? [], 'last').map(([word, side]): [string, Side] => {
    const known = stances.find((one) => one === side.toUpperCase())
    if (!known && side !== '-')
      throw new UsageError(
        `--values ${word}=${side}: write a word of the file, =, ${stances.join(', ')} or - (left out).`,
      )
    return [foldName(word), known ?? 'none']
  })
  return { scale: scale === undefined ? undefined : readScale(scale), values: new Map(words), as: stance }
}

/** Pairs of `a=b,c=d`, parted at the first or the last equals sign; a name with a comma stands in quotes. */
function pairsOf(option: string, texts: readonly string[], at: 'first' | 'last'): [string, string][] {
  const parts = texts.flatMap((text) => text.match(/(?:"[^"]*"|[^,"])+/g) ?? [])
  return parts.map((part) => {
    const index = at === 'first' ? part.indexOf('=') : part.lastIndexOf('=')
    if (index < 1)
      throw new UsageError(
        `${option} ${part}: write a name, =, a name; several parted by commas, one with a comma in quotes.`,
      )
    return [unquoted(part.slice(0, index)), unquoted(part.slice(index + 1))]
  })
}

const unquoted = (text: string) => text.trim().replace(/^"(.*)"$/, '$1')
