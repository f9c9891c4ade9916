/** Detects that the dates of a DNA 2 file were coded in another time zone than the one they are read in. */
import type { Remark } from '../imported.js'
import { type Clock, clockOf } from './dna-time.js'

export interface Dated {
  ID: number
  Title: string
  Text: string
  milliseconds: number
}

/** One zone for each common pair of winter and summer time. */
const candidates = [
  ...['Europe/London', 'Europe/Berlin', 'Europe/Helsinki', 'Europe/Istanbul', 'UTC', 'America/New_York'],
  ...['America/Chicago', 'America/Denver', 'America/Los_Angeles', 'America/Sao_Paulo', 'America/Santiago'],
  ...['Africa/Johannesburg', 'Asia/Jerusalem', 'Asia/Kolkata', 'Asia/Jakarta', 'Asia/Shanghai', 'Asia/Tokyo'],
  ...['Australia/Sydney', 'Pacific/Auckland'],
]
/** Documents that are examined; more would add nothing. */
const most = 500

/** How well a zone explains the dates, as counts of documents. */
interface Fit {
  zone: string
  /** At midnight, which is how DNA writes a day without a time. */
  midnights: number
  /** Of these, late in the evening by the zone in use. */
  late: number
  /** Dated at the time that stands at the beginning of the text. */
  printed: number
  /** Dated on the day that stands in the title. */
  titled: number
}

/** A warning, or none if the zone fits as well as any other. */
export function zoneWarning(documents: readonly Dated[], zone: string): Remark[] {
  const sample = documents.slice(0, most)
  const fits = (name: string) => fitOf(sample, name, clockOf(name), clockOf(zone))
  const own = fits(zone)
  const [best] = candidates.map(fits).sort((a, b) => total(b) - total(a))
  if (!best || total(best) <= total(own) || !convinces(best, own, sample.length)) return []
  const reasons = [
    [best.midnights, own.midnights, 'at midnight, as DNA writes a day without a time'],
    [best.printed, own.printed, 'at the time that stands at the beginning of their text'],
    [best.titled, own.titled, 'on the day in their title'],
  ] as const
  const told = reasons
    .filter(([there, here]) => there > here)
    .map(([there, here, what]) => `${there} of ${sample.length} documents would be dated ${what}, instead of ${here}`)
  const reason = `the hours look shifted: in the zone ${best.zone} ${told.join(', ')}. If they were coded there, add --time-zone ${best.zone}`
  return [{ place: `dates read in the time zone ${zone}`, reason }]
}

const total = ({ midnights, printed, titled }: Fit) => midnights + printed + titled

/** A few documents may fall on midnight by chance; a fifth of them late in the evening, or most at one hour, hardly. */
function convinces(best: Fit, own: Fit, documents: number): boolean {
  const others = best.printed - own.printed + best.titled - own.titled
  const midnights = best.midnights - own.midnights
  return others >= 2 || (others >= 0 && midnights > 0 && (best.late >= documents / 5 || midnights > documents / 1.5))
}

function fitOf(documents: readonly Dated[], zone: string, there: Clock, here: Clock): Fit {
  const fit: Fit = { zone, midnights: 0, late: 0, printed: 0, titled: 0 }
  for (const { Title, Text, milliseconds } of documents) {
    const [day = '', time = ''] = there(milliseconds).split('T')
    // Noon is a usual stand-in for a day without a time, and midnight on the other side of the earth.
    const now = here(milliseconds).slice(11)
    if (time === '00:00:00' && now !== '12:00:00') fit.midnights++
    if (time === '00:00:00' && now >= '21') fit.late++
    if (timesIn(Text.slice(0, 300)).has(time.slice(0, 5))) fit.printed++
    if (/\d{4}-\d\d-\d\d/.exec(Title)?.[0] === day) fit.titled++
  }
  return fit
}

/** Times as `15:50`, however they are written. */
function timesIn(text: string): Set<string> {
  const found = text.matchAll(/\b(\d{1,2})[:.h](\d{2})\b(?:\s*([ap])\.?m\b)?/gi)
  return new Set(
    [...found].map(([, hours, minutes, half]) => {
      const hour = (Number(hours) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0)
      return `${String(hour).padStart(2, '0')}:${minutes}`
    }),
  )
}
