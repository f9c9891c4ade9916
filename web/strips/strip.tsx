/** One strip: a demand between two sides over time, whose steps open by pointer, touch and arrow keys. */
import { useEffect, useId, useRef } from 'preact/hooks'
import { sideColour } from '../shell/side-colour.js'
import { useNames } from '../state/catalog.js'
import { listed } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { shortDay } from '../time/days.js'
import { type GapItem, stepOn } from './gap-item.js'
import type { StripAxis } from './strip-axis.js'
import { StripCard } from './strip-card.js'
import { StripDrawing } from './strip-drawing.js'
import { captionText, otherRaisers, stateText, stepText, stripText } from './strip-words.js'

/** Milliseconds that a mouse rests before a card opens: one that only passes covers nothing. */
const rest = 180

interface Props {
  item: GapItem
  axis: StripAxis
  height: number
  /** The day that captions are of; what comes after is drawn pale. Null is the last. */
  cursor: string | null
  /** The step whose card is open, by its place. */
  open: number | null
  setOpen: (at: number | null) => void
  /** Whether the card opens toward the left. */
  isRight: boolean
  /** Whether the issue is named above the demand. */
  isKicked: boolean
  state: ViewState
}

export function Strip({ item, axis, height, cursor, open, setOpen, isRight, isKicked, state }: Props) {
  const catalog = useNames()
  const { name } = catalog
  const raisedBy = catalog.demands.get(item.demand)?.raisedBy ?? []
  const title = useId()
  const opening = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(opening.current), [])
  const standing = stepOn(item, cursor)
  const shown = open === null ? undefined : item.steps[open]
  const step = item.steps[standing]
  const now = shown ?? step
  const others = step ? otherRaisers(item, step, raisedBy) : []
  const last = item.steps.length - 1
  const atPointer = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    return Math.max(
      0,
      item.steps.findLastIndex(({ day }) => axis.at(day) <= x + 3),
    )
  }
  const keyed: Record<string, (at: number) => number> = {
    ArrowLeft: (at) => at - 1,
    ArrowDown: (at) => at - 1,
    ArrowRight: (at) => at + 1,
    ArrowUp: (at) => at + 1,
    Home: () => 0,
    End: () => last,
  }
  return (
    <div
      class={isRight ? 'strip right' : 'strip'}
      style={{
        '--raiser': sideColour(catalog, item.raiser),
        '--addressee': sideColour(catalog, item.addressee),
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOpen(null)
      }}
      onPointerLeave={({ currentTarget }) => {
        clearTimeout(opening.current)
        if (!currentTarget.contains(document.activeElement)) setOpen(null)
      }}
    >
      <p class="strip-title strip-named">
        {isKicked && <span class="strip-kicker">{name(item.issue)}</span>}
        <a id={title} href={hrefOf(sameLens(state, 'demand', item.demand))}>
          {name(item.demand)}
        </a>
      </p>
      <div class="strip-place">
        <div
          class="strip-plot"
          role="slider"
          tabIndex={last < 0 ? undefined : 0}
          aria-labelledby={title}
          aria-valuemin={0}
          aria-valuemax={Math.max(0, last)}
          aria-valuenow={Math.max(0, open ?? standing)}
          aria-valuetext={now ? stepText(item, now, raisedBy, name) : 'Not yet raised'}
          onPointerMove={(event) => {
            if (event.pointerType !== 'mouse') return
            const at = atPointer(event)
            clearTimeout(opening.current)
            if (open !== null) setOpen(at)
            else opening.current = setTimeout(() => setOpen(at), rest)
          }}
          onClick={(event) => setOpen(atPointer(event as unknown as PointerEvent & { currentTarget: HTMLElement }))}
          onFocus={() => open === null && setOpen(Math.max(0, standing))}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setOpen(null)
            const go = keyed[event.key]
            if (!go) return
            event.preventDefault()
            setOpen(Math.min(last, Math.max(0, go(open ?? standing))))
          }}
        >
          <StripDrawing item={item} axis={axis} height={height} cursor={cursor} open={open} />
        </div>
        {shown && <StripCard item={item} step={shown} state={state} />}
      </div>
      <p class="strip-says">
        {step ? (
          <>
            <b class="strip-state">{stateText(step.state)}</b>{' '}
            {(['raiser', 'addressee'] as const).map((role) => (
              <span key={role} class={`strip-stand ${role}`}>
                <b>{name(item[role])}</b> {captionText(step[role], name)}
                {role === 'raiser' && others.length > 0 && `; raised by ${listed(others.map(name))}`}
              </span>
            ))}
          </>
        ) : (
          <b class="strip-state">Not yet raised</b>
        )}
      </p>
      <p class="hidden">
        {stripText(item, step, raisedBy, name)}
        {cursor !== null && ` As of ${shortDay(cursor)}.`}
      </p>
    </div>
  )
}
