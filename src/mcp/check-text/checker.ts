/** Reads a draft sentence by sentence, and says of each whether the record supports it. No model: words, names, days and the codebook. */

import { pauses } from '../../pauses.js'
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

/** @param nearest the sentence ` Did you mean "x"?` for an id that does not exist */
export function textChecker(record: CheckedRecord, nearest: (id: string) => string = () => '') {
  const names = nameFinder(record.actors)
  const parts = { record, names, demandsIn: demandFinder(record.demands, names.mark) }
  const isKnown = (id: string) => record.statement(id) !== null
  return async (draft: string): Promise<CheckedSentence[]> => {
    const pause = pauses()
    const checked: CheckedSentence[] = []
    let previous: CitedSentence | null = null
    for (const sentence of citedSentences(draft, isKnown)) {
      checked.push(await checkSentence(sentence, previous, pause))
      previous = sentence
    }
    return checked
  }

  async function checkSentence(
    { text, claims }: CitedSentence,
    previous: CitedSentence | null,
    pause: () => Promise<void> | undefined,
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
      const statements = claim.ids.flatMap((id) => record.statement(id) ?? [])
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
