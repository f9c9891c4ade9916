/** The answer of a question as lines and tables: each row in short cells, with the statements that it rests on. */
import { readingNames } from '../../codebook/words.js'
import { answerCell, answerCells } from '../../questions/support/answer-cells.js'
import { itemsOf, listColumns } from '../../questions/support/list-items.js'
import type { Question } from '../../questions/support/question.js'
import { tellRows } from '../../questions/support/tell-rows.js'
import { oneLine } from './plain-text.js'
import { isCitation, isStatement, statementIds } from './statement-ids.js'

type Item = Record<string, unknown>

export interface Row {
  cells: string[]
  /** Ids of statements. */
  cites: { ids: string[]; more: number }
}

export interface Section {
  /** Empty for the items of the answer, which come first. */
  name: string
  columns: string[]
  rows: Row[]
}

export interface Sections {
  /** The fields that are no tables, `name: value`. */
  facts: string[]
  sections: Section[]
}

/** What an answer has beside its facts. */
const own = ['items', 'next', 'data']
const longestFact = 500
/** A statement's own sentence comes last, so that no cut cell hides another. */
const wholeStatementColumns = ['latest', 'side', 'speaker', 'stances', 'assesses', 'certainty', 'word', 'summary']

export async function answerSections(question: Question, answer: Item): Promise<Sections> {
  const isList = listColumns(question) !== null
  const entries = Object.entries(answer).filter(([name]) => !(isList && own.includes(name)) && name !== 'data')
  const tables = entries.filter(([, value]) => isTable(value))
  const facts = entries.filter(([, value]) => !isTable(value)).flatMap(factOf)
  // The list of such a question is made of what it has besides.
  const others = question.list ? [] : tables.map(([name, value]) => sectionOf(name, value as Item[]))
  const items = isList ? [sectionOf('', itemsOf(question, answer), question.columns)] : []
  return { facts, sections: await Promise.all([...items, ...others]) }
}

const isTable = (value: unknown) =>
  Array.isArray(value) && value.length > 0 && value.every((it) => typeof it === 'object' && it !== null)

function factOf([name, value]: [string, unknown]): string[] {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return []
  const why = typeof value === 'object' && 'why' in value ? `. ${String(value.why)}` : ''
  const { ids } = isCitation(name) ? { ids: [] } : statementIds(value)
  const cited = ids.length > 0 ? ` [${ids.map((id) => oneLine(id)).join(', ')}]` : ''
  return [`${name}: ${oneLine(`${cellOf(name, value)}${why}`, longestFact)}${cited}`]
}

async function sectionOf(name: string, some: Iterable<Item>, given?: readonly string[]): Promise<Section> {
  const items = await tellRows(some, (item) => item)
  const [first = {}] = items
  const whole = isStatement(first) && 'stances' in first
  const columns = (whole ? wholeStatementColumns : (given ?? Object.keys(first)))
    .filter((column) => !isListOfStatements(column, first))
    .filter((column) => column !== 'onWordOf' && !(isStatement(first) && column === 'id'))
  return {
    name,
    columns: [...columns],
    rows: await tellRows(items, (item) => {
      const texts = answerCells(item)
      const cells = columns.map((column) => oneLine(cellOf(column, item[column], texts[column], item)))
      return { cells, cites: statementIds(item) }
    }),
  }
}

/** They stand behind the row; a number of statements is a cell. */
const isListOfStatements = (column: string, item: Item) => isCitation(column) && typeof item[column] !== 'number'

function cellOf(name: string, value: unknown, text: unknown = answerCell(value), item: Item = {}): string {
  // The codebook's word beside the plain one; as the name of anything else it stands alone.
  const reading = readingNames.find((it) => it === value)
  if (reading && text !== reading) return `${reading}: ${text}`
  // On whose word it is, unless it is the side's own.
  if (name === 'word' && value && value !== 'own' && item.onWordOf) return `${value}: ${answerCell(item.onWordOf)}`
  if (typeof value === 'number') return String(Number(value.toFixed(4)))
  return String(text ?? '')
}
