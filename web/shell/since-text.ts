/** Since when a reading stands and who said so last: two days that must not be read as one. Pure. */
import type { Relation } from '../../src/codebook/words.js'
import { briefSpan } from '../time/days.js'
import { isOthers, wordText } from './on-word.js'

interface Reading {
  since: string | null
  sinceEarliest: string | null
  lastHeard: string | null
  lastHeardEarliest: string | null
  word: Relation | null
  onWordOf: readonly string[]
}

/** `since 14 Mar 2022; last heard 29 Mar 2022, told by Al Jazeera, the press`, or of one day `since 29 Mar 2022, Vladimir Medinsky`. */
export function sinceText(it: Reading, name: (id: string) => string): string {
  const whose = it.word === null ? '' : wordText(it.word, it.onWordOf, name)
  if (it.since === null) return whose
  const since = briefSpan(it.sinceEarliest ?? it.since, it.since)
  if (it.lastHeard === null || it.lastHeard === it.since) return [`since ${since}`, whose].filter(Boolean).join(', ')
  const last = `last heard ${briefSpan(it.lastHeardEarliest ?? it.lastHeard, it.lastHeard)}`
  if (whose === '') return `since ${since}; ${last}`
  return `since ${since}; ${last}${isOthers(it.word) ? ', ' : ' from '}${whose}`
}
