/** Whose act a claim tells, and on whose word: subject and attribution. */
import { actorMark, type NameFinder } from './marked-claim.js'
import type { KnownActor } from './record.js'

export interface WhoSaid {
  /** Whose act it is. */
  subjects: KnownActor[]
  /** Who is said to have told it. */
  tellers: KnownActor[]
  /** It names no teller, but says that it is only told. */
  isHearsay: boolean
  /** It says that it is the side's own word. */
  isOwn: boolean
  /** What stands behind "according to" and is no actor. */
  others: string[]
}

const speech =
  '(?:said|says|sa(?:id|ys) that|reports?|reported|told|tells|wrote|writes|claim(?:s|ed)|confirm(?:s|ed)|explain(?:s|ed)|not(?:es|ed)|recount(?:s|ed)|relay(?:s|ed)|complain(?:s|ed)|acknowledg(?:es|ed)|stat(?:es|ed)|recall(?:s|ed)|let it be known|made (?:it )?clear|argu(?:es|ed)|describ(?:es|ed))'
const accordingTo =
  /(?:according to|by the account of|in the words of|on the word of|as reported by|as told by|quoted by|cited by) (?:(?:the|an?) )?(?:@\d+@ (?:(?:president|prime|foreign|defen[cs]e|minister|chancellor|negotiator|spokes(?:wo)?man|spokesperson|official|secretary|chief|ambassador|envoy|advis[eo]r|deputy|of|for|state) )+)?(?:(?:the|an?|[a-z-]+) ){0,3}?@(\d+)@/g
const accordingToOther = /(?:according to|as reported by|reported by) ([^,.;]{2,60})/g
const account = /@(\d+)@ (?:own )?(?:account|telling|word|version|report)\b/g
const asTold = /\bas @(\d+)@ (?:tells|told|put|puts|reports|reported|says|said|describes|recalls)\b/g
const speaks = new RegExp(`@(\\d+)@(?: [a-z-]+){0,3}? ${speech}\\b`, 'g')
const hearsay =
  /\b(?:reportedly|allegedly|apparently|supposedly|(?:is|are|was|were) (?:said|reported) to|reports? (?:say|said|suggest)|it (?:is|was) reported)\b/
const own = /\b(?:itself|himself|herself|themselves|in (?:its|his|her|their) own words?|own word)\b/

/** @param at where the first word of the act stands; nowhere, where no act was read */
export function whoSaid(marked: string, at: number | null, names: NameFinder): WhoSaid {
  const tellers = new Set<string>()
  let text = marked
  for (const pattern of [accordingTo, account, asTold]) {
    text = text.replace(pattern, (found, number) => {
      tellers.add(number)
      return ' '.repeat(found.length)
    })
  }
  const marks = [...text.matchAll(actorMark)].map((it) => ({
    number: it[1] ?? '',
    at: it.index,
    end: it.index + it[0].length,
  }))
  const spoken = [...text.matchAll(speaks)].map((it) => ({
    number: it[1] ?? '',
    at: it.index,
    end: it.index + it[0].length,
  }))
  const until = at ?? text.length
  const speaker = spoken[0]
  const behind = /\bby (?:(?:the|its|their) )?(?:[a-z-]+ )?@(\d+)@/.exec(text.slice(until, until + 60))
  // "Agreed to a truce proposed by Kyiv": whoever acts stands before the act, unless the act is done to something.
  const isPassive = /\b(?:is|are|was|were|be|been|being|gets?|got)\s(?:\w+\s)?$/.test(text.slice(0, until))
  const passive = isPassive || !marks.some((it) => it.at < until) ? behind : null
  const before = marks.filter((it) => it.at < until && it.number !== speaker?.number)
  const behindSpeaker = speaker && speaker.at < until ? before.filter((it) => it.at > speaker.end) : before
  const free = behindSpeaker.filter((it) => !isObject(text.slice(0, it.at), text.slice(it.end)))
  // "The negotiators on the Ukrainian side", "the president of France".
  const candidates =
    free.length > 0 ? free : behindSpeaker.filter((it) => /\b(?:of|on|from) (?:the )?$/.test(text.slice(0, it.at)))
  const first = firstOfLastPart(candidates, text.slice(0, until))
  const group = first
    ? candidates.filter(
        (it) => it === first || joins(text.slice(...(it.at > first.at ? [first.end, it.at] : [it.end, first.at]))),
      )
    : []
  const second = first && candidates[candidates.indexOf(first) + 1]
  const named = second && isApposition(first, second) ? [second] : group
  const numbers = passive?.[1] ? [passive[1]] : named.map(({ number }) => number)
  const fallback = speaker ? [speaker.number] : marks[0] && at === null ? [marks[0].number] : []
  const subjects = numbers.length > 0 ? numbers : fallback
  if (speaker && !subjects.includes(speaker.number)) tellers.add(speaker.number)
  function isApposition(one: { number: string; end: number }, other: { number: string; at: number }): boolean {
    const [outer, inner] = [names.actor(one.number), names.actor(other.number)]
    const isSame =
      outer &&
      inner?.kind === 'person' &&
      (inner.sides.includes(outer.id) || outer.sides.some((side) => inner.sides.includes(side)))
    return Boolean(isSame) && /^(?:\s[a-z-]+){0,3}\s$/.test(text.slice(one.end, other.at))
  }
  const known = (all: Iterable<string>) => [...new Set(all)].flatMap((number) => names.actor(number) ?? [])
  return {
    ...{ subjects: known(subjects), tellers: known(tellers) },
    isHearsay: hearsay.test(marked),
    isOwn: own.test(marked),
    others: [...marked.matchAll(accordingToOther)].map(([, name = '']) => name.trim()),
  }
}

/** Who is said to have done the same: "and so did Ukraine", "alongside France". */
export function alsoNamed(marked: string, names: NameFinder): KnownActor[] {
  const also =
    /\b(?:(?:so|as|nor|neither) (?:did|does|do|has|have|had|was|were|is|are|would|will)|alongside|(?:together|along|jointly) with|joined by) (?:the )?@(\d+)@/g
  return [...marked.matchAll(also)].flatMap(([, number = '']) => names.actor(number) ?? [])
}

/** What comes before a comma only leads there: "After the Americans had left, Lavrov insisted". */
function firstOfLastPart<T extends { at: number }>(candidates: readonly T[], text: string): T | undefined {
  for (let end = text.length; end > 0; ) {
    const comma = text.lastIndexOf(',', end - 1)
    const found = candidates.find(({ at }) => at > comma && at < end)
    if (found) return found
    end = comma
  }
  return candidates[0]
}

/** Whom it was said to, whom a deal was made with, and the name in "NATO membership" are nobody's act. */
const isObject = (before: string, after: string) =>
  /\b(?:told|tells|to|with|of|in|into|from|for|by|on|at|against|between|join\w*|enter\w*|let|lets|letting|phoned|called|urged|asked|pressed|met) (?:the |its |their )?$/.test(
    before,
  ) || /^ (?:membership|accession|expansion|enlargement|application|bid)\b/.test(after)

/** Names in one list, "Britain, France and Germany". */
const joins = (between: string) =>
  /^(?:\s*(?:,|and|both|as well as|the|@\d+@)\s*)*$/.test(between) && /,|and|as well as/.test(between)
