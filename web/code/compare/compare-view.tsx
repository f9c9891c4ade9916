/** Compares two closed passes on a text, and takes the decisions where they differ. */
import { Loading, ProblemNote } from '../../shell/notes.js'
import { counted } from '../../state/phrases.js'
import type { ViewState } from '../../state/url-state.js'
import { CodeHead } from '../code-head.js'
import { useCodingApi } from '../coder-context.js'
import type { ListedText } from '../coding-api.js'
import { useLoaded } from '../use-loaded.js'
import { ChoosePair } from './choose-pair.js'
import { Comparing } from './comparing.js'
import { whyNotYet } from './comparison.js'
import { useComparison } from './use-comparison.js'
import './agreement.css'
import './compare.css'

export function CompareView({ state, id }: { state: ViewState; id: string }) {
  const api = useCodingApi()
  const { answer, problem, retry } = useLoaded(`texts ${api.coder.name}`, () => api.texts())
  const text = answer?.items.find(({ source }) => source === id)
  if (problem) return <ProblemNote problem={problem} retry={retry} />
  if (!answer) return <Loading what="the passes" />
  if (!text)
    return (
      <article class="view leaf">
        <CodeHead state={state} title={`There is no text “${id}”`} said={null} />
      </article>
    )
  return <CompareText key={state.pair.join()} state={state} text={text} />
}

function CompareText({ state, text }: { state: ViewState; text: ListedText }) {
  const { source, title, passes } = text
  const closed = passes.filter((pass) => pass.state === 'closed').map(({ coder }) => coder)
  const why = whyNotYet(passes)
  const [a, b] = state.pair
  const pair = a !== undefined && b !== undefined ? ([a, b] as const) : null
  const mustChoose = closed.length > 2 && pair === null
  const compared = useComparison(source, why === null && !mustChoose, pair)
  const { comparison, problem } = compared
  return (
    <article class={comparison ? 'view compare' : 'view leaf'}>
      <CodeHead state={state} title={`Compare: ${title}`} said={comparison && summary(comparison)} />
      {why && <p class="note">{why}</p>}
      {why === null && closed.length > 2 && <ChoosePair state={state} closed={closed} />}
      {problem && <ProblemNote problem={problem} retry={compared.retry} />}
      {comparison && <Comparing state={state} source={source} comparison={comparison} send={compared.send} />}
      {!comparison && why === null && !mustChoose && !problem && <Loading what="both passes" />}
    </article>
  )
}

function summary({
  a,
  b,
  differences,
  undecided,
}: {
  a: string
  b: string
  differences: unknown[]
  undecided: number
}) {
  if (differences.length === 0) return `${a} and ${b} have coded the same.`
  const left = undecided === 0 ? 'all are decided' : `${undecided.toLocaleString('en')} still to decide`
  return `${counted(differences.length, 'difference')} between ${a} and ${b}; ${left}.`
}
