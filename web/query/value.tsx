/** A value of an answer in a cell: nodes as links, lists and maps as short text. */
import { useNodeHref } from '../shell/node-link.js'
import type { ViewState } from '../state/url-state.js'

interface Entity {
  id: string
  type?: string
  properties?: Record<string, unknown>
}

const entityOf = (value: unknown, kind: '$node' | '$edge'): Entity | null =>
  typeof value === 'object' && value !== null && kind in value
    ? ((value as Record<string, Entity>)[kind] ?? null)
    : null

/** As text, also for sorting. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  const node = entityOf(value, '$node')
  if (node) return String(node.properties?.name ?? node.id)
  const edge = entityOf(value, '$edge')
  if (edge) return edge.type ?? edge.id
  if (Array.isArray(value)) return value.map(valueText).join(', ')
  return JSON.stringify(value)
}

export function Value({ value, state }: { value: unknown; state: ViewState }) {
  const href = useNodeHref(state)
  const node = entityOf(value, '$node')
  if (node) return <a href={href(node.id)}>{valueText(value)}</a>
  if (value === null || value === undefined) return <span class="quiet">null</span>
  return <>{valueText(value)}</>
}
