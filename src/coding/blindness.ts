/** Who may read whose pass: while a coder is at work on a source, nobody shows them what another has coded there. */
import type { PassState } from './fold-pass.js'

/** A pass of a source, and all that others may know of it while it is open. */
export interface PassInBrief {
  coder: string
  state: PassState['state']
}

/** Why `reader` may not see what `coder` has coded; null where they may. */
export function whyHidden(passes: readonly PassInBrief[], reader: string, coder: string): string | null {
  if (reader === coder) return null
  const stateOf = (name: string) => passes.find((pass) => pass.coder === name)?.state
  if (stateOf(reader) === 'open')
    return 'Your own pass on this source is open. Close it before you read that of another.'
  if (stateOf(coder) !== 'closed') return `The pass of ${coder} is open. Others can read it when it is closed.`
  if (closed(passes) < 2) return `The pass of ${coder} stays hidden until a second pass on this source is closed.`
  return null
}

/** Why a closed pass stays closed; null where it may be opened again. */
export function whyNotReopened(passes: readonly PassInBrief[], coder: string): string | null {
  const others = passes.filter((pass) => pass.coder !== coder && pass.state === 'closed')
  if (others.length === 0) return null
  return `${others.map((pass) => pass.coder).join(' and ')} closed a pass too, so each can read the other: a pass that changes now would no longer be blind. What is to be changed is a decision.`
}

const closed = (passes: readonly PassInBrief[]) => passes.filter(({ state }) => state === 'closed').length
