/** What a claim says of its time beside the days it names: weekdays, which a calendar checks, and times that only a reader can place. */
import { isoDays } from '../../codebook/day-words.js'
import { type Finding, open, wrong } from './record.js'

const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const weekday = new RegExp(`\\b(?<!(?:since|before|after|by|until) )(${weekdays.join('|')})\\b(?!['’]s)`, 'gi')
const span = '(?:days?|weeks?|months?|years?|hours?)'
const number = '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|few|\\d+)'
const placedByReader = new RegExp(
  [
    `\\b(?:last|next|this|that|previous|following|same) (?:day|week|month|year|weekend|spring|summer|autumn|winter)\\b`,
    `\\b(?:yesterday|today|tomorrow)\\b`,
    `\\b${number} ${span} (?:after|before|later|earlier|ago)\\b`,
    `\\b(?:the )?(?:day|week|month|year) (?:after|before)\\b`,
    `\\b(?:spring|summer|autumn|winter),? (?:of )?(?:19|20)\\d\\d\\b`,
    `\\bon the \\d{1,2}(?:st|nd|rd|th)\\b`,
    `\\b\\d{1,2}[./]\\d{1,2}[./](?:\\d{2}){1,2}\\b`,
  ].join('|'),
  'i',
)

interface Span {
  earliest: string
  latest: string
}

/** @param rest the claim without the days that were read */
export function unreadTimes(rest: string, statements: readonly Span[]): Finding[] {
  const findings: Finding[] = []
  const [words] = placedByReader.exec(rest) ?? []
  if (words) findings.push(open(`when “${words}” was is not read`))
  for (const [, name = ''] of rest.matchAll(weekday)) {
    const fits = statements.map((it) => weekdayFits(weekdays.indexOf(name.toLowerCase()), it))
    const [first] = statements
    if (first === undefined || fits.includes('fits')) continue
    const when = isoDays(first.earliest, first.latest)
    findings.push(
      fits.includes('unsure')
        ? open(`the record has it ${when}, and cannot say whether it was a ${name}`)
        : wrong(`the record has it ${when}, which is no ${name}`),
    )
  }
  return findings
}

function weekdayFits(number: number, { earliest, latest }: Span): 'fits' | 'unsure' | 'wrong' {
  const [from, to] = [Date.parse(earliest), Date.parse(latest)]
  const day = 86_400_000
  if (from === to) return new Date(from).getUTCDay() === number ? 'fits' : 'wrong'
  for (let at = from; at <= to && at < from + 7 * day; at += day)
    if (new Date(at).getUTCDay() === number) return 'unsure'
  return 'wrong'
}
