/** The gap between two sides: whether they came closer, how sure that is, and what made it so. */
import { useMemo } from 'preact/hooks'
import { ClockControl } from '../shell/controls/clock-control.js'
import { Deeper } from '../shell/heading.js'
import { Loading, NoStatements, ProblemNote } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { firstFailure } from '../state/first-failure.js'
import { counted } from '../state/phrases.js'
import { hrefOf, plainView, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { Strips } from '../strips/strips.js'
import { isDay } from '../time/days.js'
import { turningDays } from '../time/turning-days.js'
import { useDays } from '../time/use-days.js'
import { CurveMarks } from './curve-marks.js'
import { GapByIssue } from './gap-by-issue.js'
import { GapControls } from './gap-controls.js'
import { GapCurve } from './gap-curve.js'
import { GapEvidence } from './gap-evidence.js'
import { GapTable } from './gap-table.js'
import { lineText, sureness, surenessMeans, verdictOf } from './gap-words.js'
import { useComparison } from './use-comparison.js'
import './gap.css'

export function GapView({ state }: { state: ViewState }) {
  const { dataset, name } = useNames()
  const between = state.between.length === 2 ? state.between : (dataset?.between ?? [])
  const of = { between: between.join(','), issue: state.issue ?? undefined, clock: state.clock }
  const isAsked = between.length === 2
  const gaps = useAnswer('gaps', isAsked ? { ...of, limit: 200 } : null)
  const gap = useAnswer('gap', isAsked ? of : null)
  const usual = turningDays(useDays('said'))
  const items = gaps.answer?.items ?? []
  const isCut = items.some(({ left }) => left > 0)
  const curve = gap.answer?.items
  const axisDays = useMemo(
    () =>
      isCut && curve ? curve.map(({ day }) => day) : items.flatMap(({ steps }) => steps.map(({ day }) => day)).sort(),
    [items, isCut && curve],
  )
  const dayIn = (wanted: string | null, otherwise: string) => (wanted && isDay(wanted) ? wanted : otherwise)
  const to = dayIn(state.to, usual?.to.day ?? axisDays.at(-1) ?? '')
  const from = dayIn(state.from, usual?.from?.day ?? axisDays[0] ?? to)
  const range = from <= to ? { from, to } : { from: to, to: from }
  const { comparison, settled, asked } = useComparison(gaps.answer, of, range, isCut)
  const failure = firstFailure([gaps, gap, ...asked])
  if (!isAsked)
    return (
      <section class="view leaf" aria-label="Gap">
        <ViewHead title="No gap to measure" said="In this record no demand lies between two sides." />
        {dataset?.firstDay == null && <NoStatements />}
        <p class="note">
          <a href={hrefOf({ ...plainView, view: 'network' })}>See who agrees with whom</a>
        </p>
      </section>
    )
  const ready = gaps.answer && gap.answer && to !== '' && comparison
  return (
    <article class="view leaf gap" aria-label="Gap" aria-busy={!gaps.settled || !gap.settled || !settled}>
      <ViewHead
        kind={state.issue ? `The gap on ${name(state.issue)}` : 'The gap'}
        title={`How far apart ${between.map(name).join(' and ')} were`}
        said={ready ? verdictOf(comparison, between, name) : null}
        asOf={range.to || undefined}
        data={{
          json: addressOf('gap', of),
          csv: addressOf('gap', of, 'csv'),
          more: [{ text: 'by demand as CSV', href: addressOf('gaps', of, 'csv') }],
        }}
      />
      <section aria-label="Sides, days and issue" class="gap-asked">
        <GapControls between={between} range={range} state={state} />
        <ClockControl state={state} />
      </section>
      {failure && <ProblemNote problem={failure.problem} retry={failure.retry} />}
      {!ready && !failure && <Loading what="the gap" />}
      {ready && gap.answer && items.length === 0 && (
        <p class="note">
          No demand{state.issue ? ` on ${name(state.issue)}` : ''} lies between {between.map(name).join(' and ')}.
        </p>
      )}
      {ready && gap.answer && items.length > 0 && (
        <>
          <section class="gap-sure">
            <p>{sureness(comparison)}</p>
            <p class="quiet">{surenessMeans}</p>
            <h2>What made the difference</h2>
            <GapEvidence comparison={comparison} state={state} />
          </section>
          <section data-pictured>
            <h2>What was asked and not granted, of all that was asked</h2>
            <p>
              {lineText(comparison)}
              {gap.answer.step !== 'change' && ` Over so long a time, the line has one point a ${gap.answer.step}.`}
            </p>
            <ul class="gap-key" aria-label="Key">
              <CurveMarks />
              <li>the line breaks where nobody spoke for over 30 days</li>
            </ul>
            <GapCurve
              days={gap.answer.items}
              items={items}
              axisDays={axisDays}
              range={range}
              height={220}
              label="The mean gap by day"
              state={state}
            />
            <GapTable days={gap.answer.items} state={state} />
          </section>
          <GapByIssue between={between} items={items} axisDays={axisDays} range={range} state={state} />
          <section class="gap-demands">
            <h2>Demand by demand</h2>
            <Deeper>
              <Strips items={items} between={between} state={state} cursor={range.to} size="large" />
            </Deeper>
            {gaps.answer?.next && (
              <p class="quiet">
                Only the first {counted(items.length, 'demand')} are shown. Choose an issue to see others.
              </p>
            )}
          </section>
        </>
      )}
    </article>
  )
}
