/** What a load reports as it goes, and how much of it is done. */

export interface LoadProgress {
  /** For each fault that does not refuse the dataset, with file, line and what to write instead. */
  warning?(text: string): void
  /** Again and again in a long load: the share that is done, below 1, and the seconds that the rest may take. */
  share?(done: number, secondsLeft: number): void
  /** The shortest time between two reports of the share, in milliseconds; 5,000 by default. */
  shareEveryMs?: number
  /** After each script, with its name, its statements and the milliseconds it took. */
  script?(name: string, statements: number, milliseconds: number): void
  /** After each check that holds, with its file. */
  check?(file: string, milliseconds: number): void
  /** Once every check holds, with their number. */
  checks?(count: number, milliseconds: number): void
}

/** The parts of a load in their order, with their share of its time as measured with a million statements. */
const parts = { reading: 0.06, writing: 0.68, checking: 0.08, keeping: 0.13, publishing: 0.05 }

export interface LoadMeter {
  /** Says how much of a part is done, from 0 to 1. */
  done(part: keyof typeof parts, share: number): void
}

/** @param now milliseconds from any beginning on */
export function loadMeter({ share, shareEveryMs = 5_000 }: LoadProgress, now = () => performance.now()): LoadMeter {
  const begun = now()
  let said = begun
  return {
    done(part, ofPart) {
      const at = now()
      if (!share || at - said < shareEveryMs) return
      said = at
      const names = Object.keys(parts) as (keyof typeof parts)[]
      const before = names.slice(0, names.indexOf(part)).reduce((sum, name) => sum + parts[name], 0)
      const done = before + parts[part] * Math.min(1, ofPart)
      if (done > 0) share(done, ((at - begun) / 1000) * (1 / done - 1))
    },
  }
}

/** `42 % done, about 3 min left`: the parts of a load are not known well enough for more. */
export function shareText(done: number, secondsLeft: number): string {
  const left = secondsLeft < 90 ? `${Math.max(1, Math.round(secondsLeft))} s` : `${Math.round(secondsLeft / 60)} min`
  return `${Math.floor(100 * done)} % done, about ${left} left`
}
