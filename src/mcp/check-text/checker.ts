/** Reads a draft sentence by sentence, and says of each whether the record supports it. No model: words, names, days and the codebook. */

import { type Pause, pauses } from '../../pauses.js'
import { checkClaim } from './check-claim.js'
import { type CitedSentence, citedSentences } from './cited-sentences.js'
import { demandFinder } from './demand-mentions.js'
import { nameFinder } from './marked-claim.js'
import type { CheckedRecord, Finding } from './record.js'

export type Verdict = 'supported' | 'not supported' | 'cannot tell'

export interface CheckedSentence {
  text: string
  ids: string[]
  verdict: Verdict
  /** In plain words; of a supported sentence, what a reader should add. */
  reasons: string[]
}

/** Finds the names and the demands of a record in a text. */
export function claimReader(record: CheckedRecord) {
  const names = nameFinder(record.actors)
  return { names, demandsIn: demandFinder(record.demands, names.mark) }
}

/** @param nearest the sentence ` Did you mean "x"?` for an id that does not exist */
export function textChecker(
  record: CheckedRecord,
  nearest: (id: string) => string = () => '',
  reader = claimReader(record),
) {
  const parts = { record, ...reader }
  const read = new Map<string, ReturnType<CheckedRecord['statement']>>()
  const statementOf = (id: string) => {
    const statement = read.get(id) ?? record.statement(id)
    read.set(id, statement)
    return statement
  }
  const isKnown = (id: string) => statementOf(id) !== null
  return async (draft: string): Promise<CheckedSentence[]> => {
    const pause = pauses()
    const checked: CheckedSentence[] = []
    let previous: CitedSentence | null = null
    for (const sentence of citedSentences(draft, isKnown)) {
      await pause()
      checked.push(await checkSentence(sentence, previous, pause))
      previous = sentence
    }
    return checked
  }

  async function checkSentence(
    { text, claims }: CitedSentence,
    previous: CitedSentence | null,
    pause: Pause,
  ): Promise<CheckedSentence> {
    const ids = [...new Set(claims.flatMap((claim) => claim.ids))]
    if (ids.length === 0) return { text, ids, verdict: 'not supported', reasons: ['no statement is cited'] }
    const missing = ids.filter((id) => !isKnown(id))
    const findings: Finding[] = missing.map((id) => ({
      kind: 'wrong',
      reason: `there is no statement ${id}.${nearest(id)}`,
    }))
    // "It", "this": what a sentence leaves out, the one before it has named.
    let before = previous?.claims.at(-1)?.text ?? ''
    for (const claim of claims) {
      await pause()
      const statements = claim.ids.flatMap((id) => statementOf(id) ?? [])
      if (statements.length > 0) findings.push(...checkClaim(claim.text, before, statements, parts))
      before = claim.text
    }
    return { text, ids, ...verdictOf(findings) }
  }
}

function verdictOf(findings: readonly Finding[]): Pick<CheckedSentence, 'verdict' | 'reasons'> {
  const of = (kind: Finding['kind']) => [
    ...new Set(findings.filter((it) => it.kind === kind).map(({ reason }) => reason)),
  ]
  const [wrong, open, notes] = [of('wrong'), of('open'), of('note')]
  if (wrong.length > 0) return { verdict: 'not supported', reasons: wrong }
  if (open.length > 0) return { verdict: 'cannot tell', reasons: open }
  return { verdict: 'supported', reasons: notes }
}
