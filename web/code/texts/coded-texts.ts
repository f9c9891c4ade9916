/** The texts of the bench as the server lists them, and what a coder can do next with one. Pure. */
import { counted } from '../../state/phrases.js'
import type { Task } from '../../state/view-names.js'
import type { ListedText } from '../coding-api.js'

export type CodedText = ListedText & { state: TextState }
export type TextState = 'new' | 'open' | 'closed' | 'adjudicated' | 'published'

export interface CodedTexts {
  items: CodedText[]
  /** Texts in SOURCES_DIR that are no source yet. */
  unclaimed: { file: string; bytes: number }[]
}

export const stateMeanings: Record<TextState, string> = {
  new: 'nobody codes it yet',
  open: 'a pass on it is open',
  closed: 'every pass on it is closed',
  adjudicated: 'every difference between its passes is decided',
  published: 'its statements are in the record',
}

/** What is published comes last; the rest stays in its order. */
export const unfinishedFirst = (items: readonly CodedText[]): CodedText[] => [
  ...items.filter(({ state }) => state !== 'published'),
  ...items.filter(({ state }) => state === 'published'),
]

/** A link where there is something to do; `why` where it has to wait, or what comes after. */
export interface NextStep {
  act: string | null
  task: Task | null
  why: string | null
}

export function nextStep({ state, passes, paragraphs }: CodedText): NextStep {
  const mine = passes.find((pass) => pass.mine)
  const others = passes.filter((pass) => !pass.mine)
  const open = others.filter((pass) => pass.state === 'open').map(({ coder }) => coder)
  const code = (act: string): NextStep => ({ act, task: null, why: null })
  if (mine?.state === 'open') return code('Go on')
  if (state === 'published') return afterPublishing(mine !== undefined, passes.length, open, paragraphs)
  if (paragraphs === null && !mine) return { act: null, task: null, why: 'its text is not on this machine' }
  if (state === 'adjudicated') return { act: 'Publish', task: 'publish', why: null }
  if (!mine && passes.length < 2) return code('Code it')
  if (open.length > 0) return { act: null, task: null, why: `waits for ${open.join(' and ')}` }
  if (passes.length > 1) return { act: 'Compare', task: 'compare', why: null }
  return { act: 'Publish', task: 'publish', why: 'or let a second coder code it first' }
}

/** A single coding that is published leaves room for a second coder; two can be compared. */
function afterPublishing(
  isMine: boolean,
  passes: number,
  open: readonly string[],
  paragraphs: number | null,
): NextStep {
  if (open.length > 0) return { act: null, task: null, why: `waits for ${open.join(' and ')}` }
  if (passes > 1) return { act: 'Compare', task: 'compare', why: null }
  const act = passes === 1 && !isMine && paragraphs !== null ? 'Code it too' : null
  return { act, task: null, why: null }
}

/** Whether the bench shows the text to this coder. */
export const opensOnBench = ({ passes, paragraphs }: CodedText): boolean =>
  paragraphs !== null || passes.some(({ mine }) => mine)

/** How far a pass has come; empty where its reader may not know. */
export function progressOf({ statements, dealtWith }: ListedText['passes'][number], paragraphs: number | null): string {
  if (statements === undefined) return ''
  const of = paragraphs === null ? '' : ` of ${paragraphs.toLocaleString('en')}`
  return `${counted(statements, 'statement')}, ${(dealtWith ?? 0).toLocaleString('en')}${of} paragraphs dealt with`
}
