/** The query page: a query of the reader's own or a saved one, run within limits, its text never lost. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { ProblemNote } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { type AskError, askErrorOf } from '../state/ask-error.js'
import { underBase } from '../state/base-path.js'
import { useNames } from '../state/catalog.js'
import { go } from '../state/navigation.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer, useFetched } from '../state/use-answer.js'
import type { Remark } from './codemirror.js'
import { useHistory } from './history.js'
import type { Library, SavedQuery } from './library.js'
import { ParamsForm } from './params-form.js'
import { QueryAside } from './query-aside.js'
import { QueryEditor } from './query-editor.js'
import { parameterNames, statementAlone, statementAt } from './query-text.js'
import { downloadJob, type FileFormat, type Job, type QueryAnswer } from './request.js'
import { Results } from './results.js'
import { RunBar } from './run-bar.js'
import { firstText } from './starters.js'
import { useQueryText } from './use-query-text.js'
import { useRun } from './use-run.js'
import './query.css'

/** Longer addresses are refused by common servers and cut by mail programs. */
const longestAddress = 8_000

export function QueryView({ state, id }: { state: ViewState; id: string }) {
  const library = useFetched<Library>(underBase('/api/v1/library'))
  const schema = useAnswer('schema', {})
  const saved = library.answer?.items.find(({ name }) => name === id) ?? null
  const wanted = state.q ?? saved?.text ?? null
  /** A job whose text does not fit into the address. */
  const [long, setLong] = useState<Job | null>(null)
  const { text, put, edit, take, expect } = useQueryText(wanted, () => setLong(null))
  const [firstDemand] = useNames().demands.keys()
  const [given, setGiven] = useState(() => (text === firstText && firstDemand ? { demand: firstDemand } : state.given))
  const history = useHistory()
  const [exportProblem, setExportProblem] = useState<AskError | null>(null)
  useEffect(() => {
    if (wanted !== null) setGiven(state.given)
  }, [wanted, JSON.stringify(state.given)])

  const addressed = JSON.stringify([state.q, state.statement, saved?.name, state.given])
  const job = useMemo(() => long ?? jobOf(state, saved), [long, addressed])
  const { run, again, cancel } = useRun(job, state.tab === 'plan', (done, outcome) =>
    history.add({ text: done.text.trim(), given: done.given, outcome }),
  )
  const remarks = useMemo(() => remarksOf(run.answer, run.problem), [run.answer, run.problem])

  const names = parameterNames(text)
  const stateWith = (whole: string, statement: number, tab = state.tab): ViewState => {
    const asked = Object.fromEntries(names.flatMap((name) => (given[name] ? [[name, given[name]]] : [])))
    const own = saved === null || whole !== saved.text || statement > 0
    return { ...sameLens(state, 'console', own ? null : id), q: own ? whole : null, statement, given: asked, tab }
  }
  const start = (whole: string, explain: boolean, statement = 0) => {
    const next = stateWith(whole, statement, explain ? 'plan' : state.tab === 'plan' ? 'auto' : state.tab)
    const tooLong = fits(next) ? null : { saved: null, text: statementAlone(whole, statement), given: next.given }
    const address = tooLong ? { ...next, q: null, statement: 0, given: {} } : next
    expect(tooLong ? null : (next.q ?? saved?.text ?? null))
    setLong(tooLong)
    if (job && JSON.stringify(tooLong) === JSON.stringify(long) && hrefOf(address) === hrefOf(state)) again()
    else go(address)
  }
  const link = stateWith(text, text === state.q ? state.statement : 0)
  const isLinked = fits(link)
  const isRunAsShown = job === null || (long === null && text === wanted)
  const save = (format: FileFormat) => {
    if (!job) return
    downloadJob(job, format).then(
      () => setExportProblem(null),
      (error: unknown) => setExportProblem(askErrorOf(error)),
    )
  }
  const named = saved && state.q === null ? saved : null
  return (
    <article class="view query">
      <ViewHead
        title={named ? named.title : 'Query the graph in Cypher'}
        said={named ? named.description : limitsText(library.answer)}
        link={isLinked ? hrefOf(link) : null}
      />
      {library.answer?.allowAdHoc === false && (
        <p class="note">This server runs the queries of its library only, not your own.</p>
      )}
      {library.problem && <ProblemNote problem={library.problem} retry={library.retry} />}
      <div class="query-bench">
        <div class="query-work">
          <QueryEditor
            put={put}
            schema={schema.answer}
            remarks={remarks}
            edit={edit}
            run={(whole, cursor) => start(whole, false, statementAt(whole, cursor))}
          />
          <ParamsForm names={names} saved={saved} given={given} give={setGiven} />
          <RunBar
            running={run.running}
            began={run.began}
            timeoutMs={library.answer?.limits.timeoutMs ?? null}
            run={() => start(text, false)}
            explain={() => start(text, true)}
            cancel={cancel}
          />
          {!isLinked && (
            <p class="quiet">This text is too long for a link. It runs, but neither the address nor Share has it.</p>
          )}
          {isLinked && !isRunAsShown && (
            <p class="quiet">The address has the query as it was last run. Share has a link to the text above.</p>
          )}
          {run.problem && <ProblemNote problem={run.problem} />}
          {exportProblem && <ProblemNote problem={exportProblem} />}
          {run.answer && job && <Results state={state} answer={run.answer} save={save} />}
        </div>
        <QueryAside
          state={state}
          library={library.answer}
          schema={schema.answer}
          entries={history.entries}
          take={(taken, values = {}) => {
            take(taken)
            setGiven(values)
          }}
          clear={history.clear}
        />
      </div>
    </article>
  )
}

const fits = (state: ViewState) => hrefOf(state).length <= longestAddress

/** What the address asks to run; null for nothing, or while a saved query still lacks a parameter. */
function jobOf({ q, statement, given }: ViewState, saved: SavedQuery | null): Job | null {
  if (q !== null) return { saved: null, text: statementAlone(q, statement), given }
  const ready = saved?.params.every((param) => 'default' in param || given[param.name])
  return saved && ready ? { saved: saved.name, text: saved.text, given } : null
}

function remarksOf(answer: QueryAnswer | null, problem: AskError | null): Remark[] {
  const { position } = problem?.members ?? {}
  if (problem && position) return [{ ...position, severity: 'error', message: problem.message }]
  return (answer?.warnings ?? []).map(({ line, column, message, rewrite }) => ({
    line,
    column,
    severity: 'warning',
    message: `${message} ${rewrite}`,
  }))
}

function limitsText(library: Library | null): string | null {
  if (!library) return null
  const { timeoutMs, maxRows } = library.limits
  return `Queries only read. Each may run for ${timeoutMs / 1000} s and return ${maxRows.toLocaleString('en')} rows.`
}
