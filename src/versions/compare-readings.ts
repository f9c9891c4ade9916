/** What a publication changed: the readings of the version before compared with the present ones. Pure. */
import { byText } from '../codebook/by-text.js'
import { groupBy } from '../codebook/group-by.js'
import type { ReadingName } from '../codebook/words.js'
import type { DatedReading } from './dated-readings.js'
import { type Formerly, type KeptReading, mostFormerly } from './kept-reading.js'

/** A reading that the data say differently from the version before. */
export interface ReadingChange {
  what: 'added' | 'removed' | 'changed'
  side: string
  demand: string
  day: string
  /** What the version before says; null for one that is added. */
  from: ReadingName | null
  /** What this version says; null for one that is removed. */
  to: ReadingName | null
  /** The day it had in the version before, where only the day changed. */
  dayBefore?: string
}

export interface Compared {
  kept: KeptReading[]
  changes: ReadingChange[]
}

/** Those that are gone are kept for a while, so that a feed can say so. */
const mostGone = 1_000

const trajectoryOf = ({ side, demand }: DatedReading) => JSON.stringify([side, demand])

/**
 * @param publication the number of the present one
 * @param from the first day that both know; earlier readings stand as they are, whenever they came
 */
export function compareReadings(
  before: readonly KeptReading[],
  now: readonly DatedReading[],
  publication: number,
  from: string | null,
): Compared {
  const known = (day: string) => from === null || day >= from
  const stood = groupBy(
    before.filter(({ gone, day }) => gone === undefined && known(day)),
    trajectoryOf,
  )
  const goneBefore = new Map(
    before.filter(({ gone }) => gone !== undefined).map((it) => [JSON.stringify([it.side, it.demand, it.day]), it]),
  )
  const compared: Compared = { kept: [], changes: [] }
  for (const [trajectory, readings] of groupBy(now, trajectoryOf)) {
    const early = readings.filter(({ day }) => !known(day))
    for (const reading of early) compared.kept.push({ ...reading, since: 1 })
    const late = early.length > 0 ? readings.filter(({ day }) => known(day)) : readings
    compareTrajectory(stood.get(trajectory) ?? [], late, { publication, goneBefore, compared })
    stood.delete(trajectory)
  }
  for (const readings of stood.values()) compareTrajectory(readings, [], { publication, goneBefore, compared })
  const gone = [...goneBefore.values(), ...compared.kept.filter((it) => it.gone !== undefined)]
  gone.sort((a, b) => (b.gone ?? 0) - (a.gone ?? 0) || byText(b.day, a.day))
  return {
    kept: [...compared.kept.filter((it) => it.gone === undefined), ...gone.slice(0, mostGone)],
    changes: compared.changes.sort(
      (a, b) => byText(b.day, a.day) || byText(a.demand, b.demand) || byText(a.side, b.side),
    ),
  }
}

interface Comparing {
  publication: number
  /** By side, demand and day; those that came back are taken out. */
  goneBefore: Map<string, KeptReading>
  compared: Compared
}

function compareTrajectory(
  stood: readonly KeptReading[],
  now: readonly DatedReading[],
  { publication, goneBefore, compared: { kept, changes } }: Comparing,
): void {
  const left = new Map(stood.map((it) => [it.day, it]))
  const fresh: DatedReading[] = []
  for (const reading of now) {
    const old = left.get(reading.day)
    if (!old) {
      fresh.push(reading)
      continue
    }
    left.delete(reading.day)
    if (old.reading !== reading.reading) changed(old, reading)
    else
      kept.push({
        ...{ ...old, before: reading.before },
        ...(old.before !== reading.before && { worded: publication }),
      })
  }
  for (const reading of fresh) {
    // The same reading of another day is the same one, dated anew.
    const old = [...left.values()].find((it) => it.reading === reading.reading)
    if (old) {
      left.delete(old.day)
      changed(old, reading)
    } else added(reading)
  }
  for (const old of left.values()) {
    const { side, demand, day, reading } = old
    kept.push({ ...old, gone: publication })
    changes.push({ what: 'removed', ...{ side, demand, day }, from: reading, to: null })
  }

  function changed(old: KeptReading, reading: DatedReading): void {
    kept.push({ ...reading, since: publication, formerly: [...goneAt(reading), ...pastOf(old)].slice(-mostFormerly) })
    const { side, demand, day } = reading
    changes.push({
      ...{ what: 'changed', side, demand, day, from: old.reading, to: reading.reading },
      ...(old.day !== day && { dayBefore: old.day }),
    })
  }

  function added(reading: DatedReading): void {
    const { side, demand, day } = reading
    const formerly = goneAt(reading).slice(-mostFormerly)
    kept.push({ ...reading, since: publication, ...(formerly.length > 0 && { formerly }) })
    changes.push({ what: 'added', side, demand, day, from: null, to: reading.reading })
  }

  /** What stood on this day in an earlier version, and had gone; it is gone no longer. */
  function goneAt({ side, demand, day }: DatedReading): Formerly[] {
    const key = JSON.stringify([side, demand, day])
    const old = goneBefore.get(key)
    goneBefore.delete(key)
    return old ? pastOf(old) : []
  }
}

const pastOf = ({ formerly = [], day, reading, since }: KeptReading): Formerly[] => [
  ...formerly,
  { day, reading, since },
]
