/** The two directions of a side that contradicts itself: how many statements and people point there, and who they are. */
import type { Role } from '../../src/codebook/words.js'
import { Joined } from '../shell/joined.js'
import { useNodeHref } from '../shell/node-link.js'
import type { Item } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { counted } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'

export type Contradiction = Item<'contradictions'>

/** What it means to point toward a demand and away from it, by the role of the side. */
const words: Record<Role, { toward: string; away: string }> = {
  raiser: { toward: 'Insist on it', away: 'Give ground' },
  addressee: { toward: 'Would grant it', away: 'Refuse it' },
  third: { toward: 'For it', away: 'Against it' },
}

export function Directions({ item, state }: { item: Contradiction; state: ViewState }) {
  const { toward, away, role } = item
  const share = Math.round((100 * toward.statements) / (toward.statements + away.statements))
  return (
    <div class="directions">
      <div class="balance" aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </div>
      <Direction title={words[role].toward} taking={toward} state={state} />
      <Direction title={words[role].away} taking={away} state={state} />
    </div>
  )
}

/** How many names are shown; the API has up to 20. */
const mostNames = 8

function Direction({ title, taking, state }: { title: string; taking: Contradiction['toward']; state: ViewState }) {
  const { name } = useNames()
  const href = useNodeHref(state)
  const shown = taking.speakers.slice(0, mostNames)
  const left = taking.people - shown.length
  return (
    <p class="direction">
      <b>{title}</b>{' '}
      <span class="count">{`${counted(taking.statements, 'statement')} by ${counted(taking.people, 'speaker')}:`}</span>{' '}
      <Joined items={shown} keyOf={({ speaker }) => speaker}>
        {({ speaker, statements }) => (
          <>
            <a href={href(speaker)}>{name(speaker)}</a>
            {statements > 1 && <span class="quiet"> {statements}</span>}
          </>
        )}
      </Joined>
      {left > 0 && <span class="quiet"> and {counted(left, 'other')}</span>}
    </p>
  )
}
