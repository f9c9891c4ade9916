/** The words of the other views, most of which say what can be asked there, and no finding. */
import { partNames } from '../conflicts/part-names.js'
import { tableTitle } from '../graph/overview/table-words.js'
import { isExpert } from '../network/network-request.js'
import { titleOf as networkTitle } from '../network/network-words.js'
import { agreementTitle } from '../network/plain/agreement-words.js'
import { alignment } from '../shell/alignment.js'
import { filterSentence } from '../state/filter-words.js'
import { lensParams } from '../state/lens-params.js'
import { counted, inText, listed } from '../state/phrases.js'
import { viewOfLabel } from '../state/view-names.js'
import { inSpan, longDay } from '../time/days.js'
import { traceTitle } from '../trace/trace-sentence.js'
import { boardBars } from './card-drawings.js'
import { type Asking, type CardWords, type Missing, missing, sentences } from './card-words.js'

export async function homeWords({ ask, catalog, state, asOf }: Asking): Promise<CardWords> {
  const { dataset } = catalog
  if (state.q !== null) return { kind: 'Search', title: `“${state.q}”`, asOf: null, unlisted: true }
  if (!dataset) return { title: 'The record', asOf: null }
  const { firstDay, lastDay, counts, between } = dataset
  const size = [counted(counts.statements, 'statement'), counted(counts.demands, 'demand')].join(' on ')
  const board = asOf
    ? await ask('board', { ...lensParams(state, asOf), sides: between.join(',') || undefined, limit: 1000 })
    : null
  return {
    kind: 'Who moved, when, and on whose word',
    title: dataset.title,
    said: sentences(
      dataset.subject,
      firstDay && lastDay
        ? `${size}, from ${counted(counts.sources, 'source')}, made ${inSpan(firstDay, lastDay)}, each linked to the place where it is written.`
        : 'The record is empty.',
    ),
    drawing: board && boardBars(board.items),
  }
}

export async function traceWords({ ask, catalog, state }: Asking): Promise<CardWords> {
  const { name } = catalog
  const kept = {
    ...{ side: state.side, speaker: state.speaker, demand: state.demand, issue: state.issue, event: state.event },
    ...{ draft: state.draft, source: state.source, relayedBy: state.relayedBy, deniedBy: state.deniedBy },
  }
  const named = Object.entries(kept).filter(([, id]) => id !== null)
  // One statement alone, to refuse what does not exist as the page does: to count them all would take long.
  if (named.length > 0) await ask('trace', { ...Object.fromEntries(named), limit: 1 })
  return {
    kind: 'Statements',
    title: traceTitle(state, name),
    said: sentences(
      state.event ? `Said at “${name(state.event)}”.` : '',
      state.relayedBy ? `By the word of ${name(state.relayedBy)}.` : '',
      state.deniedBy ? `What ${name(state.deniedBy)} denies.` : '',
      state.from || state.to ? `Said ${daysText(state.from, state.to)}.` : '',
      filterSentence(state, name),
      'Each statement with its day, its speaker, who relays it, and the words and the paragraph in which it is written.',
    ),
    asOf: state.asOf,
  }
}

function daysText(from: string | null, to: string | null): string {
  if (from && to) return `between ${longDay(from)} and ${longDay(to)}`
  return from ? `since ${longDay(from)}` : `until ${longDay(to ?? '')}`
}

export async function graphWords({ ask, catalog, state, asOf }: Asking): Promise<CardWords | Missing> {
  const { id } = state
  if (id === null)
    return {
      kind: 'Graph',
      title: tableTitle(state, asOf),
      said: 'The people of two sides, the demands between them, and a line for each last stance. It plays over time.',
    }
  const name = catalog.viewOf(id) === 'node' ? (await captionOf(ask, id)).name : catalog.name(id)
  return {
    kind: 'Graph',
    title: `Around ${name}${asOf ? `, as of ${longDay(asOf)}` : ''}`,
    said: 'What is joined to it, step by step, as far as the record goes.',
    unlisted: true,
  }
}

async function captionOf(ask: Asking['ask'], id: string): Promise<{ name: string; label: string | undefined }> {
  const answer = await ask('neighborhood', { id, limit: 1 })
  const center = answer.nodes.find((node) => node.id === answer.center)
  const { name, title, summary } = center?.properties ?? {}
  return { name: [name, title, summary].find((it) => typeof it === 'string') ?? id, label: center?.label }
}

export async function nodeWords({ ask, state }: Asking): Promise<CardWords | Missing> {
  const { name, label } = await captionOf(ask, state.id ?? '')
  const view = viewOfLabel(label)
  return {
    kind: label ?? 'Record',
    title: name,
    said: view ? `A ${view} of this record.` : 'A part of this record, with what it is joined to.',
    asOf: null,
    unlisted: true,
  }
}

export async function networkWords({ ask, catalog, state, asOf }: Asking): Promise<CardWords | Missing> {
  const { demands, dataset, name } = catalog
  const kind = 'Network'
  if (isExpert(state)) return { kind, title: networkTitle(state), asOf, unlisted: true }
  if (state.demand !== null) {
    const demand = demands.get(state.demand)
    if (!demand) return missing('demand', state.demand)
    const { items } = await ask('ledger', { ...lensParams(state, asOf || undefined), demand: demand.id, limit: 200 })
    const concerned = [...demand.raisedBy, ...demand.addressedTo, ...(dataset?.between ?? [])]
    return {
      kind,
      title: `Who sides with whom on ${inText(demand.name)}`,
      said: alignment(items, concerned, longDay(asOf), name),
    }
  }
  const said =
    'A tie for each two that spoke on the same demands, as strong as they stand alike, with the statements behind it.'
  if (state.ask === 'agreement') return { kind, title: agreementTitle(state, asOf), said }
  return {
    kind,
    title: `What ${state.among} are for and against, by ${longDay(asOf)}`,
    said: 'A tie for each demand that somebody spoke on, for it or against it, with the statements behind it.',
  }
}

export function conflictsWords({ catalog, state, asOf }: Asking): CardWords {
  const isPlain = state.part === 'sources'
  return {
    kind: 'Findings',
    title: partNames[state.part].title,
    said: sentences(filterSentence(state, catalog.name), 'Each with the statements and the passages behind it.'),
    asOf: isPlain ? null : asOf,
  }
}

export async function briefWords({ ask, catalog, state, asOf }: Asking): Promise<CardWords> {
  const { dataset, name } = catalog
  const sides = state.sides.length > 0 ? state.sides : (dataset?.between ?? [])
  const among = { ...lensParams(state, asOf || undefined), sides: sides.join(',') || undefined, limit: 1000 }
  const board = sides.length > 0 ? await ask('board', among) : null
  return {
    kind: 'Brief',
    title: `${listed(sides.map(name)) || 'The talks'}: a brief as of ${longDay(asOf)}`,
    said: 'What moved, where the sides stand and on whose word, what they offer, what is disputed and what rests on little.',
    drawing: board && boardBars(board.items),
  }
}

export function methodWords({ catalog }: Asking): CardWords {
  const coded = catalog.dataset?.coded ?? ''
  return {
    kind: catalog.dataset?.title ?? '',
    title: 'Sources and method',
    said: sentences(coded, 'The sources, the rule behind any reading, how far the coders agreed, and the codebook.'),
    asOf: null,
  }
}

export const consoleWords = (): CardWords => ({
  title: 'Query the graph in Cypher',
  said: 'A query of your own, or one from the library, within limits.',
  asOf: null,
  unlisted: true,
})

export const codeWords = (): CardWords => ({ title: 'Code', asOf: null, unlisted: true })
