/** The bench of a text, once it and the coder's pass are loaded. */
import { Loading, ProblemNote } from '../../shell/notes.js'
import { go } from '../../state/navigation.js'
import { hrefOf, sameLens, type ViewState } from '../../state/url-state.js'
import { CodeHead } from '../code-head.js'
import { useCodingApi } from '../coder-context.js'
import { Bench } from './bench.js'
import { useBench } from './use-bench.js'

/** On a phone the bench fills the screen; the page's header is one swipe away. */
function fillPhone(bench: HTMLElement | null) {
  if (bench && matchMedia('(max-width: 63.99rem)').matches) bench.scrollIntoView()
}

export function BenchView({ state, id }: { state: ViewState; id: string }) {
  const api = useCodingApi()
  const { loaded, problem, retry } = useBench(api, id)
  if (problem) return <ProblemNote problem={problem} retry={retry} />
  if (!loaded) return <Loading what="the text and your pass" />
  const { matter } = loaded
  const hrefTo = (task: ViewState['task']) => hrefOf({ ...sameLens(state, 'code', id), task })
  return (
    <article class="view bench-view" ref={fillPhone}>
      <CodeHead state={state} title={matter.source.title} said={null} />
      {matter.text === null ? (
        <Bench
          {...loaded}
          api={api}
          compareHref={hrefTo('compare')}
          publishHref={hrefTo('publish')}
          named={state.open}
          nameOpen={(open) => go({ ...state, open }, 'replace')}
        />
      ) : (
        <p class="note problem" role="alert">
          {matter.text}
        </p>
      )}
    </article>
  )
}
