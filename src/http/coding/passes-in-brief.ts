/** The passes of a source as the bench lists them: all by their state, and more of those that the reader may see. */
import { whyHidden } from '../../coding/blindness.js'
import { codersOf } from '../../coding/coding-folder.js'
import { emptyPass, itemsOf, type PassState } from '../../coding/fold-pass.js'
import { DamagedLog } from '../../coding/read-log.js'
import type { Coding } from './coding.js'

export interface ListedPass {
  coder: string
  state: PassState['state']
  mine: boolean
  /** Its log cannot be read. */
  damaged?: true
  statements?: number
  dealtWith?: number
}

/** A pass of a source with its state; one that cannot be read stays hidden like one that is open. */
interface ReadPass {
  coder: string
  state: PassState
  damaged?: true
}

export async function passesOf(coding: Coding, source: string): Promise<ReadPass[]> {
  return Promise.all(codersOf(coding.dataset, source).map((coder) => readPass(coding, source, coder)))
}

async function readPass(coding: Coding, source: string, coder: string): Promise<ReadPass> {
  try {
    return { coder, state: (await coding.pass(source, coder).read()).state }
  } catch (error) {
    if (!(error instanceof DamagedLog)) throw error
    coding.logger.warn(error.message)
    return { coder, state: emptyPass(), damaged: true }
  }
}

export async function passesInBrief(coding: Coding, source: string, reader: string): Promise<ListedPass[]> {
  const passes = await passesOf(coding, source)
  const brief = passes.map(({ coder, state: { state } }) => ({ coder, state }))
  return passes.map(({ coder, state, damaged }) => ({
    ...{ coder, state: state.state, mine: coder === reader },
    ...(damaged ? { damaged } : whyHidden(brief, reader, coder) === null && countsOf(state)),
  }))
}

/** A paragraph is dealt with when a statement cites it, or a reason stands for it. */
function countsOf(state: PassState): Pick<ListedPass, 'statements' | 'dealtWith'> {
  const statements = itemsOf(state, 'statement')
  const cited = statements.flatMap(({ citations }) => citations.map(({ paragraph }) => paragraph))
  const reasons = itemsOf(state, 'uncoded').map(({ paragraph }) => paragraph)
  return { statements: statements.length, dealtWith: new Set([...cited, ...reasons]).size }
}
