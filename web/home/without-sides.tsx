/** What home says of a record in which no two sides face each other: what it is about, and on what its people differ. */
import { type Dataset, type Demand, useNames } from '../state/catalog.js'
import { counted } from '../state/phrases.js'
import { hrefOf, plainView } from '../state/url-state.js'
import { headlineWithoutSides } from './finding.js'

/** Demands that are listed. */
const mostListed = 8

export function WithoutSides({ dataset, demands }: { dataset: Dataset; demands: readonly Demand[] }) {
  const { name } = useNames()
  const busiest = [...demands].filter(({ statements }) => statements > 0).sort((a, b) => b.statements - a.statements)
  const most = Math.max(1, busiest[0]?.statements ?? 1)
  return (
    <section class="talks">
      <h2 class="finding">{headlineWithoutSides(dataset, busiest[0] ? `“${busiest[0].name}”` : null)}</h2>
      <p class="finding-says">
        The record does not say who asked whom, so nothing here is agreed or refused.{' '}
        <a href={hrefOf({ ...plainView, view: 'network' })}>See who agrees with whom</a>
      </p>
      <ol class="busiest">
        {busiest.slice(0, mostListed).map(({ id, statements }) => (
          <li key={id}>
            <a href={hrefOf({ ...plainView, view: 'demand', id })}>{name(id)}</a>
            <svg width="100%" height="8" aria-hidden="true">
              <rect width={`${(100 * statements) / most}%`} height="8" />
            </svg>
            <span>{counted(statements, 'statement')}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
