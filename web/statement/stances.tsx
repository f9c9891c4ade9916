/** The stances of a statement, with what their extent means and the reading each leads to. */
import { Fragment } from 'preact'
import { Heading } from '../shell/heading.js'
import { useNames } from '../state/catalog.js'
import { extentMeans } from '../state/codebook-words.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { shortDay } from '../time/days.js'
import type { FullStatement } from './full-statement.js'
import { AssessmentLine, StanceLine } from './stance-line.js'

export function Stances({ statement: it, state }: { statement: FullStatement; state: ViewState }) {
  const { name } = useNames()
  const reading = (demand: string) => hrefOf({ ...sameLens(state, 'ledger'), asOf: it.latest, side: it.side, demand })
  return (
    <section>
      <Heading>Stances</Heading>
      <ul class="stances">
        {it.stances.map((stance) => (
          <Fragment key={stance.demand}>
            <StanceLine stance={stance} state={state} />
            <li class="quiet after-stance">
              {stance.extent}: {extentMeans[stance.extent]}.{' '}
              <a href={reading(stance.demand)}>
                Where {name(it.side)} stood on {name(stance.demand)} on {shortDay(it.latest)}
              </a>
            </li>
          </Fragment>
        ))}
        {it.assesses.map((assessment) => (
          <AssessmentLine key={assessment.target} assessment={assessment} state={state} />
        ))}
      </ul>
    </section>
  )
}
