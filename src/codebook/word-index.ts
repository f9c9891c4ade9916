/** Finds texts by their words, however they are spelled. The page uses it too. */
import { oneSlip, readingsOf, soundOf, wordsOf } from './fold.js'

/** How a word of a text fits what is looked for, from best to worst. */
export const fits = { begins: 0, sounds: 1, contains: 2, soundsBegun: 3, slip: 4 } as const
export type Fit = (typeof fits)[keyof typeof fits]

/** Shorter words are found by their beginning alone, and slips are looked for in words that leave enough to know them by. */
const [shortestInside, shortestSound, shortestSlip] = [3, 4, 5]

interface Heard {
  word: string
  sound: string
}
const hear = (word: string): Heard => ({ word, sound: soundOf(word) })

function fitOfWord(wanted: Heard, { word, sound }: Heard): Fit | null {
  if (word.startsWith(wanted.word)) return fits.begins
  if (/\d/.test(wanted.word)) return null
  const length = wanted.word.length
  if (length >= shortestInside && sound === wanted.sound) return fits.sounds
  if (length >= shortestInside && word.includes(wanted.word)) return fits.contains
  if (wanted.sound.length >= shortestSound && sound.startsWith(wanted.sound)) return fits.soundsBegun
  if (length < shortestSlip) return null
  return oneSlip(word, wanted.word) || oneSlip(sound, wanted.sound) ? fits.slip : null
}

/** A text that was found: its place in the list, and the worst fit among the words. */
export interface FoundText {
  at: number
  fit: Fit
}

/** How well words fit what is looked for; null where they do not. */
export function fitting(wanted: string): (word: string) => Fit | null {
  const heard = hear(wanted)
  return (word) => (word.startsWith(wanted) ? fits.begins : fitOfWord(heard, hear(word)))
}

/** Indexes texts, each given in parts, so that a search looks at each different word once. */
export function wordIndex(texts: readonly (readonly string[])[]): (wanted: string) => FoundText[] {
  const places = new Map<string, number[]>()
  for (const [at, parts] of texts.entries()) {
    for (const word of new Set(parts.flatMap(wordsOf))) {
      const known = places.get(word)
      if (known) known.push(at)
      else places.set(word, [at])
    }
  }
  const words = [...places].map(([word, where]) => ({ ...hear(word), where }))

  /** The best fit of a word in each text that has it. */
  function textsWith(wanted: string): Map<number, Fit> {
    const heard = hear(wanted)
    const best = new Map<number, Fit>()
    for (const known of words) {
      const fit = fitOfWord(heard, known)
      if (fit === null) continue
      for (const at of known.where) best.set(at, Math.min(fit, best.get(at) ?? fit) as Fit)
    }
    return best
  }

  /** In the order of the list; a likeness or a slip counts only where nothing fits better. */
  return (wanted) => {
    const found = new Map<number, Fit>()
    for (const reading of readingsOf(wanted)) {
      const [first = new Map<number, Fit>(), ...others] = reading.map(textsWith)
      for (const [at, fit] of first) {
        const all = [fit, ...others.map((other) => other.get(at) ?? null)]
        if (all.includes(null)) continue
        const worst = Math.max(...all.map(Number))
        found.set(at, Math.min(worst, found.get(at) ?? worst) as Fit)
      }
    }
    const best = Math.min(...found.values())
    const most = Math.max(best, fits.contains)
    return [...found]
      .map(([at, fit]) => ({ at, fit }))
      .filter(({ fit }) => fit <= most)
      .sort((a, b) => a.at - b.at)
  }
}
