/** How far the two coding passes agree: `npx tsx test/reliability/agreement.ts` prints the tables of docs/reliability.md. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { uncodedList } from '../../src/verify/verify-source.js'
import { nominalAlpha } from './krippendorff.js'
import { type Coded, codedOf, kindsOfUnit, type Match, matchStances, overlapOf, pass, type UnitsOf } from './units.js'

const read = (file: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'))

export const readPasses = () => ({
  a: codedOf(pass.parse(read('pass-a.json'))),
  b: codedOf(pass.parse(read('pass-b.json'))),
})
export const readUncoded = () => uncodedList.parse(read('../../cypher/data/uncoded.json'))
/** What the passes coded differently and what was decided; an override changed what both had. */
export const readResolution = () =>
  z
    .array(
      z.strictObject({
        source: z.string(),
        about: z.string(),
        a: z.string(),
        b: z.string(),
        final: z.string(),
        rule: z.string(),
        override: z.boolean(),
      }),
    )
    .parse(read('resolution.json'))

const relaysOf = ({ relays }: Coded) =>
  [...new Set(relays.map(({ relation }) => relation))].sort().join(' and ') || 'none'
const sameDemand = ({ a, b }: Match) => a.stance.demand === b.stance.demand

/** Fields of a matched stance; stance and extent only mean the same thing on the same demand. */
const fields: Record<string, { of: (side: Match['a']) => string; counts: (match: Match) => boolean }> = {
  demand: { of: ({ stance }) => stance.demand, counts: () => true },
  stance: { of: ({ stance }) => stance.stance, counts: sameDemand },
  extent: { of: ({ stance }) => stance.extent, counts: sameDemand },
  mode: { of: ({ statement }) => statement.mode, counts: () => true },
  certainty: { of: ({ statement }) => statement.certainty, counts: () => true },
  relay: { of: ({ statement }) => relaysOf(statement), counts: () => true },
}

export interface Agreement {
  units: { kind: string; source: string; a: number; b: number; both: number; f1: number | null }[]
  fields: { field: string; n: number; same: number; alpha: number | null }[]
}

/** Ids that each coder had to coin, and that mean the same (resolution.json): b's spelling for a's. */
const coined: Record<string, string> = {
  '15-point-draft': 'fifteen-point-draft',
  'kozak-provisional-deal': 'kozak-deal',
  'spokesman-of-recep-tayyip-erdogan': 'erdogan-spokesman',
}
const alike = (it: Coded): Coded => ({
  ...it,
  speaker: coined[it.speaker] ?? it.speaker,
  assesses: it.assesses.map((one) => ({ ...one, target: coined[one.target] ?? one.target })),
})

/** Unit F1 of every kind over all sources, of stances also source by source; alpha of every field. */
export function agreementOf(a: readonly Coded[], b: readonly Coded[]): Agreement {
  const sources = [...new Set([...a, ...b].map(({ source }) => source))].sort()
  const inSource = (source: string) => (it: Coded) => it.source === source
  const matches = matchStances(a, b)
  const kinds: [string, UnitsOf, readonly Coded[]][] = [
    ['stance', kindsOfUnit.stance, a],
    ['stance and extent', kindsOfUnit['stance and extent'], a],
    ['exchange', kindsOfUnit.exchange, a],
    ['assessment', kindsOfUnit.assessment, a],
    ['assessment, coined ids alike', kindsOfUnit.assessment, a.map(alike)],
  ]
  return {
    units: [
      ...kinds.map(([kind, of, ofA]) => ({ kind, source: 'all', ...overlapOf(ofA, b, of) })),
      ...sources.map((source) => ({
        kind: 'stance',
        source,
        ...overlapOf(a.filter(inSource(source)), b.filter(inSource(source)), kindsOfUnit.stance),
      })),
    ],
    fields: Object.entries(fields).map(([field, { of, counts }]) => {
      const pairs = matches.filter(counts).map((match) => [of(match.a), of(match.b)] as const)
      const same = pairs.filter(([one, other]) => one === other).length
      return { field, n: pairs.length, same, alpha: nominalAlpha(pairs) }
    }),
  }
}

const table = (head: string[], rows: (string | number)[][]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
const figure = (number: number | null) => (number === null ? 'not defined' : number.toFixed(2))

/** The tables as the page holds them. */
export function tablesOf({ units, fields }: Agreement): { units: string; fields: string } {
  return {
    units: table(
      ['unit', 'source', 'pass a', 'pass b', 'both', 'F1'],
      units.map(({ kind, source, a, b, both, f1 }) => [kind, source, a, b, both, figure(f1)]),
    ),
    fields: table(
      ['field', 'n', 'same', 'alpha'],
      fields.map(({ field, n, same, alpha }) => [field, n, same, figure(alpha)]),
    ),
  }
}

/** Uncoded paragraphs by reason, the most frequent first. */
export function reasonsTable(): string {
  const counts = new Map<string, number>()
  for (const { reason } of readUncoded()) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const rows = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return table(['reason', 'paragraphs'], rows)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { a, b } = readPasses()
  const { units, fields } = tablesOf(agreementOf(a, b))
  process.stdout.write(`${units}\n\n${fields}\n\n${reasonsTable()}\n`)
}
