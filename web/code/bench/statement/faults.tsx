/** What is wrong with a field, beside it; nothing of it keeps the statement from being saved. */
import { useWork } from './work.js'

export function Faults({ at }: { at: string }) {
  const faults = useWork().faultsAt(at)
  if (faults.length === 0) return null
  return (
    <ul class="faults">
      {faults.map(({ message }) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  )
}
