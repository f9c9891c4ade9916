/** What of the passes on a source is published: the only pass, or what two passes and the decisions between them come to. */
import { comparedCoders, openAdjudication } from '../adjudication.js'
import { type PassInBrief, whyHidden } from '../blindness.js'
import { codersOf } from '../coding-folder.js'
import { itemsOf } from '../fold-pass.js'
import { type PassItems, passItems } from '../pass-items.js'
import type { KeptPass, PassLog } from '../pass-log.js'

export interface CodingLogs {
  pass(source: string, coder: string): PassLog
  decisions(source: string): PassLog
}

export interface WhoseCoding {
  items: PassItems
  /** Who coded it, as each statement says. */
  coder: string
  /** The day of the last act in it. */
  codedOn: string
  /** The version of the codebook that the last act followed. */
  codebook: string
}

/** What is published, or in sentences why nothing can be. `reader` sees it in doing so; null is who owns the files. */
export async function whoseCoding(
  dataset: string,
  source: string,
  logs: CodingLogs,
  reader: string | null,
): Promise<WhoseCoding | { blocked: string[] }> {
  const passes = await Promise.all(
    codersOf(dataset, source).map(async (coder) => ({ coder, kept: await logs.pass(source, coder).read() })),
  )
  const open = passes.filter(({ kept }) => kept.state.state === 'open').map(({ coder }) => coder)
  if (passes.length === 0) return { blocked: [`Nobody has coded ${source} yet.`] }
  if (open.length === 1) return { blocked: [`The pass of ${open[0]} is open: ${open[0]} would see what is published.`] }
  if (open.length > 1)
    return { blocked: [`The passes of ${inWords(open)} are open: they would see what is published.`] }
  const brief = passes.map(({ coder, kept }): PassInBrief => ({ coder, state: kept.state.state }))
  const hidden = passes.flatMap(({ coder }) => (reader === null ? [] : (whyHidden(brief, reader, coder) ?? [])))
  if (hidden.length > 0) return { blocked: hidden }
  const [only] = passes
  if (passes.length === 1 && only)
    return { items: passItems(only.kept.state), coder: `${only.coder}, a single coding`, ...lastAct([only.kept]) }
  const decisions = await logs.decisions(source).read()
  const coders = comparedCoders(brief, itemsOf(decisions.state, 'decision'))
  if (!coders)
    return {
      blocked: [`${passes.length} passes on ${source} are closed: compare two of them and decide where they differ.`],
    }
  const { a, b, result } = openAdjudication(
    passes.map(({ coder, kept: { state } }) => ({ coder, state })),
    decisions.state,
    reader,
  )
  const { items, undecided } = result
  if (undecided.length > 0)
    return {
      blocked: [`${undecided.length} of the differences between ${a.coder} and ${b.coder} are not decided yet.`],
    }
  const adjudicators = [...new Set(decisions.events.flatMap(({ coder }) => coder ?? []))].sort()
  const by = adjudicators.length > 0 ? `adjudicated by ${inWords(adjudicators)}` : 'who had all of it alike'
  const used = passes.filter(({ coder }) => coders.includes(coder)).map(({ kept }) => kept)
  return { items, coder: `${a.coder} and ${b.coder}, ${by}`, ...lastAct([...used, decisions]) }
}

function lastAct(logs: readonly KeptPass[]): { codedOn: string; codebook: string } {
  const last = logs
    .flatMap(({ events }) => events.at(-1) ?? [])
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1)
  return { codedOn: last?.at.slice(0, 10) ?? '', codebook: last?.codebook ?? '' }
}

const inWords = (names: readonly string[]) =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ')
