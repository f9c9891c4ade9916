/** The top of the page: its name and its views. */
import { hrefOf, plainView, type ViewState } from './state/url-state.js'

export function Header({ state }: { state: ViewState }) {
  return (
    <header class="top">
      <a class="brand" href={hrefOf(plainView)}>
        Demarche
      </a>
      <p class="tagline">Who demanded what, who dropped or kept it, who said so, and where it stands written</p>
      <nav aria-label="Views">
        <a href={hrefOf({ ...state, view: 'ledger', selected: null })} aria-current="page">
          Ledger
        </a>
      </nav>
    </header>
  )
}
