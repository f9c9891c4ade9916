/** A day by both clocks: first what a reader of these texts could know, then what had been said and was printed later. */
import { NodeLinks } from '../shell/node-link.js'
import { Loading, ProblemNote } from '../shell/notes.js'
import { SideNames } from '../shell/side-names.js'
import { useNames } from '../state/catalog.js'
import { firstFailure } from '../state/first-failure.js'
import { lensParams } from '../state/lens-params.js'
import { counted, listed } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { inSpan, longDay } from '../time/days.js'
import { type KnownReading, knownReadings } from './known-readings.js'
import { Stage } from './stage.js'

const atOnce = 150

export function KnownThen({ state, asOf }: { state: ViewState; asOf: string }) {
  const { sources } = useNames()
  const lens = lensParams(state, asOf)
  const said = useAnswer('ledger', { ...lens, clock: 'said' })
  const known = useAnswer('ledger', { ...lens, clock: 'published' })
  const failure = firstFailure([said, known])
  const there = said.answer !== null && known.answer !== null
  const all = knownReadings(said.answer?.items ?? [], known.answer?.items ?? [], sources, asOf)
  const heard = all.filter((it) => it.known !== null)
  // What a reader would have got wrong comes before what nobody could know.
  const differing = all.filter(({ same }) => !same).sort((a, b) => Number(a.known === null) - Number(b.known === null))
  const out = [...sources.values()].filter(({ publishedLatest }) => publishedLatest <= asOf)
  return (
    <section class="known-then">
      {failure && <ProblemNote problem={failure.problem} retry={failure.retry} />}
      {!there && !failure && <Loading what="both clocks" />}
      {there && (
        <p class="found" role="status">
          {knownSentence(all, asOf)}{' '}
          {out.length === 0
            ? 'None of the sources was out.'
            : `${out.length} of ${counted(sources.size, 'source')} ${out.length === 1 ? 'was' : 'were'} out${out.length <= 4 ? `: ${listed(out.map(({ title, publisher }) => publisher ?? title))}` : ''}.`}
        </p>
      )}
      {heard.length > 0 && (
        <section class="known">
          <h2>
            What was known <span class="count">{heard.length.toLocaleString('en')}</span>
          </h2>
          <div class="known-readings">
            {heard.slice(0, atOnce).map((it) => (
              <Known key={`${it.side} ${it.demand}`} row={it} state={state} />
            ))}
          </div>
          {heard.length > atOnce && <FirstOf />}
        </section>
      )}
      {differing.length > 0 && (
        <h2>
          What was not yet known <span class="count">{differing.length.toLocaleString('en')}</span>
        </h2>
      )}
      {differing.length > 0 && (
        <table class="rows stacked known-table" data-pictured>
          <caption class="hidden">Where what had been said and what was known differ on {longDay(asOf)}</caption>
          <thead>
            <tr>
              <th scope="col">Side and demand</th>
              <th scope="col">Said by then</th>
              <th scope="col">Printed by then</th>
              <th scope="col">Printed later</th>
            </tr>
          </thead>
          <tbody>
            {differing.slice(0, atOnce).map((it) => (
              <Row key={`${it.side} ${it.demand}`} row={it} state={state} />
            ))}
          </tbody>
        </table>
      )}
      {differing.length > atOnce && <FirstOf />}
    </section>
  )
}

/** `By 15 March 2022 these texts told of 23 of the 60 readings that stood by then: 22 alike, 1 otherwise; of 37 they had printed nothing.` Pure. */
export function knownSentence(all: readonly KnownReading[], asOf: string): string {
  if (all.length === 0) return `By ${longDay(asOf)} nothing had been said.`
  const same = all.filter((it) => it.same).length
  const other = all.filter(({ same, known }) => !same && known !== null).length
  const missing = all.length - same - other
  const alike = other > 0 ? `: ${same} alike, ${other} otherwise` : ''
  const rest = missing > 0 ? `; of ${missing} they had printed nothing` : ''
  return `By ${longDay(asOf)} these texts told of ${(same + other).toLocaleString('en')} of the ${counted(all.length, 'reading')} that stood by then${alike}${rest}.`
}

const FirstOf = () => <p class="quiet">The first {atOnce} are shown. Share has both clocks as CSV.</p>

/** A reading that these texts had printed by the day, with their words. */
function Known({ row: { side, demand, known, same }, state }: { row: KnownReading; state: ViewState }) {
  const { name } = useNames()
  return (
    <div class="conflict">
      <h3>
        <SideNames ids={[side]} /> on{' '}
        <a href={hrefOf({ ...sameLens(state, 'ledger'), clock: 'published', side, demand })}>{name(demand)}</a>
      </h3>
      {known && <Stage stage={{ ...known, day: known.lastHeard, earliest: known.lastHeardEarliest }} state={state} />}
      {!same && <p class="quiet">What had been said by then reads otherwise: see below.</p>}
    </div>
  )
}

function Row({ row: { side, demand, said, known, later }, state }: { row: KnownReading; state: ViewState }) {
  const { name } = useNames()
  return (
    <tr>
      <th scope="row">
        <span>
          <SideNames ids={[side]} /> on{' '}
          <a href={hrefOf({ ...sameLens(state, 'ledger'), clock: 'said', side, demand })}>{name(demand)}</a>
        </span>
      </th>
      <td data-label="Said by then">
        <Stage stage={{ ...said, day: said.lastHeard, earliest: said.lastHeardEarliest }} state={state} />
      </td>
      <td data-label="Printed by then">
        {known ? (
          <Stage stage={{ ...known, day: known.lastHeard, earliest: known.lastHeardEarliest }} state={state} />
        ) : (
          <span class="quiet">nothing</span>
        )}
      </td>
      <td data-label="Printed later">
        <ul>
          {later.map(({ id, publishedEarliest, publishedLatest }) => (
            <li key={id}>
              <NodeLinks ids={[id]} state={state} />, out {inSpan(publishedEarliest, publishedLatest)}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}
