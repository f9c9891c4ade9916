/** What keys and buttons do to the pass: each makes the events of one act. */
import type { ItemKind } from '../../../src/coding/pass-event.js'
import { keysEver } from './pass/fold-sent.js'
import type { PassSync } from './pass/pass-sync.js'
import { addPlace, type CodedStatement } from './statement/edits.js'
import { beginStatement, freeKey } from './statement/new-statement.js'
import type { Ranked } from './statement/work.js'
import { type BenchText, paragraphAt } from './text/bench-text.js'
import { phraseOf, wordsBetween } from './text/phrase.js'
import { type Selected, trimmed } from './text/selected.js'
import { wholeWords } from './text/whole-words.js'

/** What is selected as a place of whole words, with the phrase that pins it; null where nothing is. */
export function placeOf(text: BenchText, selected: Selected) {
  const { start, end } = trimmed(text, wholeWords(text, selected))
  const paragraph = paragraphAt(text, start)
  if (!paragraph || start === end) return null
  return { paragraph: paragraph.number, start, end, phrase: phraseOf(wordsBetween(text, start, end)) }
}

type Place = NonNullable<ReturnType<typeof placeOf>>

export function benchActs(sync: PassSync) {
  const pass = () => sync.now().pass
  /** A paragraph that is cited has no reason for not being coded. */
  const withoutReason = (paragraph: number) =>
    pass().items.uncoded.has(String(paragraph))
      ? [{ act: 'drop', kind: 'uncoded', key: String(paragraph) } as const]
      : []
  const put = (statement: CodedStatement) =>
    ({ act: 'put', kind: 'statement', key: statement.key, after: statement }) as const
  return {
    begin(place: Place, words: string, before: CodedStatement | undefined, days: Ranked['days']) {
      const begun = beginStatement(freeKey(keysEver(pass(), 'statement')), place, before, days, words)
      return sync.act([put(begun.statement), ...withoutReason(place.paragraph)]) ? begun : null
    },
    cite(statement: CodedStatement, place: Place) {
      const next = addPlace(statement, place)
      if (next !== statement) sync.act([put(next), ...withoutReason(place.paragraph)])
      return next
    },
    edit: (statement: CodedStatement, group?: string) => sync.act([put(statement)], group),
    drop: (key: string) => sync.act([{ act: 'drop', kind: 'statement', key }]),
    /** @param paragraphs all of them get the reason, as one act; null takes it away */
    uncode(paragraphs: readonly number[], reason: string | null, note: string) {
      const known = pass().items.uncoded
      return sync.act(
        paragraphs.flatMap((paragraph): Parameters<PassSync['act']>[0] => {
          const key = String(paragraph)
          if (reason === null) return known.has(key) ? [{ act: 'drop', kind: 'uncoded', key }] : []
          return [{ act: 'put', kind: 'uncoded', key, after: { paragraph, reason, note } }]
        }),
      )
    },
    add: (kind: Exclude<ItemKind, 'statement' | 'uncoded'>, record: { id: string }) =>
      sync.act([{ act: 'put', kind, key: record.id, after: record }]),
    /** Takes back, or does again, one act. @returns the statement that it changed, where that is known */
    turn(act: 'undo' | 'redo'): string | undefined {
      const before = pass()
      if (!sync.act([{ act }])) return undefined
      const step = act === 'undo' ? before.done.at(-1) : before.undone.at(-1)
      return step?.changes.find(({ kind }) => kind === 'statement')?.key
    },
    close: () => sync.act([{ act: 'close' }]),
    reopen: () => sync.act([{ act: 'reopen' }]),
  }
}

export type BenchActs = ReturnType<typeof benchActs>
