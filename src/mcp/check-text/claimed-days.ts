/** The days that a claim names, and whether a statement's days fit them. */
import { isoDays } from '../../codebook/day-words.js'

export interface ClaimedDays {
  /** As it is written. */
  words: string
  kind: 'on' | 'by' | 'since' | 'before' | 'after'
  earliest: string
  latest: string
}

const months = 'january february march april may june july august september october november december'.split(' ')
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const year = '(?<year>(?:19|20)\\d\\d)'
const date = '(?<date>\\d{1,2})(?:st|nd|rd|th)?'
const before =
  '(?<how>(?:as of|until|till|up to|by|since|from|before|prior to|after|on|in|during) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?'
const forms = [
  `${before}(?<iso>\\d{4}-\\d\\d-\\d\\d)(?: (?:to|and|until) (?<isoTo>\\d{4}-\\d\\d-\\d\\d))?`,
  `${before}(?<date>\\d{1,2})\\.\\s?(?<monthNumber>0?[1-9]|1[0-2])\\.\\s?${year}`,
  `${before}(?<monthNumber>0?[1-9]|1[0-2])/(?<date>1[3-9]|2\\d|3[01])/${year}`,
  `${before}(?<date>1[3-9]|2\\d|3[01])/(?<monthNumber>0?[1-9]|1[0-2])/${year}`,
  `(?<how>between |from )?(?<from>\\d{1,2})(?:st|nd|rd|th)?(?: (?<fromMonth>[a-z]{3,9})\\.?)?(?: (?<fromYear>(?:19|20)\\d\\d))? ?(?:and|to|–|-) ?${date} (?:of )?${month}\\.?(?:,? ${year})?`,
  `${before}${date} (?:of )?${month}\\.?(?:,? ${year})?\\b`,
  `${before}${month}\\.? ${date}\\b(?:,? ${year})?`,
  `${before}(?<part>early |mid-? ?|late )?${month},? ${year}`,
  `(?<how>(?:by|in|since|during|before|after) )(?<part>early |mid-? ?|late )?${month}\\b(?! \\d)`,
  `(?<how>(?:by|in|since|during|before|after) )(?:the )?(?<part>early |mid-? ?|late )?${year}\\b`,
].map((form) => new RegExp(`(?<![\\w-])${form}`, 'gi'))

/** @param years of the statements that are cited: a day without a year is of one of them */
export function claimedDays(text: string, years: readonly string[]): ClaimedDays[] {
  const found: ClaimedDays[] = []
  let rest = text.replaceAll('’', "'")
  for (const form of forms) {
    rest = rest.replace(form, (words, ...args) => {
      const groups = args.at(-1) as Record<string, string | undefined>
      const days = daysOf(groups, years)
      if (days) found.push({ words: words.trim(), kind: kindOf(groups.how), ...days })
      return ' '.repeat(words.length)
    })
  }
  return found
}

function kindOf(how = ''): ClaimedDays['kind'] {
  const word = how.trim().toLowerCase()
  if (['as of', 'until', 'till', 'up to', 'by'].includes(word)) return 'by'
  if (word === 'since') return 'since'
  if (word === 'before' || word === 'prior to') return 'before'
  return word === 'after' ? 'after' : 'on'
}

function daysOf(
  it: Record<string, string | undefined>,
  years: readonly string[],
): Pick<ClaimedDays, 'earliest' | 'latest'> | null {
  if (it.iso) return { earliest: it.iso, latest: it.isoTo ?? it.iso }
  const number = it.month
    ? months.findIndex((name) => name.startsWith((it.month ?? '').slice(0, 3).toLowerCase())) + 1
    : Number(it.monthNumber ?? 0)
  const [own = ''] = years
  const inYear = it.year ?? own
  if (inYear === '') return null
  if (number === 0) {
    const [from, to] = it.part
      ? partOf(it.part, ['-01-01', '-04-30', '-05-01', '-08-31', '-09-01', '-12-31'])
      : ['-01-01', '-12-31']
    return { earliest: `${inYear}${from}`, latest: `${inYear}${to}` }
  }
  const two = String(number).padStart(2, '0')
  if (it.date) {
    const latest = `${inYear}-${two}-${it.date.padStart(2, '0')}`
    if (!it.from) return { earliest: latest, latest }
    const fromMonth = it.fromMonth
      ? months.findIndex((name) => name.startsWith((it.fromMonth ?? '').slice(0, 3).toLowerCase())) + 1
      : number
    if (fromMonth === 0) return null
    return {
      earliest: `${it.fromYear ?? inYear}-${String(fromMonth).padStart(2, '0')}-${it.from.padStart(2, '0')}`,
      latest,
    }
  }
  const end = new Date(Date.UTC(Number(inYear), number, 0)).getUTCDate()
  const [from, to] = it.part ? partOf(it.part, ['-01', '-10', '-11', '-20', '-21', `-${end}`]) : ['-01', `-${end}`]
  return { earliest: `${inYear}-${two}${from}`, latest: `${inYear}-${two}${to}` }
}

/** The first, the second or the last of three parts. */
function partOf(part: string, ends: readonly string[]): [string, string] {
  const at = /^early/i.test(part) ? 0 : /^mid/i.test(part) ? 2 : 4
  return [ends[at] ?? '', ends[at + 1] ?? '']
}

interface Span {
  earliest: string
  latest: string
}

/** Null where the days fit; else why they do not, or cannot be compared. */
export function daysApart(claimed: ClaimedDays, told: Span): { sure: boolean; reason: string } | null {
  const [when, { words, kind }] = [isoDays(told.earliest, told.latest), claimed]
  const wrong = { sure: true, reason: `the record has it ${when}, not ${words}` }
  const open = { sure: false, reason: `the record has it ${when}, and cannot say whether it was ${words}` }
  if (kind === 'by') return told.latest <= claimed.latest ? null : told.earliest > claimed.latest ? wrong : open
  if (kind === 'before') return told.latest < claimed.earliest ? null : told.earliest >= claimed.earliest ? wrong : open
  if (kind === 'after') return told.earliest > claimed.latest ? null : told.latest <= claimed.latest ? wrong : open
  if (kind === 'since') return told.latest < claimed.earliest ? null : told.earliest > claimed.latest ? wrong : null
  if (told.latest < claimed.earliest || told.earliest > claimed.latest) return wrong
  return told.earliest >= claimed.earliest && told.latest <= claimed.latest ? null : open
}
