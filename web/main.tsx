/** Starts the page: follows links, asks for what the first view needs, and renders the view of the address. */
import './shell/base.css'
import './shell/colours.css'
import './shell/print.css'
import './shell/shell.css'
import './shell/stances.css'
import './shell/tables.css'
import './shell/work.css'
import { render } from 'preact'
import { App } from './app.js'
import { firstGaps } from './home/first-gaps.js'
import { lensParams } from './state/lens-params.js'
import { followLinks } from './state/navigation.js'
import { readState, type ViewState } from './state/url-state.js'
import { askAhead } from './state/use-answer.js'

followLinks()
begin(readState(location.pathname, location.search))
const page = document.getElementById('page')
if (page) {
  page.replaceChildren()
  render(<App />, page)
}

/** Asks for the catalog and the first view's data at once, before anything is rendered. */
function begin(state: ViewState): void {
  askAhead('actors', {})
  askAhead('demands', {})
  askAhead('sources', {})
  askAhead('dataset', {})
  if (state.view === 'ledger' && state.asOf !== null) askAhead('ledger', lensParams(state, state.asOf))
  if (state.view === 'home' && state.q === null) askAhead('gaps', firstGaps(state))
  if (state.view === 'ledger' || state.view === 'home')
    askAhead('days', { clock: state.view === 'home' ? 'said' : state.clock })
}
