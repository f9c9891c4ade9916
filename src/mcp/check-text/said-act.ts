/** What a claim says that a side did about a demand: wants it, accepts it, refuses it, gives it up, and how far. */

export type ActClass =
  | 'wants'
  | 'proposes'
  | 'supports'
  | 'accepts'
  | 'agrees'
  | 'offers'
  | 'leans'
  | 'refuses'
  | 'hardens'
  | 'gives up'
  | 'softens'
  | 'narrows'
  | 'demands again'
  | 'disowns'
  | 'no longer opposes'

export interface SaidAct {
  act: ActClass
  /** For the demand, or against it. */
  isFor: boolean
  isFull: boolean
  isPartial: boolean
  isConditional: boolean
  isSignalled: boolean
  /** It says that it is so to this day. */
  isStill: boolean
  /** Where its first word stands. */
  at: number
}

const its = '(?:(?:its|his|her|their|the|this|that|a|any|an|all) )*'
/** The more exact pattern first; what one has read, no other reads. `for` is the direction of the act alone. */
const patterns: readonly [ActClass, boolean, RegExp][] = (
  [
    [
      'no longer opposes',
      true,
      `(?:drop\\w*|withdr[ae]w\\w*|gave up|lift\\w*) ${its}(?:objections?|opposition|resistance)|no longer (?:oppos|reject|refus|object)\\w*`,
    ],
    [
      'gives up',
      false,
      `(?:no longer|(?:stop(?:s|ped)?|ceas(?:e|es|ed)|quits?)(?: to)?) (?:insist|demand|want|call|ask|press|seek|requir|claim)\\w*|(?:withdr[ae]wn?|withdraws) ${its}(?:\\S+ ){0,2}(?:demands?|claims?|insistence)|retract\\w*|back(?:s|ed|ing)? (?:away|down) from|walk\\w* back|(?:scrap|shelv|discard|jettison)\\w*|(?:put|set)(?:s|ting)? aside|let(?:s|ting)? go of`,
    ],
    [
      'softens',
      false,
      `soften\\w*|softer|moderat(?:es?|ed|ing) ${its}(?:demand|stance|position)|may give (?:it )?up|gave ground|gives? ground|eased ${its}(?:demand|stance|position)`,
    ],
    ['disowns', false, 'disown\\w*|repudiat\\w*'],
    ['hardens', false, 'now (?:refus|reject)\\w*|harden\\w*'],
    [
      'narrows',
      true,
      `ask\\w* for less|narrow(?:s|ed|ing|er)\\b|(?:reduc|scal|cut)\\w* (?:back |down )?${its}demands?`,
    ],
    [
      'demands again',
      true,
      `reviv\\w*|reinstat\\w*|renew\\w*|(?:again|once more) (?:demand|call|insist|ask|want|press)\\w*|(?:demand|call|insist|ask)\\w*(?: \\S+){0,6} (?:again|once more)|return(?:s|ed) to ${its}demand`,
    ],
    [
      'refuses',
      false,
      `reject\\w*|refus\\w*|rul(?:es?|ed|ing) (?:\\S+ )?out|oppos\\w*|turn(?:s|ed)? (?:\\S+ )?down|dismiss\\w*|declin\\w*|rebuff\\w*|block\\w*|resist\\w*|unwilling|reluctan\\w*|object(?:s|ed) to|sa(?:id|ys?) no to|unacceptable`,
    ],
    [
      'gives up',
      false,
      'drop(?:s|ped|ping)?\\b|giv(?:es?|en|ing) (?:\\S+ )?up|gave (?:\\S+ )?up|abandon\\w*|relinquish\\w*|renounc\\w*|waiv\\w*|forgo\\w*|forwent',
    ],
    [
      'leans',
      true,
      '(?:(?:lean|edg|inch|tend)(?:s|ed|ing|es)? to(?:wards?)?|mov(?:es|ed|ing) (?:closer )?towards?)\\b(?: (?:an? )?accept\\w*(?: of)?)?|leaning\\b',
    ],
    ['accepts', true, 'accept\\w*|sa(?:id|ys?) yes to|grant(?:s|ed|ing)?\\b|conced\\w*|consent\\w*|acquiesc\\w*'],
    ['agrees', true, 'agree[sd]?\\b|agreeing|approv\\w*'],
    [
      'wants',
      true,
      `insist\\w*|demand(?:s|ed|ing)?\\b|want(?:s|ed|ing)?\\b|call(?:s|ed|ing)? (?:for|on|upon)|urg(?:es?|ed|ing)\\b|ask(?:s|ed|ing)?\\b|request\\w*|seek\\w*|sought|press(?:es|ed|ing)?\\b|push(?:es|ed|ing)? for|requir\\w*|maintain\\w*|st(?:ands?|ood) by|uph[eo]ld\\w*|reiterat\\w*|repeat\\w*|reaffirm\\w*|appeal\\w*|(?:keeps?|kept) (?:its |his |their )?demand\\w*|kept(?=\\s*(?:$|[.,;:()"”]))`,
    ],
    [
      'proposes',
      true,
      'propos\\w+|suggest\\w*|put(?:s|ting)? forward|(?:set|lay|laid)s? out|rais(?:es?|ed|ing)\\b|float\\w*|appl(?:y|ied|ies)\\b',
    ],
    [
      'supports',
      true,
      'support\\w*|back(?:s|ed|ing)?\\b(?! (?:down|away|off|out|from))|endors\\w*|welcom\\w*|favou?r\\w*|hop(?:es?|ed|ing)\\b',
    ],
    ['offers', true, 'offer\\w*|pledg\\w*|promis\\w*|announc\\w*|committ?\\w*|declar\\w*'],
  ] as const
).map(([act, isFor, pattern]) => [act, isFor, new RegExp(`\\b(?:${pattern})`, 'g')])

const negations =
  /\b(?:not(?! only)|never|no(?! longer| doubt| later| more than)|none|nothing|neither|cannot|(?:does|do|did|is|are|was|were|has|have|had|would|will|wo|could|should|ca)nt|fail(?:s|ed|ing)? to|den(?:y|ies|ied|ying)|avoid(?:s|ed|ing)?|refrain(?:s|ed|ing)?|stop(?:s|ped)? short)\b/g
const signalled =
  /\b(?:ready|prepared|willing(?:ness)?|open|inclined|disposed|readiness) (?:to|for)\b|\b(?:signal|hint)\w*|\bconsider\w*|\b(?:may|might|could)\b|\bin principle\b|\bthink about\b|\bwillingness\b/
const conditional =
  /\b(?:if|unless|until|provided|providing)\b|\bcondition(?:s|al|ally)?\b|\bin (?:return|exchange) for\b|\bas part of\b|\bonly (?:if|after|once|when|in)\b|\bsubject to\b|\bprecondition\b/
const partial = /\b(?:partly|partially|in part|part of|to some extent|some of)\b|\blimits?\b|\bscale back\b/
const full =
  /\b(?:fully|in full|full|complete|total|unconditional\w*|without (?:any )?(?:conditions?|reservations?)|outright|entirely|completely)\b/
const still = /\b(?:still|remains?|to this day|continues? to|stands by|keeps? (?:its|his|their) demand)\b/

/** The nouns say what is demanded or offered, not that it is. */
const nouns =
  /\b(?:(?:its|his|her|their|the|a|an|that|this|@\d+@) )(?:\S+ )?(?:demands?|offers?|proposals?|proposed|requests?|calls?|support|insistence)\b(?! (?:that|it|@))/g

/** A verb before "its demand" that no pattern reads: what became of the demand is not known. */
const unread =
  /\b(?!(?:as|is|was|has|does|its|his|this|us|mad|need|join|joins|echo|echoes|includ|includes|makes|keeps|puts|voic|present|presents|stat|states|nam|names|list|lists|tabl|submitt|issu|address|sent|sends|outlin|restat|stress|underlin|defend|pursu|deliver|convey|explain)(?:e?d)? )(?:[a-z]+(?:ed|s)|put|let|set|cut|lost|left|took|threw|swept)(?: (?:up|down|off|out|away|aside|back|on|go|of)){0,2} (?:its|his|her|their|the|this|that) (?:\S+ )?(?:demands?|offers?|proposals?|requests?|calls?|insistence)\b/

export function saidAct(text: string): SaidAct | null {
  const acts: { act: ActClass; isFor: boolean; at: number }[] = []
  let rest = text
  const read = () => {
    for (const [act, isFor, pattern] of patterns) {
      rest = rest.replace(pattern, (found, ...groups) => {
        acts.push({ act, isFor, at: Number(groups.at(-2)) })
        return ' '.repeat(found.length)
      })
    }
  }
  rest = text.replace(nouns, (found) => ' '.repeat(found.length))
  read()
  if (acts.length === 0 && !unread.test(text)) {
    rest = text
    read()
  }
  if (acts.length === 0) return unspoken(text)
  acts.sort((a, b) => a.at - b.at)
  const against = acts.filter(({ isFor }) => !isFor).length + negationsIn(rest)
  const isFor = against % 2 === 0
  const yields = acts.find(({ act }) => ['gives up', 'softens', 'disowns'].includes(act))
  const [first] = acts
  const fitting = acts.find((it) => it.isFor && comparing.includes(it.act)) ?? acts.find((it) => it.isFor === isFor)
  // Who has not given it up wants it still.
  const act: ActClass = isFor
    ? (fitting?.act ?? (yields ? 'wants' : 'no longer opposes'))
    : (yields?.act ?? acts.find((it) => !it.isFor)?.act ?? (first?.isFor ? 'refuses' : 'gives up'))
  return {
    act,
    isFor,
    at: first?.at ?? 0,
    ...extentOf(text),
    ...(isFor && !fitting && yields ? { isStill: true } : {}),
  }
}

/** "Asked for a narrower form": what compares says more than the verb that goes with it. */
const comparing: readonly ActClass[] = ['narrows', 'demands again', 'leans']

const negationsIn = (text: string) => text.match(negations)?.length ?? 0

/** No verb says what was done, but what shall be: "Ukraine would not join NATO", "they must leave", "it might be neutral". */
function unspoken(text: string): SaidAct | null {
  const must = /\b(?:must|has to|have to|needs? to|should)\b/.exec(text)
  const will = /\b(?:would|will|shall|may|might|could|ready|readiness|prepared|willing(?:ness)?|open)\b/.exec(text)
  const found = must ?? will
  if (!found) return null
  const isFor = negationsIn(text) % 2 === 0
  return { act: must ? 'wants' : isFor ? 'offers' : 'refuses', isFor, at: found.index, ...extentOf(text) }
}

function extentOf(text: string): Pick<SaidAct, 'isFull' | 'isPartial' | 'isConditional' | 'isSignalled' | 'isStill'> {
  return {
    isFull: full.test(text),
    isPartial: partial.test(text),
    isConditional: conditional.test(text),
    isSignalled: signalled.test(text),
    isStill: still.test(text),
  }
}
