/** Discourse networks: a question in words, or for experts all that rDNA can be asked. */
import type { ViewState } from '../state/url-state.js'
import { ExpertView } from './expert-view.js'
import { isExpert } from './network-request.js'
import { AgreementView } from './plain/agreement-view.js'
import { TopicsView } from './plain/topics-view.js'
import './network.css'

export function NetworkView({ state }: { state: ViewState }) {
  if (isExpert(state)) return <ExpertView state={state} />
  return state.ask === 'agreement' ? <AgreementView state={state} /> : <TopicsView state={state} />
}
