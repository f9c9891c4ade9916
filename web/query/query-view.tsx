/** The console: a query of one's own or a saved one, run within limits; its text is never lost. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { ProblemNote } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { useNames } from '../state/catalog.js'
import { go } from '../state/navigation.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer, useFetched } from '../state/use-answer.js'
import type { Mark } from './codemirror.js'
import { keepDraft, keepHistory, readDraft, readHistory, withEntry } from './history.js'
import type { Library } from './library.js'
import { ParamsForm } from './params-form.js'
import { Aside } from './query-aside.js'
import { QueryEditor } from './query-editor.js'
import { parameterNames, statementAlone, statementAt } from './query-text.js'
import { downloadJob, type Job, type QueryAnswer, type Trouble } from './request.js'
import { Results, TroubleNote } from './results.js'
import { RunBar } from './run-bar.js'
import { firstText } from './starters.js'
import { useRun } from './use-run.js'

/** Longer addresses are refused by common servers and cut by mail programs. */
const longestAddress = 8_000

const hereNow = () => `${location.pathname}${location.search}`

export function QueryView({ state, id }: { state: ViewState; id: string }) {
  const library = useFetched<Library>('/api/v1/library')
  const schema = useAnswer('schema', {})
  const saved = library.answer?.items.find(({ name }) => name === id) ?? null
  const wanted = state.q ?? saved?.text ?? null
  const [put, setPut] = useState(() => ({ text: beginWith(wanted) }))
  const [text, setText] = useState(put.text)
  const [firstDemand] = useNames().demands.keys()
  const [given, setGiven] = useState(() => (text === firstText && firstDemand ? { demand: firstDemand } : state.given))
  const [entries, setEntries] = useState(readHistory)
  /** Set when the text is run as it is, though it does not fit into the address. */
  const [long, setLong] = useState<Job | null>(null)
  const [exportTrouble, setExportTrouble] = useState<Trouble | null>(null)
  const putIn = (whole: string) => {
    setText(whole)
    setPut({ text: whole })
  }
  const shown = useRef(wanted)
  useEffect(() => {
    // What was typed after the last run stays where the address is the same, as after a reload.
    if (wanted !== null && wanted !== shown.current) putIn(wanted)
    // What was run from here goes on, though its address does not have it.
    if (wanted !== shown.current) setLong(null)
    shown.current = wanted
    if (wanted !== null) setGiven(state.given)
  }, [wanted, JSON.stringify(state.given)])

  const job = useMemo<Job | null>(() => {
    if (long) return long
    if (state.q !== null) return { saved: null, text: statementAlone(state.q, state.statement), given: state.given }
    return saved && ready(saved, state.given) ? { saved: saved.name, text: saved.text, given: state.given } : null
  }, [long, state.q, state.statement, saved, JSON.stringify(state.given)])
  const remember = (done: Job, outcome: string) =>
    setEntries((before) => {
      const after = withEntry(before, {
        text: done.text.trim(),
        given: done.given,
        at: new Date().toISOString(),
        outcome,
      })
      keepHistory(after)
      return after
    })
  const { run, again, cancel } = useRun(job, state.tab === 'plan', remember)

  const marks = useMemo(() => marksOf(run.answer, run.trouble), [run.answer, run.trouble])
  const names = parameterNames(text)
  const stateWith = (whole: string, statement: number, tab = state.tab): ViewState => {
    const asked = Object.fromEntries(names.flatMap((name) => (given[name] ? [[name, given[name]]] : [])))
    const own = saved === null || whole !== saved.text || statement > 0
    return { ...sameLens(state, 'console', own ? null : id), q: own ? whole : null, statement, given: asked, tab }
  }
  const fits = (next: ViewState) => hrefOf(next).length <= longestAddress
  const start = (whole: string, explain: boolean, statement = 0) => {
    const next = stateWith(whole, statement, explain ? 'plan' : state.tab === 'plan' ? 'auto' : state.tab)
    const tooLong = fits(next) ? null : { saved: null, text: statementAlone(whole, statement), given: next.given }
    const address = tooLong ? { ...next, q: null, statement: 0, given: {} } : next
    // The text stays as it is on the screen: the address follows it.
    shown.current = tooLong ? null : (next.q ?? saved?.text ?? null)
    setLong(tooLong)
    if (job && JSON.stringify(tooLong) === JSON.stringify(long) && hrefOf(address) === hrefOf(state)) again()
    else go(address)
  }
  const link = stateWith(text, text === state.q ? state.statement : 0)
  const isLinked = fits(link)
  const isRunAsShown = job === null || (long === null && text === wanted)
  const edit = (changed: string) => {
    setText(changed)
    keepDraft({ address: hereNow(), text: changed })
  }
  const off = library.answer?.allowAdHoc === false
  return (
    <article class="view console">
      <ViewHead
        title={saved && state.q === null ? saved.title : 'Ask the graph in Cypher'}
        said={saved && state.q === null ? saved.description : limitsText(library.answer)}
        link={isLinked ? hrefOf(link) : null}
      />
      {off && <p class="note">This server answers no queries of one’s own. Those of the library run.</p>}
      {library.problem && <ProblemNote problem={library.problem} retry={library.retry} />}
      <div class="bench">
        <div class="bench-main">
          <QueryEditor
            put={put}
            schema={schema.answer}
            marks={marks}
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
          {run.trouble && <TroubleNote trouble={run.trouble} />}
          {exportTrouble && <TroubleNote trouble={exportTrouble} />}
          {run.answer && job && (
            <Results
              state={state}
              answer={run.answer}
              download={async (format) => setExportTrouble(await downloadJob(job, format))}
            />
          )}
        </div>
        <Aside
          state={state}
          library={library.answer}
          schema={schema.answer}
          entries={entries}
          take={(taken, values = {}) => {
            edit(taken)
            putIn(taken)
            setGiven(values)
          }}
          forget={() => {
            setEntries([])
            keepHistory([])
          }}
        />
      </div>
    </article>
  )
}

/** The text as it was left at this address, else what the address asks for, else what was typed last. */
function beginWith(wanted: string | null): string {
  const draft = readDraft()
  if (draft && (draft.address === hereNow() || wanted === null)) return draft.text
  return wanted ?? firstText
}

/** Whether every parameter without a default is given. */
function ready({ params }: Library['items'][number], given: Record<string, string>): boolean {
  return params.every((param) => 'default' in param || given[param.name])
}

function marksOf(answer: QueryAnswer | null, trouble: Trouble | null): Mark[] {
  if (trouble?.position) return [{ ...trouble.position, severity: 'error', message: trouble.detail }]
  return (
    answer?.warnings.map(({ line, column, message, rewrite }) => ({
      line,
      column,
      severity: 'warning' as const,
      message: `${message} ${rewrite}`,
    })) ?? []
  )
}

function limitsText(library: Library | null): string | null {
  if (!library) return null
  const { timeoutMs, maxRows } = library.limits
  return `A query can only read; it may take ${timeoutMs / 1000} s and give ${maxRows.toLocaleString('en')} rows.`
}
