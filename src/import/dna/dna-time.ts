/** Converts the dates of a DNA file to what the coder saw: DNA 2 stores them by the clock of the coder's machine. */
import { UsageError } from '../../errors.js'

/** Turns milliseconds since 1970 into a local date and time, ISO without zone. */
export type Clock = (milliseconds: number) => string

/** @throws UsageError when there is no such zone. */
export function clockOf(zone: string): Clock {
  const [, sign, hours, minutes] = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  if (sign && Number(hours) < 15) {
    const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) * 60_000
    return (milliseconds) => utc(milliseconds + offset)
  }
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', { ...parts, timeZone: zone })
  } catch {
    throw new UsageError(
      `There is no time zone "${zone}". Write one such as Europe/Berlin, America/New_York or +01:00.`,
    )
  }
  return (milliseconds) => {
    const found = Object.fromEntries(format.formatToParts(milliseconds).map(({ type, value }) => [type, value]))
    const year = found.era === 'BC' ? '0000' : String(found.year).padStart(4, '0')
    return `${year}-${found.month}-${found.day}T${found.hour}:${found.minute}:${found.second}`
  }
}

const parts: Intl.DateTimeFormatOptions = {
  hourCycle: 'h23',
  era: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
}

/** DNA 3 stores what the coder typed as if it were UTC. */
export const utc: Clock = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 19)

/** The zone of this machine, by which DNA itself would read the file here. */
export const machineZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** Milliseconds whose year has four digits, which is what a record can keep. */
export const isDatable = (milliseconds: number) =>
  milliseconds >= Date.UTC(1000, 0, 2) && milliseconds < Date.UTC(9999, 11, 31)
