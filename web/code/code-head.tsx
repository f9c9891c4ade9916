/** The head of every view of the bench: where it stands among the parts of a text, and who codes. */
import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { ViewHead } from '../shell/view-head.js'
import { hasMovedOn } from '../state/navigation.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { LeaveContext, useCodingApi } from './coder-context.js'

interface Props {
  state: ViewState
  title: string
  said: string | null
  children?: ComponentChildren
}

export function CodeHead({ state, title, said, children }: Props) {
  const { coder } = useCodingApi()
  const leave = useContext(LeaveContext)
  const { id, task } = state
  const linkTo = (name: ViewState['task'], text: string) => (
    <a href={hrefOf({ ...sameLens(state, 'code', id), task: name })} aria-current={task === name ? 'page' : undefined}>
      {text}
    </a>
  )
  return (
    <ViewHead
      title={title}
      said={said}
      isNext={hasMovedOn()}
      instead={
        <p class="coder">
          You code as <b>{coder.name}</b>{' '}
          <button type="button" class="plain" onClick={leave}>
            Change
          </button>
        </p>
      }
    >
      {id !== null && (
        <nav class="code-parts" aria-label="Parts of the bench">
          <a href={hrefOf(sameLens(state, 'code'))}>All texts</a>
          {linkTo(null, 'Code')}
          {linkTo('compare', 'Compare')}
          {linkTo('publish', 'Publish')}
        </nav>
      )}
      {children}
    </ViewHead>
  )
}
