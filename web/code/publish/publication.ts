/** What publishing a source would write and change, as the server plans it, and its patches as lines. Pure. */
import type { ReadingName, Relation } from '../../../src/codebook/words.js'
import { relationText } from '../../state/codebook-words.js'
import type { Fault } from '../coding-api.js'

interface Told {
  reading: ReadingName
  robust: boolean
  word: Relation | null
}

export interface Change {
  /** The first day on which the reading is another. */
  day: string
  side: string
  demand: string
  before: Told | null
  after: Told | null
}

export interface PlannedFile {
  path: string
  change: 'new' | 'changed' | 'removed' | 'same'
  patch: string
}

export interface Planned {
  source: string
  /** Who coded it, as each statement says. */
  coder: string | null
  statements: number
  /** Why it cannot be published. */
  blocked: string[]
  warnings: string[]
  faults: { key: string; faults: Fault[] }[]
  files: PlannedFile[]
  checks: { check: string; rule: string }[]
  changes: Change[]
  /** Paragraphs with a reason. */
  uncoded: number
  /** Paragraphs that are neither cited nor have a reason. */
  open: number[]
}

export interface Published extends Planned {
  written: string[]
  generation: string | null
  /** Why what was written could not be loaded. */
  notLoaded: string | null
  /** The command that commits it; null outside a work tree of git. */
  commit: string | null
}

export interface PatchLine {
  sign: '+' | '-' | ' ' | '@'
  text: string
}

/** The lines of a unified patch; a hunk's head stands for the lines that are left out before it. */
export function patchLines(patch: string): PatchLine[] {
  const lines = patch.replace(/\n$/, '').split('\n')
  const first = lines.findIndex((line) => line.startsWith('@@'))
  if (first < 0) return []
  return lines.slice(first).flatMap((line): PatchLine[] => {
    const [sign = ' '] = line
    if (sign === '@') return /^@@ -[01][ ,]/.test(line) ? [] : [{ sign, text: line }]
    if (sign === '\\') return []
    return sign === '+' || sign === '-' ? [{ sign, text: line.slice(1) }] : [{ sign: ' ', text: line.slice(1) }]
  })
}

/** How many lines a patch adds and removes. */
export function sizeOf(lines: readonly PatchLine[]): { added: number; removed: number } {
  const count = (wanted: PatchLine['sign']) => lines.filter(({ sign }) => sign === wanted).length
  return { added: count('+'), removed: count('-') }
}

/** What happens to a reading, in words that follow `X on Y: `. */
export function changeText({ before, after }: Pick<Change, 'before' | 'after'>): string {
  const [was, is] = [before?.reading ?? 'silent', after?.reading ?? 'silent']
  const parts = [was === is ? `stays ${is}` : `${was} becomes ${is}`]
  if (before && after && before.robust !== after.robust) parts.push(after.robust ? 'now robust' : 'no longer robust')
  if (after?.word && before?.word !== after.word && (before?.word || after.word !== 'own'))
    parts.push(`on the word of ${relationText(after.word)}`)
  return parts.join(', ')
}

/** Whether publishing would write anything. */
export const writesAnything = ({ files }: Pick<Planned, 'files'>) => files.some(({ change }) => change !== 'same')
