/** The filter for readings on thin evidence. */

import { type EvidenceKind, evidenceKinds } from '../../state/evidence.js'
import { go } from '../../state/navigation.js'
import type { ViewState } from '../../state/url-state.js'
import { Menu } from './menu.js'

const words: Record<EvidenceKind, { text: string; title: string }> = {
  fragile: { text: 'only fragile', title: 'what changes when second-hand or hedged reports are left out' },
  others: {
    text: 'only on others’ word',
    title: 'what only an ally, a mediator, the press, an author or the adversary tells',
  },
}

export function EvidenceMenu({ state }: { state: ViewState }) {
  const { evidence } = state
  return (
    <Menu
      label="Evidence"
      said={evidence.map((kind) => words[kind].text).join(', ') || 'any'}
      active={evidence.length > 0}
      choices={evidenceKinds.map((value) => ({ value, ...words[value] }))}
      chosen={evidence}
      choose={(chosen) => go({ ...state, evidence: chosen })}
    />
  )
}
