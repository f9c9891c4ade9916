/** Gap strips: the demands between two sides by issue, over one time axis, with a legend and the same as a table. */
import { useMemo, useRef, useState } from 'preact/hooks'
import { groupBy } from '../../src/codebook/group-by.js'
import { Deeper, Heading } from '../shell/heading.js'
import { useNames } from '../state/catalog.js'
import { counted } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useWidth } from '../state/use-width.js'
import type { GapItem } from './gap-item.js'
import { Strip } from './strip.js'
import { type StripAxis, stripAxis } from './strip-axis.js'
import { StripPatterns } from './strip-drawing.js'
import { StripLegend } from './strip-legend.js'
import { StripMonths } from './strip-months.js'
import { StripTable } from './strip-table.js'
import './strip-card.css'
import './strips.css'
import './strips-print.css'

interface Props {
  items: readonly GapItem[]
  between: readonly string[]
  state: ViewState
  /** The day that captions are of; without it, the last. */
  cursor?: string | null
  /** `large` has fewer strips beside each other. */
  size?: 'small' | 'large'
}

/** Pixels. */
const sizes = { small: { least: 165, wide: 205, height: 68 }, large: { least: 260, wide: 225, height: 104 } }
const gutter = 20
/** Where the name of an issue stands beside its strips, and not above them. */
const besideFrom = 760
const issueWidth = 132

export function Strips({ items, between, state, cursor = null, size = 'small' }: Props) {
  const { name } = useNames()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const [open, setOpen] = useState<Open | null>(null)
  const groups = [...groupBy(items, ({ issue }) => issue)]
  // Where most issues have one demand, a row for each would be a void.
  const isFlat = groups.length > 1 && items.length < groups.length * 1.6
  const isWide = width >= besideFrom
  const isBeside = isWide && !isFlat
  const { height, ...leasts } = sizes[size]
  const least = isWide ? leasts.wide : leasts.least
  const room = isBeside ? width - issueWidth : width
  const columns = Math.max(1, Math.floor((room + gutter) / (least + gutter)))
  const each = Math.max(0, Math.floor((room - gutter * (columns - 1)) / columns))
  const axis = useMemo(
    () =>
      stripAxis(
        items.flatMap(({ steps }) => steps.map(({ day }) => day)),
        each,
      ),
    [items, each],
  )
  const left = items.filter((item) => item.left > 0).length
  const shared = { axis, height, cursor, open, setOpen, state }
  return (
    <figure class={`strips ${size}`} ref={frame} data-pictured>
      <StripPatterns />
      <StripLegend between={between} items={items} isCut={axis.silences.length > 0} />
      {each > 0 && (
        <div
          class={isBeside ? 'strip-grid beside' : 'strip-grid'}
          style={{ '--columns': columns, '--issue': isBeside ? `${issueWidth}px` : '0px' }}
        >
          <StripMonths axis={axis} columns={columns} />
          {isFlat ? (
            <Row items={items} columns={columns} isKicked {...shared} />
          ) : (
            groups.map(([issue, some]) => (
              <section key={issue} class="strip-issue" aria-label={name(issue)}>
                <div class="strip-named">
                  <Heading>
                    <a href={hrefOf(sameLens(state, 'issue', issue))}>{name(issue)}</a>
                  </Heading>
                </div>
                <Deeper>
                  <Row items={some} columns={columns} {...shared} />
                </Deeper>
              </section>
            ))
          )}
        </div>
      )}
      {left > 0 && (
        <p class="quiet">
          Of {counted(left, 'demand')} only the last steps are drawn: the two spoke on more days than fit.
        </p>
      )}
      <StripTable items={items} state={state} />
    </figure>
  )
}

interface Open {
  demand: string
  at: number
}

interface RowProps {
  items: readonly GapItem[]
  columns: number
  axis: StripAxis
  height: number
  cursor: string | null
  open: Open | null
  setOpen: (open: Open | null) => void
  /** Whether each strip names its issue. */
  isKicked?: boolean
  state: ViewState
}

function Row({ items, columns, axis, height, cursor, open, setOpen, isKicked = false, state }: RowProps) {
  return (
    <div class="strip-row">
      {items.map((item, index) => (
        <Strip
          key={item.demand}
          item={item}
          axis={axis}
          height={height}
          cursor={cursor}
          open={open?.demand === item.demand ? open.at : null}
          setOpen={(at) => setOpen(at === null ? null : { demand: item.demand, at })}
          isRight={index % columns >= columns / 2}
          isKicked={isKicked}
          state={state}
        />
      ))}
    </div>
  )
}
