/** The header: name, search and views. */
import { hrefOf, plainView, sameLens, type ViewState } from '../state/url-state.js'
import { useCoding } from '../state/use-coding.js'
import type { ViewName } from '../state/view-names.js'
import { SearchBox } from './search-box.js'

const shown: readonly (readonly [ViewName, string])[] = [
  ['board', 'Board'],
  ['gap', 'Gap'],
  ['ledger', 'Ledger'],
  ['trace', 'Statements'],
  ['graph', 'Graph'],
  ['network', 'Networks'],
  ['conflicts', 'Findings'],
  ['console', 'Console'],
  ['method', 'Method'],
]

export function Header({ state }: { state: ViewState }) {
  const isCoding = useCoding() === true
  const views = isCoding ? [...shown, ['code', 'Code'] as const] : shown
  return (
    <header class="top">
      <a class="brand" href={hrefOf(plainView)}>
        Demarche
      </a>
      <p class="tagline">Who demanded what, who dropped or kept it, who said so, and where it is written</p>
      <SearchBox state={state} />
      <nav aria-label="Views">
        {views.map(([view, text]) => (
          <a key={view} href={hrefOf(sameLens(state, view))} aria-current={state.view === view ? 'page' : undefined}>
            {text}
          </a>
        ))}
      </nav>
    </header>
  )
}
