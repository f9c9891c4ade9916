/** The texts as a table: a row says how far each is, and has one link to what comes next. */
import { hrefOf, sameLens, type ViewState } from '../../state/url-state.js'
import { type CodedText, nextStep, opensOnBench, progressOf, stateMeanings } from './coded-texts.js'

export function TextsTable({ items, state }: { items: readonly CodedText[]; state: ViewState }) {
  if (items.length === 0) return null
  return (
    <section class="wide" aria-label="Texts">
      <table class="rows stacked texts">
        <thead>
          <tr>
            <th scope="col">Text</th>
            <th scope="col">State</th>
            <th scope="col">My pass</th>
            <th scope="col">Other coders</th>
            <th scope="col">Next</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <TextRow key={item.source} item={item} state={state} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function TextRow({ item, state }: { item: CodedText; state: ViewState }) {
  const { source, title, paragraphs, passes } = item
  const mine = passes.find((pass) => pass.mine)
  const others = passes.filter((pass) => !pass.mine)
  const { act, task, why } = nextStep(item)
  return (
    <tr>
      <th scope="row">
        <span>
          {opensOnBench(item) ? <a href={hrefOf(sameLens(state, 'code', source))}>{title}</a> : title}{' '}
          <code class="quiet">{source}</code>
        </span>
      </th>
      <td data-label="State">
        <span class={`text-state ${item.state}`} title={stateMeanings[item.state]}>
          {item.state}
        </span>
      </td>
      <td data-label="My pass">
        {mine ? (
          <span>
            {mine.state}: {progressOf(mine, paragraphs)}
          </span>
        ) : (
          <span class="quiet">none</span>
        )}
      </td>
      <td data-label="Other coders">
        {others.length === 0 ? (
          <span class="quiet">none</span>
        ) : (
          <span>{others.map(({ coder, state }) => `${coder} (${state})`).join(', ')}</span>
        )}
      </td>
      <td data-label="Next">
        <span>
          {act && (
            <a class="next-step" href={hrefOf({ ...sameLens(state, 'code', source), task })}>
              {act}
              <span class="hidden">: {title}</span>
            </a>
          )}
          {item.state === 'published' && (
            <a href={hrefOf(sameLens(state, 'source', source))}>
              See its statements<span class="hidden">: {title}</span>
            </a>
          )}
          {why && (
            <span class="quiet">
              {(act || item.state === 'published') && ', '}
              {why}
            </span>
          )}
        </span>
      </td>
    </tr>
  )
}
