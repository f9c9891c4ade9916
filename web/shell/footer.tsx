/** The footer: the size of the record, the version of its data, and the API. */

import { counted } from '../state/phrases.js'
import { useAnswer } from '../state/use-answer.js'
import { shortDay } from '../time/days.js'

export function Footer() {
  const dataset = useAnswer('dataset', {}).answer
  const { answer } = useAnswer('stats', {})
  return (
    <footer class="foot">
      {answer && (
        <p>
          {counted(answer.labels.Statement ?? 0, 'statement')} from {counted(answer.labels.Source ?? 0, 'source')}
          {answer.firstSaid && answer.lastSaid
            ? `, made between ${shortDay(answer.firstSaid)} and ${shortDay(answer.lastSaid)}`
            : ''}
          . Data version <code>{answer.data.version}</code>.
        </p>
      )}
      {dataset && (
        <p>
          {dataset.title}. {dataset.coded} Licence of the data: {dataset.licence}.
        </p>
      )}
      <p>
        <a href="/api/v1/openapi.json">API description</a>
      </p>
    </footer>
  )
}
