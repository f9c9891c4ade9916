/** The agreement of all coders of a dataset, two by two, from the passes that are closed. */
import { statSync } from 'node:fs'
import { type Agreement, type Alike, agreementOf } from './agreement.js'
import type { Coded } from './coded-statement.js'
import { codedSources, codersOf, decisionsFile, passFile } from './coding-folder.js'
import { itemsOf } from './fold-pass.js'
import { openPassLog } from './pass-log.js'

export interface PairAgreement extends Agreement {
  a: string
  b: string
  /** Those that both have coded. */
  sources: string[]
  statements: { a: number; b: number }
  stances: { a: number; b: number }
}

export interface Asked {
  /** Only this source. */
  source?: string | undefined
  /** A source of the record: others have an open pass on it, and everybody sees its statements anyway. */
  isPublished(source: string): boolean
}

/** The pass of one coder on one source. */
interface ClosedPass {
  source: string
  coder: string
  statements: Coded[]
}

/** The answer given last, with the state of the files that it came from. */
const known = new Map<string, { stamp: string; answer: Promise<PairAgreement[]> }>()

/**
 * Of each two coders who closed a pass on the same source, in the order of their names. A source that is not published
 * is left out while anybody's pass on it is open: figures would say something of what the others found.
 *
 * @throws Problem 500 when a log is damaged
 */
export function readAgreement(dataset: string, { source, isPublished }: Asked): Promise<PairAgreement[]> {
  const sources = codedSources(dataset).filter((one) => source === undefined || one === source)
  const stamp = sources.map((one) => `${one} ${isPublished(one)} ${stampsOf(dataset, one)}`).join('\n')
  const name = `${dataset}\0${source ?? ''}`
  const before = known.get(name)
  if (before?.stamp === stamp) return before.answer
  const answer = agreementIn(dataset, sources, isPublished)
  known.set(name, { stamp, answer })
  answer.catch(() => known.delete(name))
  const [oldest] = known.keys()
  if (known.size > 20 && oldest !== undefined) known.delete(oldest)
  return answer
}

function stampsOf(dataset: string, source: string): string {
  const files = [
    ...codersOf(dataset, source).map((coder) => passFile(dataset, source, coder)),
    decisionsFile(dataset, source),
  ]
  const found = files.map((file) => statSync(file, { throwIfNoEntry: false }))
  return files.map((file, at) => `${file} ${found[at]?.size} ${found[at]?.mtimeMs}`).join(' ')
}

async function agreementIn(
  dataset: string,
  sources: readonly string[],
  isPublished: Asked['isPublished'],
): Promise<PairAgreement[]> {
  const passes: ClosedPass[] = []
  const alike = new Map<string, Alike[]>()
  for (const source of sources) {
    const all = await passesOn(dataset, source)
    const closed = all.filter(({ state }) => state.state === 'closed')
    if (closed.length < 2 || (closed.length < all.length && !isPublished(source))) continue
    for (const { coder, state } of closed)
      passes.push({ source, coder, statements: itemsOf(state, 'statement').map((one) => ({ ...one, source })) })
    const { state } = await openPassLog(decisionsFile(dataset, source)).read()
    alike.set(
      source,
      itemsOf(state, 'decision').flatMap((one) => one.alike ?? []),
    )
  }
  const coders = [...new Set(passes.map(({ coder }) => coder))].sort()
  return coders.flatMap((a, at) => coders.slice(at + 1).flatMap((b) => pairOf(a, b, passes, alike) ?? []))
}

const passesOn = (dataset: string, source: string) =>
  Promise.all(
    codersOf(dataset, source).map(async (coder) => ({
      coder,
      state: (await openPassLog(passFile(dataset, source, coder)).read()).state,
    })),
  )

function pairOf(
  a: string,
  b: string,
  passes: readonly ClosedPass[],
  alike: ReadonlyMap<string, Alike[]>,
): PairAgreement | null {
  const of = (coder: string) => passes.filter((pass) => pass.coder === coder)
  const common = of(a).flatMap(({ source }) => (of(b).some((other) => other.source === source) ? [source] : []))
  if (common.length === 0) return null
  const coded = (coder: string) => of(coder).flatMap((pass) => (common.includes(pass.source) ? pass.statements : []))
  const [ofA, ofB] = [coded(a), coded(b)]
  const stancesIn = (all: readonly Coded[]) => all.reduce((sum, { stances }) => sum + stances.length, 0)
  return {
    ...{ a, b, sources: common },
    statements: { a: ofA.length, b: ofB.length },
    stances: { a: stancesIn(ofA), b: stancesIn(ofB) },
    ...agreementOf(
      ofA,
      ofB,
      common.flatMap((source) => alike.get(source) ?? []),
    ),
  }
}
