/** The words of the views on positions: the board, the gap and the ledger, as their own heads have them. */
import { boardWords } from '../../src/codebook/board-words.js'
import { byText } from '../../src/codebook/by-text.js'
import { addDays } from '../../src/codebook/calendar-days.js'
import { curveStep } from '../../src/codebook/curve-step.js'
import { daysBetween } from '../../src/codebook/days-between.js'
import { groupBy } from '../../src/codebook/group-by.js'
import { readingWords } from '../../src/codebook/reading-words.js'
import { toBoard } from '../board/board-rows.js'
import { sidesOf } from '../board/board-sides.js'
import { changesSentence as boardChanges, titleOf as boardTitle, findingOf, othersWords } from '../board/board-words.js'
import { compareDays } from '../gap/compare-days.js'
import { sureness, verdictOf } from '../gap/gap-words.js'
import { stepsOnDays } from '../gap/standing-steps.js'
import { changesSentence } from '../ledger/changes.js'
import { toLedger } from '../ledger/ledger-rows.js'
import { titleOf as ledgerTitle, summaryOf } from '../ledger/sentence.js'
import { isOthers, wordText } from '../shell/on-word.js'
import { filterSentence } from '../state/filter-words.js'
import { lensParams } from '../state/lens-params.js'
import { listed } from '../state/phrases.js'
import { cellOf } from '../state/url-state.js'
import { isDay, longDay } from '../time/days.js'
import { turningDays } from '../time/turning-days.js'
import { boardBars, lanesOf, readingBars } from './card-drawings.js'
import { type Asking, type CardWords, missing, sentences } from './card-words.js'
import { colour } from './palette.js'

export async function boardWordsOf({ ask, catalog, state, asOf }: Asking): Promise<CardWords> {
  const { dataset, demands, name } = catalog
  const sides = sidesOf(state.sides, dataset?.between ?? [])
  const of = { sides: sides.join(',') || undefined, limit: 1000 }
  const earlier = state.from !== null && isDay(state.from) && state.from < asOf ? state.from : null
  const [asked, then] = await Promise.all([
    ask('board', { ...lensParams(state, asOf), ...of }),
    earlier ? ask('board', { ...lensParams(state, earlier), ...of }) : null,
  ])
  const board = toBoard(asked.items, then?.items ?? null, demands, state)
  const open = state.demand === null ? undefined : board.entries.find(({ demand }) => demand.id === state.demand)
  if (open) {
    const { items } = await ask('trajectories', { ...lensParams(state, asOf), demand: open.demand.id, most: 240 })
    const by = groupBy(items, ({ side }) => side)
    const readings = open.item.readings.map(({ side, reading }) => `${name(side)} ${readingWords[reading].short}`)
    return {
      kind: `The board, ${open.demand.issueName}`,
      title: `${open.demand.name}: ${boardWords[open.item.state].title.toLowerCase()}`,
      said: sentences(
        `${open.demand.proposition}.`,
        readings.length > 0 ? `${listed(readings)}.` : '',
        ...othersWords(open, name).map((told) => `${told}.`),
      ),
      drawing: lanesOf(
        catalog,
        open.item.readings.slice(0, 4).map(({ side }) => [side, by.get(side) ?? []] as const),
        open.item.readings,
        asOf,
      ),
    }
  }
  return {
    kind: 'The board',
    title: boardTitle(sides, asOf, state.clock, name),
    said: sentences(
      board.entries.length > 0 ? findingOf(board, state.state, asOf, name) : 'No demand to show.',
      earlier && then ? boardChanges(board.entries, earlier, asOf) : '',
      state.issue ? `Only demands on ${name(state.issue)} are shown.` : '',
      filterSentence(state, name),
    ),
    drawing: boardBars(board.entries.map(({ item }) => item)),
  }
}

export async function gapWords({ ask, catalog, state }: Asking): Promise<CardWords> {
  const { dataset, name } = catalog
  const between = state.between.length === 2 ? state.between : (dataset?.between ?? [])
  if (between.length !== 2)
    return { title: 'No gap to measure', said: 'In this record no demand lies between two sides.', asOf: null }
  const of = { between: between.join(','), issue: state.issue ?? undefined, clock: state.clock }
  const days = (await ask('days', { clock: 'said' })).items
  const usual = turningDays(days)
  const dayIn = (wanted: string | null, otherwise: string) => (wanted && isDay(wanted) ? wanted : otherwise)
  const to = dayIn(state.to, usual?.to.day ?? '')
  const from = dayIn(state.from, usual?.from?.day ?? days[0]?.day ?? to)
  const range = from <= to ? { from, to } : { from: to, to: from }
  const [gaps, gap] = await Promise.all([
    ask('gaps', { ...of, limit: 200 }),
    range.to === ''
      ? { items: [] }
      : ask('gap', {
          ...of,
          ...drawnRange(
            range,
            [days[0], days.at(-1)].flatMap((it) => it?.day ?? []),
          ),
        }),
  ])
  const isCut = gaps.items.some(({ left }) => left > 0)
  const standing = async (day: string) => ({
    day,
    items: (await ask('gaps', { ...of, to: day, steps: 1, limit: 200 })).items,
  })
  const stepAt = isCut ? stepsOnDays(await Promise.all([standing(range.from), standing(range.to)])) : undefined
  const comparison = compareDays(gaps.items, range.from, range.to, stepAt)
  return {
    kind: state.issue ? `The gap on ${name(state.issue)}` : 'The gap',
    title: `How far apart ${between.map(name).join(' and ')} were`,
    said: to === '' ? '' : sentences(verdictOf(comparison, between, name), sureness(comparison)),
    asOf: null,
    drawing: {
      kind: 'curve',
      points: gap.items.map(({ day, gap, demands, silent }) => ({ day, gap: silent ? null : gap, demands })),
      ...range,
      colour: colour('accent'),
    },
  }
}

/** Days of the calendar, from which on the curve goes by the month: a picture has no more room. */
const mostDays = 300

/** Half as long again as what is compared, or a month, on either side: over years, a change of two weeks is a notch. */
function drawnRange({ from, to }: { from: string; to: string }, [first = from, last = to]: readonly string[]) {
  const beside = Math.max(30, Math.round(daysBetween(from, to) / 2))
  const [, begin = from] = [first, addDays(from, -beside)].sort(byText)
  const [end = to] = [last, addDays(to, beside)].sort(byText)
  const drawn = { from: begin < from ? begin : from, to: end > to ? end : to }
  return { ...drawn, step: curveStep(daysBetween(drawn.from, drawn.to), mostDays) }
}

export async function ledgerWords(asking: Asking): Promise<CardWords | { missing: string }> {
  const { ask, catalog, state, asOf } = asking
  const { demands, name } = catalog
  const cell = cellOf(state)
  if (cell) return cellWords(asking, cell)
  const lens = lensParams(state, asOf)
  const { asOf: _, ...withoutDay } = lens
  const between = state.from !== null && isDay(state.from) && state.from < asOf ? { from: state.from, to: asOf } : null
  const only = { sides: state.sides.join(',') || undefined, issue: state.issue ?? undefined }
  const [asked, changed] = await Promise.all([
    ask('ledger', { ...lens, ...only, limit: 2000 }),
    between ? ask('changes', { ...between, ...withoutDay, ...only, limit: 500 }) : null,
  ])
  const ledger = toLedger(asked.items, demands.values(), state, asOf)
  const cells = ledger.groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()]))
  return {
    kind: 'The ledger',
    title: ledgerTitle(state, asOf, name),
    said: sentences(
      ledger.shown.readings > 0 ? summaryOf(state, ledger, name) : 'No reading to show.',
      between && changed ? changesSentence(changed.items, between.from, between.to, name) : othersText(cells),
    ),
    drawing: readingBars(cells),
  }
}

function othersText(cells: readonly { others: boolean }[]): string {
  const others = cells.filter((cell) => cell.others).length
  if (others === 0) return ''
  return others === cells.length ? 'All rest on others’ word.' : `${others} of them rest on others’ word.`
}

/** One cell: `Ukraine on Neutrality: partly accepts it`. */
async function cellWords(
  { ask, catalog, state, asOf }: Asking,
  { side, demand }: { side: string; demand: string },
): Promise<CardWords | { missing: string }> {
  const { demands, name } = catalog
  const known = demands.get(demand)
  if (!known) return missing('demand', demand)
  const lens = lensParams(state, asOf)
  const [ledger, trajectories] = await Promise.all([
    ask('ledger', { ...lens, sides: side, demand }),
    ask('trajectories', { ...lens, side, demand, most: 60 }),
  ])
  const [item] = ledger.items
  const told = item && isOthers(item.word) ? `, ${wordText(item.word, item.onWordOf, name)}` : ''
  return {
    kind: `The ledger, ${known.issueName}`,
    title: `${name(side)} on ${known.name}: ${readingWords[item?.reading ?? 'silent'].short}${told}`,
    said: item ? item.why : `Nothing that ${name(side)} said on it is on record by ${longDay(asOf)}.`,
    drawing: lanesOf(catalog, [...groupBy(trajectories.items, (it) => it.side)], ledger.items, asOf),
  }
}
