/** Whether two sides came closer: the verdict, the curve of the gap, and the same as a table. */
import type { RangeOf } from '../../src/embed/embed-answers.js'
import { compareDays } from '../gap/compare-days.js'
import type { GapDay } from '../gap/curve-layout.js'
import { courseOf, lineText, outsideText, sureness } from '../gap/gap-words.js'
import { sameLens } from '../state/url-state.js'
import { percent } from '../strips/strip-words.js'
import { longDay, shortDay } from '../time/days.js'
import { turningDays } from '../time/turning-days.js'
import { CurveFigure } from './curve-figure.js'
import { EmbedTable } from './embed-table.js'
import type { AskedFor, EmbeddedView, Embedding } from './embedding.js'

/** Rows of the table that fit into a frame's 30 kB. */
const mostRows = 48

export function embeddedGap(asked: AskedFor<'gap'>, { catalog, state: lens, link, room }: Embedding): EmbeddedView {
  const { params, between, range, days, isLong, gap, gaps } = asked
  const { name } = catalog
  const { issue = null, clock } = params
  const items = gaps?.items ?? []
  const href = link({
    ...{ ...sameLens(lens, 'gap'), clock, issue, between: params.between ?? [] },
    ...{ from: params.from ?? null, to: params.to ?? null },
  })
  const who = between.map(name).join(' and ')
  const common = {
    kind: issue ? `The gap on ${name(issue)}` : 'The gap',
    title: between.length === 2 ? `How far apart ${who} were` : 'No gap to measure',
    when: range ? `as of ${longDay(range.to)}, by the day it was ${clock}` : '',
    href,
  }
  if (!gap || !range || items.length === 0)
    return {
      ...common,
      said: who ? `No demand lies between ${who}.` : 'No demand lies between two sides.',
      drawing: null,
    }
  // Of a long record the items know no more than the two days: the axis is that of all days.
  const axisDays = isLong ? days : items.flatMap(({ steps }) => steps.map(({ day }) => day)).sort()
  const comparison = compareDays(items, range.from, range.to)
  return {
    ...common,
    said: [courseOf(comparison, between, name), sureness(comparison)].filter(Boolean).join(' '),
    drawing: (
      <>
        <CurveFigure
          days={gap.items}
          items={isLong ? [] : items}
          axisDays={axisDays}
          range={range}
          said={`${lineText(comparison)}${outsideText(comparison, name)}${isLong ? ' The curve is drawn by the month.' : ''}`}
        />
        <GapRows room={room} days={gap.items} href={href} />
      </>
    ),
  }
}

/** The two days that are compared: those that are given, else those of the last talks and of the busiest before. */
export const comparedDays: RangeOf = (days, given) => {
  const usual = turningDays(days)
  const to = given.to ?? usual?.to.day ?? days.at(-1)?.day
  const from = given.from ?? usual?.from?.day ?? days[0]?.day ?? to
  if (to === undefined || from === undefined) return null
  return from <= to ? { from, to } : { from: to, to: from }
}

const share = (value: number | null) => (value === null ? '–' : percent(value))

function GapRows({ days, room, href }: { days: readonly GapDay[]; room: number; href: string }) {
  const rows = days
    .slice(-Math.ceil(mostRows * room))
    .toReversed()
    .map(({ day, gap, demands, unanswered, robustGap }) => ({
      key: day,
      head: shortDay(day),
      cells: [share(gap), demands, unanswered, share(robustGap)],
    }))
  return (
    <EmbedTable
      caption="The mean gap by day, the last first; the last column leaves outsiders’ reports and hedged words out"
      columns={['Day', 'Gap', 'Demands', 'Unanswered', 'Cautious']}
      rows={rows}
      left={days.length - rows.length}
      of="earlier day"
      href={href}
    />
  )
}
