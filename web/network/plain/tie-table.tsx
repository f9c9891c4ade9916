/** Agreement as a table: each pair, how often they agree and disagree; a row opens its statements. */
import { useNames } from '../../state/catalog.js'
import { hrefOf, type ViewState } from '../../state/url-state.js'
import type { Agreement } from './agreement.js'

/** Pairs that are listed; Share has all. */
const mostListed = 300

export function TieTable({ agreement: { cells }, state }: { agreement: Agreement; state: ViewState }) {
  const { name } = useNames()
  return (
    <>
      <table class="rows ties">
        <caption class="hidden">Pairs, those that agree most first</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col" class="number">
              Agree on
            </th>
            <th scope="col" class="number">
              Disagree on
            </th>
            <th scope="col" class="number">
              Share
            </th>
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, mostListed).map((tie) => (
            <tr key={`${tie.row} ${tie.column}`}>
              <th scope="row">
                <a href={hrefOf({ ...state, row: tie.row, column: tie.column })}>
                  {name(tie.row)} and {name(tie.column)}
                </a>
              </th>
              <td class="number">{tie.same}</td>
              <td class="number">{tie.opposed}</td>
              <td class="number">{Math.round((100 * tie.same) / (tie.same + tie.opposed))}%</td>
            </tr>
          ))}
        </tbody>
      </table>
      {cells.length > mostListed && (
        <p class="quiet">
          {mostListed} of {cells.length.toLocaleString('en')} pairs are listed; Share has all.
        </p>
      )}
    </>
  )
}
