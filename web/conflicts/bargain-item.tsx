/** What a statement gives and asks in one go: who, on which day and on whose word, and in which words. */
import { NodeLinks } from '../shell/node-link.js'
import { SideTag } from '../shell/side-tag.js'
import { useNames } from '../state/catalog.js'
import { exchangeText } from '../state/codebook-words.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { accordingTo, relaysOf } from '../statement/attribution.js'
import { QuotedPlaces } from '../statement/quoted-places.js'
import { span } from '../time/days.js'
import { type Bargain, placesOn } from './bargains-on.js'

interface Props {
  bargain: Bargain
  /** The demand it is about, and those akin to it. */
  kin: readonly string[]
  state: ViewState
}

export function BargainItem({ bargain: { statement: it, gives, asks, refuses, isTied }, kin, state }: Props) {
  const { name } = useNames()
  const reported = accordingTo(relaysOf(it), name)
  return (
    <li class="condition bargain">
      <p>
        <b>{span(it.earliest, it.latest)}</b> <SideTag side={it.side} />
        {it.speaker !== it.side && (
          <>
            , <NodeLinks ids={[it.speaker]} state={state} />
          </>
        )}
        {reported && <span class="not-own">, {reported}</span>}
        {it.certainty !== 'stated' && <b>, {it.certainty}</b>}
      </p>
      <p>
        <Stances verb="offers" stances={gives} state={state} />
        <Stances verb={gives.length > 0 ? '; asks for' : 'asks for'} stances={asks} state={state} />
        <Stances verb="; refuses" stances={refuses} state={state} />
        <span class="quiet">{isTied ? ': the text ties them' : ': said together'}</span>
      </p>
      <p class="claim">
        <a href={hrefOf(sameLens(state, 'statement', it.id))}>{it.summary}</a>
      </p>
      <QuotedPlaces places={placesOn(kin, it)} state={state} most={2} />
    </li>
  )
}

/** `offers Neutrality (conditional, in exchange for Security guarantees)` */
function Stances({ verb, stances, state }: { verb: string; stances: Bargain['gives']; state: ViewState }) {
  const { name } = useNames()
  if (stances.length === 0) return null
  return (
    <>
      {verb}{' '}
      {stances.map(({ demand, extent, exchange }, at) => {
        const ties = exchange.map((tie) => `${exchangeText[tie.kind]} ${name(tie.demand)}`)
        const more = [...(extent === 'full' ? [] : [extent]), ...ties].join(', ')
        return (
          <span key={demand}>
            {at > 0 && ', '}
            <NodeLinks ids={[demand]} state={state} />
            {more && ` (${more})`}
          </span>
        )
      })}
    </>
  )
}
