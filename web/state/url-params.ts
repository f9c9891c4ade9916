/** Every parameter a view can have in the URL: which views it belongs to, how it is read and written. A row a parameter. */
import { readSteps, type Step, writeSteps } from '../graph/steps.js'
import { readings, relations } from './codebook-words.js'
import type { ViewName } from './view-names.js'

export interface Param<T> {
  /** The views whose address holds it; `all` for what a reader carries from view to view. */
  views: readonly ViewName[] | 'all'
  usual: T
  /** @param refuse called with the part of the text that says nothing here */
  read(text: string, refuse: (part: string) => void): T
  /** Empty for the usual value. */
  write(value: T): string
}

type Views = Param<unknown>['views']

/** Any text, kept as written, so that the API can say what is wrong with it. */
export function textParam(views: Views): Param<string | null> {
  return { views, usual: null, read: (text) => text, write: (value) => value ?? '' }
}

/** A whole number from 1, as text. */
export function digitsParam(views: Views, usual: string): Param<string> {
  return {
    views,
    usual,
    read(text, refuse) {
      if (/^[1-9]\d{0,4}$/.test(text)) return text
      refuse(text)
      return usual
    },
    write: (value) => (value === usual ? '' : value),
  }
}

export function listParam(views: Views): Param<string[]> {
  return { views, usual: [], read: listOf, write: (value) => value.join(',') }
}

/** Some of the words, in their own order. */
export function someOf<T extends string>(views: Views, words: readonly T[]): Param<T[]> {
  return {
    views,
    usual: [],
    read(text, refuse) {
      const parts = listOf(text)
      const wrong = parts.filter((part) => !words.some((word) => word === part))
      if (wrong.length > 0) refuse(wrong.join(','))
      return words.filter((word) => parts.includes(word))
    },
    write: (value) => value.join(','),
  }
}

/** One of the words; the first is the usual one. */
export function oneOf<T extends string>(views: Views, words: readonly [T, ...T[]]): Param<T> {
  const [usual] = words
  return {
    views,
    usual,
    read(text, refuse) {
      const word = words.find((it) => it === text)
      if (word === undefined) refuse(text)
      return word ?? usual
    },
    write: (value) => (value === usual ? '' : value),
  }
}

/** A whole number from 0 up. */
export function countParam(views: Views, usual: number): Param<number> {
  return {
    views,
    usual,
    read(text, refuse) {
      const count = /^\d{1,6}$/.test(text) ? Number(text) : null
      if (count === null) refuse(text)
      return count ?? usual
    },
    write: (value) => (value === usual ? '' : String(value)),
  }
}

const listOf = (text: string) => [...new Set(text.split(',').filter((part) => part !== ''))]

export const networkTypes = ['onemode', 'twomode'] as const
export const variables = ['organization', 'person', 'concept'] as const
export const duplicateRules = ['include', 'document', 'day', 'week', 'month', 'year', 'acrossrange'] as const
export const timeWindows = ['no', 'days', 'weeks', 'months', 'years', 'events'] as const
export const within = ['14', '7', '30', '90'] as const

export const params = {
  /** As written in the URL; null is the record's last day. */
  asOf: textParam('all'),
  clock: oneOf('all', ['said', 'published']),
  source: textParam('all'),
  /** What only these relays tell is left out. */
  withoutRelays: someOf('all', relations),
  hedged: oneOf('all', ['include', 'exclude']),
  /** Whose columns, whose statements; none named is all. */
  sides: listParam(['ledger', 'network', 'graph']),
  issue: textParam(['ledger', 'network']),
  reading: someOf(['ledger'], readings),
  /** Issues whose rows are folded away. */
  folded: listParam(['ledger']),
  /** The earlier day it is compared with, and whether what did not move since is left out. */
  from: textParam(['ledger']),
  moved: oneOf(['ledger'], ['all', 'only']),
  /** The cell that is opened: both, or none. */
  side: textParam(['ledger', 'method']),
  demand: textParam(['ledger', 'method']),
  /** How many days apart two statements may be to contradict each other. */
  within: oneOf(['conflicts'], within),
  /** How far the drawing reaches from what is in its middle. */
  depth: oneOf(['graph'], ['1', '2']),
  /** What a reader looks for; in the console, the text of a query of the reader's own. */
  q: textParam(['home', 'console']),
  /** What the reader added, hid and left out, in order, and how many of the last of these are undone. */
  steps: {
    views: ['graph'],
    usual: [] as readonly Step[],
    read: readSteps,
    write: writeSteps,
  } satisfies Param<readonly Step[]>,
  undone: countParam(['graph'], 0),
  /** The node or edge that is selected in the drawing. */
  at: textParam(['graph']),
  /** Statements before this day are not drawn. */
  since: textParam(['graph']),
  /** The most nodes that are drawn. */
  most: countParam(['graph'], 500),
  /** Which statement of the text is run, from 1; 0 is all of it. */
  statement: countParam(['console'], 0),
  /** How its answer is shown; the first lets the answer decide. */
  tab: oneOf(['console'], ['auto', 'graph', 'table', 'json', 'plan']),
  /** A network's parameters, by rDNA's names where it has them. */
  networkType: oneOf(['network'], networkTypes),
  variable1: oneOf(['network'], variables),
  variable2: oneOf(['network'], ['concept', 'person', 'organization']),
  /** rDNA's qualifierAggregation. */
  agreement: oneOf(['network'], ['congruence', 'conflict', 'subtract', 'ignore', 'combine']),
  normalization: oneOf(['network'], ['no', 'average', 'jaccard', 'cosine', 'activity', 'prominence']),
  duplicates: oneOf(['network'], duplicateRules),
  isolates: oneOf(['network'], ['false', 'true']),
  timeWindow: oneOf(['network'], timeWindows),
  windowSize: digitsParam(['network'], '3'),
  /** Which of the windows is shown, from 1; null is the last. */
  window: textParam(['network']),
  shape: oneOf(['network'], ['drawing', 'matrix']),
  /** The cell whose statements are shown: both, or none. */
  row: textParam(['network']),
  column: textParam(['network']),
}
