/** Links to nodes by their names. */
import { useNames } from '../state/catalog.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { viewOfLabel } from '../state/view-names.js'
import { Joined } from './joined.js'

/** The address of a node's view; a known label saves that view from asking what the node is. */
export function useNodeHref(state: ViewState): (id: string, label?: string) => string {
  const { viewOf } = useNames()
  return (id, label) => hrefOf(sameLens(state, viewOfLabel(label) ?? viewOf(id), id))
}

export function NodeLinks({ ids, state }: { ids: readonly string[]; state: ViewState }) {
  const { name } = useNames()
  const href = useNodeHref(state)
  return (
    <Joined items={ids} keyOf={(id) => id}>
      {(id) => <a href={href(id)}>{name(id)}</a>}
    </Joined>
  )
}

/** A term of a description list with its nodes; nothing if there are none. */
export function Fact({ title, ids, state }: { title: string; ids: readonly string[]; state: ViewState }) {
  if (ids.length === 0) return null
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <NodeLinks ids={ids} state={state} />
      </dd>
    </div>
  )
}
