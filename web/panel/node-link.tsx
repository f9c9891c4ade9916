/** Links that select a node, by its name. */
import { useNames } from '../state/catalog.js'
import { hrefOf, type ViewState } from '../state/url-state.js'

export function NodeLinks({ ids, state }: { ids: readonly string[]; state: ViewState }) {
  const { name } = useNames()
  return (
    <>
      {ids.map((id, index) => (
        <>
          {index > 0 && ', '}
          <a href={hrefOf({ ...state, selected: { node: id } })}>{name(id)}</a>
        </>
      ))}
    </>
  )
}
