/** The footer: the size of the record, the version of its data, and the API. */
import { underBase } from '../state/base-path.js'
import { feedAddress } from '../state/feed-address.js'
import { counted } from '../state/phrases.js'
import { hrefOf, plainView } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { inSpan } from '../time/days.js'

export function Footer() {
  const dataset = useAnswer('dataset', {}).answer
  const { answer } = useAnswer('stats', {})
  return (
    <footer class="foot">
      {answer && (
        <p>
          {counted(answer.labels.Statement ?? 0, 'statement')} from {counted(answer.labels.Source ?? 0, 'source')}
          {dataset?.firstDay && dataset.lastDay && `, made ${inSpan(dataset.firstDay, dataset.lastDay)}`}. Data version{' '}
          <a href={hrefOf({ ...plainView, view: 'method', section: 'data' })}>
            <code>{answer.data.version}</code>
          </a>
          .
        </p>
      )}
      {dataset && (
        <p>
          {dataset.title}. {dataset.coded} {dataset.licence && `Licence of the data: ${dataset.licence}.`}
        </p>
      )}
      <p class="foot-links">
        <a href={underBase('/api/v1/openapi.json')}>API description</a>,{' '}
        <a href={feedAddress('atom')}>feed of who moved</a>
      </p>
    </footer>
  )
}
