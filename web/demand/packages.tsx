/** What was tied to what: a stance, what it depends on, and who said so. */

import { Heading } from '../shell/heading.js'
import { NodeLinks } from '../shell/node-link.js'
import { StanceLetter } from '../shell/stance-letter.js'
import type { Item } from '../state/ask.js'
import { stanceVerb } from '../state/codebook-words.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { span } from '../time/days.js'
import './packages.css'

export type Tie = Item<'packages'>

const kinds: Record<Tie['kind'], string> = {
  exchange: 'in exchange for',
  precondition: 'on the precondition of',
  sequence: 'only after',
}

interface Props {
  title: string
  ties: readonly Tie[]
  state: ViewState
}

export function Packages({ title, ties, state }: Props) {
  if (ties.length === 0) return null
  return (
    <section class="packages">
      <Heading>
        {title} <span class="count">{ties.length}</span>
      </Heading>
      <ul>
        {ties.map((tie) => (
          <li key={`${tie.statement} ${tie.demand} ${tie.other}`}>
            <StanceLetter stance={tie.stance} />
            <span>
              <NodeLinks ids={[tie.speaker]} state={state} />
              {tie.speaker !== tie.side && (
                <>
                  {' '}
                  for <NodeLinks ids={[tie.side]} state={state} />
                </>
              )}{' '}
              {stanceVerb[tie.stance]} <NodeLinks ids={[tie.demand]} state={state} /> <b>{kinds[tie.kind]}</b>{' '}
              <NodeLinks ids={[tie.other]} state={state} />
              <a class="when" href={hrefOf(sameLens(state, 'statement', tie.statement))}>
                {span(tie.earliest, tie.latest)}
                {tie.certainty !== 'stated' && `, ${tie.certainty}`}
                {!tie.counts && ', maybe by then'}
              </a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
