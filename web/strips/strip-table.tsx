/** The strips as a table: a row a step, with the numbers that are drawn. */
import { AsTable } from '../shell/as-table.js'
import { NodeLinks } from '../shell/node-link.js'
import { useNames } from '../state/catalog.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { span } from '../time/days.js'
import type { GapItem } from './gap-item.js'
import { percent, standText, stateText } from './strip-words.js'

const share = (value: number | null) => (value === null ? '–' : percent(value))

export function StripTable({ items, state }: { items: readonly GapItem[]; state: ViewState }) {
  const { name } = useNames()
  const count = items.reduce((sum, { steps }) => sum + steps.length, 0)
  return (
    <AsTable kind="strip-table" count={count}>
      {() => (
        <table class="rows stacked">
          <caption class="hidden">
            Every step of every demand: what is asked, what is granted, and on whose word
          </caption>
          <thead>
            <tr>
              <th scope="col">Demand</th>
              <th scope="col">Day</th>
              <th scope="col">Asked</th>
              <th scope="col">Granted</th>
              <th scope="col">Gap</th>
              <th scope="col">State</th>
              <th scope="col">Statements</th>
            </tr>
          </thead>
          <tbody>
            {items.flatMap((item) =>
              item.steps.map((step) => (
                <tr key={`${item.demand} ${step.day}`}>
                  <th scope="row">
                    <NodeLinks ids={[item.demand]} state={state} />
                  </th>
                  <td data-label="Day">{span(step.earliest, step.day)}</td>
                  <td data-label="Asked">
                    {share(step.asked)}{' '}
                    <span class="quiet">{`${name(item.raiser)} ${standText(step.raiser, name)}`}</span>
                  </td>
                  <td data-label="Granted">
                    {share(step.granted)}{' '}
                    <span class="quiet">{`${name(item.addressee)} ${standText(step.addressee, name)}`}</span>
                  </td>
                  <td data-label="Gap">{share(step.gap)}</td>
                  <td data-label="State">
                    {stateText(step.state)}
                    {step.back.length > 0 && <span class="quiet"> (a step back)</span>}
                  </td>
                  <td data-label="Statements">
                    {step.statements.map((id, at) => (
                      <a key={id} href={hrefOf(sameLens(state, 'statement', id))}>
                        {`${at > 0 ? ', ' : ''}${id}`}
                      </a>
                    ))}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      )}
    </AsTable>
  )
}
