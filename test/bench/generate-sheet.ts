/** Generates a coding sheet of any length that can be imported. The same size and seed give the same rows. */
import { type Random, seeded } from './random.js'

const counts = { sides: 12, speakers: 2_000, issues: 10, demands: 400 }
/** Of one text, so that a sheet of 100,000 rows codes 5,000. */
const rowsASource = 20
const firstDay = Date.UTC(2022, 0, 1)
const days = 3 * 365
const vocabulary = (
  'troops corridor border treaty guarantee prisoners sanctions grain port election language status veto observers ' +
  'withdrawal autonomy referendum airspace reactor refugees reparations customs embassy frontline armistice'
).split(' ')

/** What a row says; an empty text where the cell is empty. */
export interface GeneratedRow {
  speaker: string
  side: string
  demand: string
  stance: 'ASSERTS' | 'CONCEDES' | 'REJECTS'
  day: string
  extent: string
  issue: string
  raisedBy: string
  addressedTo: string
  source: string
  published: string
  phrase: string
}

/** `oneText`: no row names a source, so that all of them are cited from the sheet itself. */
export function* generateRows(size: number, { oneText = false, seed = 1 } = {}): Generator<GeneratedRow> {
  const random = seeded(seed)
  const sides = named('Side', counts.sides)
  const speakers = named('Speaker', counts.speakers).map((speaker) => ({ speaker, side: random.pick(sides) }))
  const demands = named('Demand', counts.demands).map((demand, index) => {
    const [raisedBy = '', ...addressedTo] = random.sample(sides, 3)
    return { demand, issue: `Issue ${1 + (index % counts.issues)}`, raisedBy, addressedTo }
  })
  for (let row = 0; row < size; row++) {
    const { speaker, side } = random.pick(speakers)
    const { addressedTo, ...demand } = random.pick(demands)
    const source = Math.floor(row / rowsASource)
    // Texts in the order of their days; the statements of one are from the days before it.
    const published = Math.floor((source * rowsASource * (days - 30)) / size) + 30
    yield {
      speaker,
      side,
      ...demand,
      addressedTo: addressedTo.join('|'),
      stance: stanceOf(random, addressedTo.includes(side)),
      day: dayAt(published - random.between(0, 20)),
      extent: random.chance(0.2) ? 'partial' : '',
      source: oneText ? '' : `Report ${source + 1}`,
      published: oneText ? '' : dayAt(published),
      phrase: random.sample(vocabulary, 9).join(', '),
    }
  }
}

/** The rows as CSV with a first row of names, a line at a time; phrases stand in quotes. */
export function* sheetLines(rows: Iterable<GeneratedRow>): Generator<string> {
  let names: (keyof GeneratedRow)[] | null = null
  for (const row of rows) {
    if (!names) {
      names = Object.keys(row) as (keyof GeneratedRow)[]
      yield `${names.join(',')}\n`
    }
    yield `${names.map((name) => (name === 'phrase' ? `"${row.phrase}"` : row[name])).join(',')}\n`
  }
}

const named = (stem: string, count: number) => Array.from({ length: count }, (_, index) => `${stem} ${index + 1}`)
const dayAt = (offset: number) => new Date(firstDay + offset * 86_400_000).toISOString().slice(0, 10)

/** A side that a demand is addressed to concedes or rejects it. */
function stanceOf(random: Random, isAsked: boolean): GeneratedRow['stance'] {
  return random.pick(isAsked ? ['CONCEDES', 'REJECTS'] : ['ASSERTS', 'ASSERTS', 'REJECTS', 'CONCEDES'])
}
