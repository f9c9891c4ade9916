/** The foot of the page: how much the record holds, which data answered, and where the data are. */

import { counted } from '../state/phrases.js'
import { useAnswer } from '../state/use-answer.js'
import { shortDay } from '../time/days.js'

export function Footer() {
  const { answer } = useAnswer('stats', {})
  return (
    <footer class="foot">
      {answer && (
        <p>
          {counted(answer.labels.Statement ?? 0, 'statement')} from {counted(answer.labels.Source ?? 0, 'source')}
          {answer.firstSaid && answer.lastSaid
            ? `, said between ${shortDay(answer.firstSaid)} and ${shortDay(answer.lastSaid)}`
            : ''}
          . Data version <code>{answer.data.version}</code>.
        </p>
      )}
      <p>
        <a href="/api/v1/openapi.json">API description</a>
      </p>
    </footer>
  )
}
