/** Where the people of a side, or one of them, point in opposite directions within two weeks. */
import { ContradictionList } from '../conflicts/contradiction-list.js'
import { Deeper, Heading } from '../shell/heading.js'
import type { Answer, Params } from '../state/ask.js'
import type { ViewState } from '../state/url-state.js'

interface Props {
  title: string
  page: Answer<'contradictions'>
  params: Params<'contradictions'>
  withSide: boolean
  state: ViewState
}

export function Contradictions({ title, page, ...rest }: Props) {
  if (page.items.length === 0) return null
  return (
    <section class="contradictions">
      <Heading>
        {title} <span class="count">{page.all.toLocaleString('en')}</span>
      </Heading>
      <Deeper>
        <ContradictionList page={page} {...rest} />
      </Deeper>
    </section>
  )
}
