/** The whole page: a header that stays, and under it the view that the address names, with the footer at its end. */
import type { FunctionComponent } from 'preact'
import { ActorView } from './actor/actor-view.js'
import { BoardView } from './board/board-view.js'
import { ConflictsView } from './conflicts/conflicts-view.js'
import { DemandView } from './demand/demand-view.js'
import { DraftView } from './draft/draft-view.js'
import { EventView } from './event/event-view.js'
import { HomeView } from './home/home-view.js'
import { IssueView } from './issue/issue-view.js'
import { LedgerView } from './ledger/ledger-view.js'
import { MethodView } from './method/method-view.js'
import { NodeView } from './node/node-view.js'
import './params.js'
import { Footer } from './shell/footer.js'
import { Header } from './shell/header.js'
import { lazyView } from './shell/lazy-view.js'
import { Loading, ProblemNote } from './shell/notes.js'
import { SourceView } from './source/source-view.js'
import { useBusy } from './state/busy.js'
import { CatalogContext, useCatalog } from './state/catalog.js'
import { useViewState } from './state/navigation.js'
import { hrefOf, plainView, type ViewState } from './state/url-state.js'
import type { ViewName } from './state/view-names.js'
import { StatementView } from './statement/statement-view.js'
import { TraceView } from './trace/trace-view.js'

export type View = FunctionComponent<{ state: ViewState; id: string }>

/** A view whose address has no id gets an empty one. */
const views: Partial<Record<ViewName, View>> = {
  home: HomeView,
  board: BoardView,
  ledger: LedgerView,
  trace: TraceView,
  issue: IssueView,
  demand: DemandView,
  actor: ActorView,
  statement: StatementView,
  event: EventView,
  draft: DraftView,
  source: SourceView,
  node: NodeView,
  gap: lazyView('the gap', () => import('./gap/gap-view.js').then((it) => it.GapView)),
  graph: lazyView('the graph', () => import('./graph/graph-view.js').then((it) => it.GraphView)),
  conflicts: ConflictsView,
  method: MethodView,
  network: lazyView('the network', () => import('./network/network-view.js').then((it) => it.NetworkView)),
  brief: lazyView('the brief', () => import('./brief/brief-view.js').then((it) => it.BriefView)),
  code: lazyView('the coding bench', () => import('./code/code-view.js').then((it) => it.CodeView)),
  console: lazyView('the query page', () => import('./query/query-view.js').then((it) => it.QueryView)),
}

export function App() {
  const state = useViewState()
  const { catalog, failure } = useCatalog()
  const busy = useBusy()
  const View = views[state.view] ?? HomeView
  return (
    <>
      <a class="skip" href="#content">
        Skip to the view
      </a>
      <Header state={state} />
      <div class="under-header" id="under-header">
        <main id="content" data-view={state.view} tabIndex={-1} aria-busy={busy}>
          {failure && <ProblemNote problem={failure.problem} retry={failure.retry} />}
          {!catalog && !failure && <Loading what="the record" />}
          {catalog && (
            <CatalogContext.Provider value={catalog}>
              {state.unread.length > 0 && (
                <p class="note" role="alert">
                  This page does not know {state.unread.join(' ')} and ignores it.{' '}
                  <a href={hrefOf(state)}>Remove it from the address</a> or <a href={hrefOf(plainView)}>start over</a>.
                </p>
              )}
              <View
                key={state.view === 'console' ? 'console' : `${state.view} ${state.id ?? ''} ${state.task ?? ''}`}
                state={state}
                id={state.id ?? ''}
              />
            </CatalogContext.Provider>
          )}
        </main>
        <Footer />
      </div>
    </>
  )
}
