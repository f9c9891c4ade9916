/** The cells of a question's table: a reading in plain words, and each record by what names it. */
import { isoDays } from '../../codebook/day-words.js'
import { readingWords } from '../../codebook/reading-words.js'
import { readingNames } from '../../codebook/words.js'

type Item = Record<string, unknown>

/** One cell as short text: ids are joined, a record is shown by its id. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(cellText).join(', ')
  if (typeof value !== 'object') return String(value)
  return String((value as Item).id ?? JSON.stringify(value))
}

/** The columns of questions that contain a reading; JSON and CSV keep the codebook's word. */
const readingColumns = ['reading', 'before', 'after']

/** The columns with a latest day, and the fields with the earliest: together they are an interval. */
const earliestOf: Readonly<Record<string, string>> = {
  latest: 'earliest',
  day: 'earliest',
  since: 'sinceEarliest',
  lastHeard: 'lastHeardEarliest',
  movedOn: 'movedOnEarliest',
}

/** An item with each field as text. */
export const answerCells = (item: Item): Item =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => {
      if (typeof value !== 'string') return [name, answerCell(value)]
      if (readingColumns.includes(name)) return [name, plainReading(value)]
      // Of a day with statements of its own, the earliest is that of others.
      const whole = !('certain' in item) && Object.hasOwn(earliestOf, name)
      const earliest = whole ? item[earliestOf[name] ?? ''] : undefined
      return [name, typeof earliest === 'string' ? isoDays(earliest, value) : value]
    }),
  )

/** One value as short text. */
export function answerCell(value: unknown): string {
  if (Array.isArray(value)) return value.map(answerCell).join(', ')
  if (typeof value !== 'object' || value === null) return cellText(value)
  const it = value as Item
  const [, write] = forms.find(([keys]) => keys.every((key) => key in it)) ?? []
  return write ? write(it) : cellText(it)
}

/** Records of answers by the fields that they are known by; the first that fits. A whole statement is its id. */
const forms: readonly [readonly string[], (it: Item) => string][] = [
  [['id'], cellText],
  [['reading'], position],
  [['demand', 'kind'], (it) => `${it.kind} ${it.demand}`],
  [['stance', 'extent'], (it) => `${it.stance} ${it.demand} (${it.extent})`],
  [['source', 'value'], (it) => `${it.source}: ${it.value}`],
  [['source', 'phrase'], (it) => `${it.source}, paragraph ${it.paragraph}: "${it.phrase}"`],
  [['side', 'state'], (it) => `${it.side} ${it.state}${after(' through ', it.through)}`],
  [['side', 'capacity'], (it) => `${it.side}: ${it.capacity}`],
  [['actor', 'relation'], (it) => `${it.actor} (${it.relation})`],
  [['target', 'status'], (it) => `${it.target} ${it.status}`],
  [['coder', 'statements'], (it) => `${it.coder}${after(', codebook ', it.codebook)}: ${it.statements}`],
  [['side', 'statements'], (it) => `${it.side} ${it.statements}`],
]

/** Where a side stands, and on whose word where that is not its own. */
function position({ side, reading, word, onWordOf }: Item): string {
  const whose = word && word !== 'own' ? ` (${word}${after(': ', onWordOf)})` : ''
  return `${side ? `${side} ` : ''}${plainReading(reading)}${whose}`
}

function plainReading(reading: unknown): string {
  const known = readingNames.find((name) => name === reading)
  return known ? readingWords[known].short : cellText(reading)
}

/** The text with words before it; nothing, where there is none. */
function after(words: string, value: unknown): string {
  const text = answerCell(value)
  return text === '' ? '' : `${words}${text}`
}
