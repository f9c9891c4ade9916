/** The whole page: header, the view the URL names, the panel of what is selected, footer. */
import { Footer } from './footer.js'
import { Header } from './header.js'
import { LedgerView } from './ledger/ledger-view.js'
import { Loading, ProblemNote } from './notes.js'
import { Panel } from './panel/panel.js'
import { CatalogContext, useCatalog } from './state/catalog.js'
import { useViewState } from './state/navigation.js'
import { hrefOf, plainView } from './state/url-state.js'

export function App() {
  const state = useViewState()
  const { catalog, problem, retry } = useCatalog()
  return (
    <>
      <a class="skip" href="#content">
        Skip to the view
      </a>
      <Header state={state} />
      <main id="content" class={state.selected ? `with-panel ${state.pane}` : ''} tabIndex={-1}>
        {problem && <ProblemNote problem={problem} retry={retry} />}
        {!catalog && !problem && <Loading what="the record" />}
        {catalog && (
          <CatalogContext.Provider value={catalog}>
            {state.unread.length > 0 && (
              <p class="note" role="alert">
                This page does not know {state.unread.join(' ')} and shows the rest of the address.{' '}
                <a href={hrefOf(state)}>Drop it</a> or <a href={hrefOf(plainView)}>start over</a>.
              </p>
            )}
            <LedgerView state={state}>{state.selected && <Panel state={state} selected={state.selected} />}</LedgerView>
          </CatalogContext.Provider>
        )}
      </main>
      <Footer />
    </>
  )
}
