/** Reads the entries of sources from the scripts of a dataset, without loading it. */
import type { Dataset } from '../cypher/dataset.js'
import { type PlainValue, readLiteral } from '../cypher/read-literals.js'
import { openStatement } from '../cypher/rows-as-parameter.js'

/** What a place in a text needs to know of its source. */
export interface SourceEntry {
  id: string
  file: string
  sha256: string | null
  language: string | null
  /** One past the last code point that is coded. */
  usableTo: number | null
}

/** The maps of the scripts that have a text's file, as entries of sources do: in rows, or in the statement itself. */
export function sourcesIn({ data }: Pick<Dataset, 'data'>): SourceEntry[] {
  return data.flatMap((script) =>
    [...script.statements()]
      .filter(({ text }) => /\bSource\b/.test(text) && /\bfile:/.test(text))
      .flatMap((statement) => (openStatement(statement).rows ?? mapsIn(statement.text)).flatMap(entryOf)),
  )
}

/** Maps with a file whose values may be calls such as `date('2022-03-29')`: what is plain in them. */
function mapsIn(text: string): PlainValue[] {
  return [...text.matchAll(/\{[^{}]*\bfile:[^{}]*\}/g)].map(([map]) =>
    Object.fromEntries(
      [...map.matchAll(/(\w+):\s*/g)].map((found) => [
        found[1] ?? '',
        readLiteral(map, found.index + found[0].length)?.value ?? null,
      ]),
    ),
  )
}

function entryOf(row: PlainValue): SourceEntry[] {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return []
  const { id, file, sha256, language, usableTo } = row
  if (typeof id !== 'string' || typeof file !== 'string') return []
  const text = (value: PlainValue | undefined) => (typeof value === 'string' && value !== '' ? value : null)
  const end = typeof usableTo === 'number' ? usableTo : null
  return [{ id, file, sha256: text(sha256), language: text(language), usableTo: end }]
}
