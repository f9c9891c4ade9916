/** Whether the act that a claim tells is the stance or the assessment of a statement, also as of the day that it names. */
import { readingWords } from '../../codebook/reading-words.js'
import type { Status } from '../../codebook/words.js'
import { actApart } from './act-fits.js'
import type { CheckedRecord } from './record.js'
import type { SaidAct } from './said-act.js'
import type { ToldPart } from './told-parts.js'

const statusWords: Readonly<Record<Status, RegExp>> = {
  agreed: /\b(?:agree[sd]?|agreement|settled|progress)\b/,
  near: /\b(?:near|nearly|almost|close to|progress|results?|steps?|halfway|inch\w*)\b/,
  open: /\b(?:open|discuss\w*|unresolved|remain\w*|unsettled|undecided|halfway|progress|key issues?|consider\w*|nuances?)\b/,
  stuck: /\b(?:stuck|deadlock\w*|no progress|stall\w*)\b/,
  unanswered:
    /\b(?:no answer|not answer\w*|unanswered|promised nothing|no commitments?|refus\w* to (?:discuss|answer|talk)|evad\w*|did not plan|ducked|dodged|sidestep\w*)\b/,
}

/**
 * Null where it fits; else what the record says instead.
 * @param by the day of which it says that something still is so; else to this day
 */
export function readingApart(
  act: SaidAct,
  isTurned: boolean,
  part: ToldPart,
  clause: string,
  record: CheckedRecord,
  by?: string,
): string | null {
  const { told, status, statement, demand } = part
  if (told === null) {
    const isAgainst = !act.isFor && status !== 'stuck' && status !== 'unanswered'
    if (status === null || (statusWords[status].test(clause) && !isAgainst)) return null
    return `the record says that the talks are ${status}`
  }
  const said = isTurned ? { ...act, isFor: !act.isFor, act: turned(act) } : act
  const apart = actApart(said, told)
  if (apart !== null || !act.isStill) return apart
  const last = record.lastReading(statement.side, demand, by)
  if (!last || last.reading === told.reading) return null
  return `the record has a later word of the side (${last.reading}: ${readingWords[last.reading].short}, ${last.day})`
}

/** Who speaks against what a demand rules out speaks for it: a raiser demands it, others grant it. */
function turned({ act, isFor }: SaidAct): SaidAct['act'] {
  if (!isFor) return act === 'gives up' || act === 'softens' ? 'offers' : 'agrees'
  return 'refuses'
}
