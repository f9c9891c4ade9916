/** Where a reader begins: how much the record holds, and the ways in. */
import { counted } from '../ledger/sentence.js'
import { ViewHead } from '../shell/view-head.js'
import { useNames } from '../state/catalog.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'

export function HomeView({ state }: { state: ViewState }) {
  const { actors, demands, sources } = useNames()
  const said = `${counted(demands.size, 'demand')}, ${counted(actors.size, 'actor')}, ${counted(sources.size, 'source')}.`
  return (
    <article class="view leaf">
      <ViewHead title="Who moved, when, and on whose word" said={said} />
      <p>
        <a href={hrefOf(sameLens(state, 'ledger'))}>Where each side stands</a>
      </p>
    </article>
  )
}
