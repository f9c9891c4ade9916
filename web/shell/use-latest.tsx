/** A long list shows its latest items, and all when asked. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { counted } from '../state/phrases.js'
import { latestOf } from './latest.js'

/** @returns what to show of `items`, oldest first, and what to say of the rest: null where nothing is left out */
export function useLatest<Item>(items: readonly Item[]): [shown: readonly Item[], leftOut: VNode | null] {
  const [whole, setWhole] = useState(false)
  const { latest, earlier } = latestOf(items)
  if (whole || earlier === 0) return [items, null]
  const leftOut = (
    <p class="quiet">
      {counted(earlier, 'earlier one')} left out.{' '}
      <button type="button" onClick={() => setWhole(true)}>
        Show all
      </button>
    </p>
  )
  return [latest, leftOut]
}
