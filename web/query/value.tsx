/** A value of an answer in a cell: nodes as links, lists and maps as short text. */

import { Joined } from '../shell/joined.js'
import { useNodeHref } from '../shell/node-link.js'
import { useNames } from '../state/catalog.js'
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

interface Props {
  value: unknown
  /** The column it stands in: an id of a statement is told by its name. */
  column: string
  state: ViewState
}

export function Value({ value, column, state }: Props) {
  const { name } = useNames()
  const href = useNodeHref(state)
  if (Array.isArray(value) && value.length > 0 && value.every((it) => typeof it === 'string'))
    return (
      <Joined items={value} keyOf={(it) => it}>
        {(it) => <Value value={it} column={column} state={state} />}
      </Joined>
    )
  if (typeof value === 'string' && /^[\w-]+$/.test(value)) {
    if (name(value) !== value)
      return (
        <>
          <a href={href(value)}>{value}</a> <span class="quiet">{name(value)}</span>
        </>
      )
    if (/statement|first|second/i.test(column) && /\d/.test(value))
      return <a href={href(value, 'Statement')}>{value}</a>
  }
  const node = entityOf(value, '$node')
  if (node) return <a href={href(node.id)}>{valueText(value)}</a>
  if (value === null || value === undefined) return <span class="quiet">null</span>
  return <>{valueText(value)}</>
}
