/** The answer to a query: rows and time, warnings, and the rows as graph, table, JSON or plan. */

import { counted, listed } from '../state/phrases.js'
import { hrefOf, type ViewState } from '../state/url-state.js'
import type { FileFormat, QueryAnswer } from './request.js'
import { ResultGraph } from './result-graph.js'
import { ResultTable } from './result-table.js'

interface Props {
  state: ViewState
  answer: QueryAnswer
  save: (format: FileFormat) => void
}

export function Results({ state, answer, save }: Props) {
  const graph = answer.graph !== null && answer.graph.nodes.length > 0
  const wanted = state.tab === 'auto' || state.tab === 'plan' ? (graph ? 'graph' : 'table') : state.tab
  const tab = answer.plan ? 'plan' : wanted === 'graph' && !graph ? 'table' : wanted
  const tabs = [...(graph ? (['graph'] as const) : []), ...(['table', 'json', 'plan'] as const)]
  return (
    <section class="query-results" aria-label="Answer">
      <p role="status">{said(answer)}</p>
      <Warnings warnings={answer.warnings} />
      <nav class="tabs" aria-label="Ways to see the answer">
        {tabs.map((name) => (
          <a key={name} href={hrefOf({ ...state, tab: name })} aria-current={tab === name ? 'true' : undefined}>
            {name === 'json' ? 'JSON' : name[0]?.toUpperCase() + name.slice(1)}
          </a>
        ))}
        {!answer.plan && (
          <span class="query-exports">
            {(['csv', 'json', 'ndjson'] as const).map((format) => (
              <button key={format} type="button" class="plain" onClick={() => save(format)}>
                {format.toUpperCase()}
              </button>
            ))}
          </span>
        )}
      </nav>
      {tab === 'graph' && answer.graph && <ResultGraph graph={answer.graph} state={state} />}
      {tab === 'table' && <ResultTable answer={answer} state={state} />}
      {tab === 'json' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <pre class="wide" tabIndex={0}>
          {JSON.stringify(answer.rows, null, 2)}
        </pre>
      )}
      {tab === 'plan' && answer.plan && <Plan plan={answer.plan} />}
    </section>
  )
}

function said({ rows, total, truncated, milliseconds, plan, data }: QueryAnswer): string {
  if (plan) return 'The plan; the query was not run.'
  const count = truncated
    ? `The first ${rows.length.toLocaleString('en')} of ${total?.toLocaleString('en') ?? 'more'} rows`
    : counted(rows.length, 'row')
  return `${count} in ${Math.round(milliseconds)} ms, from data version ${data.version}.`
}

function Warnings({ warnings }: { warnings: QueryAnswer['warnings'] }) {
  if (warnings.length === 0) return null
  /** Each warning once, with all its places. */
  const places = new Map<string, QueryAnswer['warnings']>()
  for (const warning of warnings) {
    const key = `${warning.message} ${warning.rewrite}`
    places.set(key, [...(places.get(key) ?? []), warning])
  }
  return (
    <details class="query-warnings" open>
      <summary>{counted(warnings.length, 'warning')}: the answer may not be what you meant</summary>
      <ul>
        {[...places].map(([key, alike]) => (
          <li key={key}>
            {listed(alike.map(({ line, column }) => `line ${line}, column ${column}`))}: {alike[0]?.message}{' '}
            <b>{alike[0]?.rewrite}</b>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Plan({ plan }: { plan: NonNullable<QueryAnswer['plan']> }) {
  return (
    <ol class="query-plan">
      {plan.map(({ depth, operator, details }, index) => (
        <li key={index} style={{ paddingLeft: `${depth * 1.25}rem` }}>
          <b>{operator}</b> <code>{details}</code>
        </li>
      ))}
    </ol>
  )
}
