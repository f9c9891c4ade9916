/** The flags of a reading: what makes it less certain, as icons with names for screen readers. */

interface FlagShape {
  text: string
  title: string
  path: string
}

const shapes = {
  fragile: {
    text: 'fragile',
    title: 'fragile: it changes when second-hand or hedged reports are left out',
    path: 'M1.5 7.5c1.2-3 2.8-3 4 0s2.8 3 4 0M1.5 4c1.2-3 2.8-3 4 0s2.8 3 4 0',
  },
  others: {
    text: 'not its own word',
    title: 'not its own word: only others tell it',
    path: 'M2 8.5V5.5L4.5 2.5M6.5 8.5V5.5L9 2.5',
  },
  stale: {
    text: 'old',
    title: 'old: last heard more than 30 days earlier',
    path: 'M5.5 1.5a4 4 0 1 0 .01 0M5.5 3.3v2.4l1.8 1.2',
  },
} satisfies Record<string, FlagShape>

export type Flag = keyof typeof shapes

export const flags = Object.keys(shapes) as Flag[]
export const flagTitle = (flag: Flag) => shapes[flag].title

export function FlagIcon({ flag }: { flag: Flag }) {
  return (
    <svg class="reading-flag" viewBox="0 0 11 11" width="11" height="11" aria-hidden="true">
      <path d={shapes[flag].path} fill="none" stroke="currentColor" stroke-width="1.2" />
    </svg>
  )
}

export function ReadingFlags(raised: Record<Flag, boolean>) {
  return (
    <span class="reading-flags">
      {flags
        .filter((flag) => raised[flag])
        .map((flag) => (
          <span key={flag} title={shapes[flag].title}>
            <FlagIcon flag={flag} />
            <span class="hidden">, {shapes[flag].text} </span>
          </span>
        ))}
    </span>
  )
}
