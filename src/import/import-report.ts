/** The lines an import prints when it is done or refuses a file: equal remarks once, with their number and places. */
import { groupBy } from '../codebook/group-by.js'
import type { Imported, Remark } from './imported.js'

/** How many places of equal remarks are named, and how many different remarks are printed. */
const [places, lines] = [5, 50]

/** One line per remark; equal ones share a line. */
export function remarkLines(remarks: readonly Remark[]): string[] {
  const groups = [...groupBy(remarks, ({ column, reason }) => `${column ?? ''}\0${reason}`).values()]
  const shown = groups.slice(0, lines).map((all) => {
    const [first] = all
    if (!first) return ''
    const { place, column, reason } = first
    if (all.length === 1) return `${[place, column].filter(Boolean).join(', ')}: ${reason}`
    return `${column ? `${column}: ` : ''}${reason} (${all.length} times: ${placesOf(all)})`
  })
  const more = groups.length - shown.length
  return more > 0 ? [...shown, `and ${more} more that are different`] : shown
}

function placesOf(all: readonly Remark[]): string {
  const named = [...new Set(all.map(({ place }) => place))]
  return `${named.slice(0, places).join(', ')}${named.length > places ? ', ...' : ''}`
}

/** Parts that a dataset has no room for, counted by reason. */
export function leftOutLines(leftOut: readonly Remark[]): string[] {
  return [...groupBy(leftOut, ({ reason }) => reason)].map(
    ([reason, all]) => `Left out ${all.length}: ${reason} (${placesOf(all)}).`,
  )
}

/** Why nothing was written. */
export function refusal(name: string, faults: readonly Remark[]): string {
  return [
    `Nothing was written: ${count(faults.length, 'fault')} in ${name}.`,
    ...remarkLines(faults).map((line) => `  ${line}`),
    'With --skip-bad the rest is written.',
  ].join('\n')
}

/** What was written to `folder`, what was not, and how the file was read. */
export function reportLines({ records, notes, leftOut, faults }: Imported, folder: string): string[] {
  const { statements, sources, actors, demands } = records
  const kinds = [...groupBy(actors, ({ kind }) => kind)].map(([kind, all]) => `${kind} ${all.length}`).join(', ')
  return [
    `${count(statements.length, 'statement')}, ${count(sources.length, 'source')}, ${count(demands.length, 'demand')}, actors: ${kinds || 'none'}.`,
    ...notes,
    ...leftOutLines(leftOut),
    ...remarkLines(faults).map((line) => `Skipped ${line}`),
    `Written to ${folder}. To load it: DATASET=${folder} demarche load`,
  ]
}

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`
