/** A list of statements as a title and as a sentence. Pure. */
import type { Answer } from '../state/ask.js'
import { counted, inText, listed } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import { monthOf } from '../time/days.js'
import type { TraceParams } from './trace-params.js'

type Name = (id: string) => string
type Titled = Pick<ViewState, 'speaker' | 'side' | 'demand' | 'issue' | 'draft' | 'stance'>

const verbs = { all: 'said', ASSERTS: 'asserted', CONCEDES: 'conceded', REJECTS: 'rejected', ASSESSES: 'assessed' }

/** `What Sergey Lavrov said about “Ceasefire”`, `Who said what about “Territory”`, `What Ukraine conceded`. */
export function traceTitle({ speaker, side, demand, issue, draft, stance }: Titled, name: Name): string {
  const who = speaker ?? side
  const [about] = [demand, issue, draft].filter((id) => id !== null)
  const said = verbs[stance]
  const on = about ? ` ${stance === 'all' ? 'about' : 'on'} ${inText(name(about))}` : ''
  return who ? `What ${name(who)} ${said}${on}` : `Who ${said} what${on}`
}

type Counts = Pick<Answer<'facets'>, 'items' | 'all' | 'more'>

/** `5 statements between February and March 2022: 2 assert it, 3 reject it.` */
export function traceSentence({ items, all, more }: Counts, asked: TraceParams): string {
  if (all === 0) return 'No statement.'
  const of = (wanted: string) => items.filter(({ filter, statements }) => filter === wanted && statements > 0)
  const months = of('month')
    .map(({ value }) => value)
    .sort()
  const [first = '', last = ''] = [months[0], months.at(-1)]
  // With a first or last day set, other months are counted beside it.
  const when =
    asked.from || asked.to || first === ''
      ? ''
      : first === last
        ? ` in ${monthWords(first)}`
        : ` between ${monthWords(first)} and ${monthWords(last)}`
  const speakers = of('speaker').length + (more.speaker ?? 0)
  const people = asked.speaker || speakers < 2 ? '' : `, by ${counted(speakers, 'speaker')}`
  const acts = of('stance')
  const parts =
    asked.stance || (!asked.demand && !asked.issue)
      ? []
      : acts.map(({ value, statements }) => `${statements.toLocaleString('en')} ${actWords(value, statements)}`)
  const others = of('word').reduce((sum, { value, statements }) => sum + (value === 'own' ? 0 : statements), 0)
  // What one word is asked for, others are counted beside it.
  const told =
    asked.word || others === 0
      ? ''
      : ` ${others === all ? (all === 1 ? 'It is' : 'All of them are') : `${others.toLocaleString('en')} of them ${others === 1 ? 'is' : 'are'}`} told by others alone.`
  return `${counted(all, 'statement')}${when}${people}${parts.length > 0 ? `: ${listed(parts)}` : ''}.${told}`
}

const monthWords = (month: string) => monthOf(`${month}-01`)

function actWords(act: string, count: number): string {
  const s = count === 1 ? 's' : ''
  const words: Record<string, string> = {
    ASSERTS: `assert${s}`,
    CONCEDES: `concede${s}`,
    REJECTS: `reject${s}`,
    ASSESSES: `assess${count === 1 ? 'es' : ''} the talks or give${s} no answer`,
  }
  return words[act] ?? act
}
