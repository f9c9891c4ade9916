/** The passes of a source as the bench lists them: all by their state, and more of those that the reader may see. */
import { whyHidden } from '../../coding/blindness.js'
import { codersOf } from '../../coding/coding-folder.js'
import { itemsOf, type PassState } from '../../coding/fold-pass.js'
import type { Coding } from './coding.js'

export interface ListedPass {
  coder: string
  state: PassState['state']
  mine: boolean
  statements?: number
  dealtWith?: number
}

/** Every pass of a source with its state. @throws Problem 500 for a damaged log */
export async function passesOf(coding: Coding, source: string): Promise<{ coder: string; state: PassState }[]> {
  const coders = codersOf(coding.dataset, source)
  return Promise.all(coders.map(async (coder) => ({ coder, state: (await coding.pass(source, coder).read()).state })))
}

export async function passesInBrief(coding: Coding, source: string, reader: string): Promise<ListedPass[]> {
  const passes = await passesOf(coding, source)
  const brief = passes.map(({ coder, state: { state } }) => ({ coder, state }))
  return passes.map(({ coder, state }) => ({
    ...{ coder, state: state.state, mine: coder === reader },
    ...(whyHidden(brief, reader, coder) === null && countsOf(state)),
  }))
}

/** A paragraph is dealt with when a statement cites it, or a reason stands for it. */
function countsOf(state: PassState): Pick<ListedPass, 'statements' | 'dealtWith'> {
  const statements = itemsOf(state, 'statement')
  const cited = statements.flatMap(({ citations }) => citations.map(({ paragraph }) => paragraph))
  const reasons = itemsOf(state, 'uncoded').map(({ paragraph }) => paragraph)
  return { statements: statements.length, dealtWith: new Set([...cited, ...reasons]).size }
}
