/** Findings: where the record disagrees with itself, what stayed open or came back, and how much rests on little. */
import { useEffect } from 'preact/hooks'
import { AsOfField } from '../shell/controls/as-of-field.js'
import { LensBar } from '../shell/controls/lens-bar.js'
import { NoStatements } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { useNames } from '../state/catalog.js'
import { filterSentence } from '../state/filter-words.js'
import { go } from '../state/navigation.js'
import { hrefOf, plainView, sameLens, type ViewState } from '../state/url-state.js'
import { longDay } from '../time/days.js'
import { useDays } from '../time/use-days.js'
import { Conditions } from './conditions.js'
import { dataOf } from './data-of.js'
import { KnownThen } from './known-then.js'
import { type Part, parts } from './params.js'
import { partNames } from './part-names.js'
import { ReturnedPart } from './returned-part.js'
import { SideConflicts } from './side-conflicts.js'
import { SourceConflicts } from './source-conflicts.js'
import { ThinEvidence } from './thin-evidence.js'
import { Unanswered } from './unanswered.js'
import './conflicts.css'
import './findings.css'

export function ConflictsView({ state }: { state: ViewState }) {
  const { dayOf, name, reach } = useNames()
  const record = useDays(state.clock)
  const days = record.map(({ day }) => day)
  const part = partOf(state)
  // What happened later is the point of these two: without a day, they look at the whole record.
  const isOverTime = part === 'returned' || part === 'conditions'
  const asOf = (isOverTime && state.asOf === null && reach(state.clock)?.last) || dayOf(state)
  // Older addresses name a part of one long page.
  useEffect(() => {
    const wanted = parts.find((it) => `#${it}` === location.hash)
    if (wanted && wanted !== part) go({ ...state, part: wanted }, 'replace')
  }, [])
  const said = !asOf
    ? 'The record is empty.'
    : part === 'sources'
      ? filterSentence(state, name)
      : part === 'known'
        ? `${longDay(asOf)} by both clocks: the day of saying, and the day of printing.`
        : `As ${state.clock} by ${longDay(asOf)}. ${filterSentence(state, name)}`.trim()
  return (
    <article class="view leaf findings">
      <ViewHead title={partNames[part].title} said={said} data={asOf ? dataOf({ ...state, part }, asOf) : null}>
        <nav class="tabs" aria-label="Findings">
          {parts.map((it) => (
            <a
              key={it}
              href={hrefOf({ ...sameLens(state, 'conflicts'), part: it })}
              aria-current={it === part ? 'page' : undefined}
            >
              {partNames[it].tab}
            </a>
          ))}
        </nav>
      </ViewHead>
      {asOf && part === 'known' && (
        <div class="lens">
          <AsOfField state={state} asOf={asOf} days={days} />
        </div>
      )}
      {asOf && part !== 'known' && part !== 'sources' && <LensBar state={state} asOf={asOf} days={days} />}
      {part === 'sources' && <SourceConflicts state={state} />}
      {!asOf && <NoStatements />}
      {asOf && part === 'sides' && <SideConflicts state={state} asOf={asOf} />}
      {asOf && part === 'unanswered' && <Unanswered state={state} asOf={asOf} />}
      {asOf && part === 'returned' && <ReturnedPart state={state} asOf={asOf} days={record} />}
      {asOf && part === 'conditions' && <Conditions state={state} asOf={asOf} />}
      {asOf && part === 'thin' && <ThinEvidence state={state} asOf={asOf} />}
      {asOf && part === 'known' && <KnownThen state={state} asOf={asOf} />}
    </article>
  )
}

/** Older addresses filter the contradictions without naming a part. */
function partOf({ part, side, demand, within, sameSpeaker }: ViewState): Part {
  const isFiltered =
    side !== null || demand !== null || within !== plainView.within || sameSpeaker !== plainView.sameSpeaker
  return part === 'sources' && isFiltered ? 'sides' : part
}
