/** Answers of questions as CSV, one item on each line; lists of ids are joined by `;`. */
import { Readable } from 'node:stream'
import { byteOrderMark, csvCell, csvLine } from '../export/write/csv.js'
import { pauses } from '../pauses.js'
import { itemsOf, listColumns, listParams } from '../questions/support/list-items.js'
import type { Question } from '../questions/support/question.js'
import type { Graph } from '../store/graph-store.js'

type Answer = Record<string, unknown>

/** One answer, with a header line. */
export async function answerCsv(question: Question, answer: Answer): Promise<Buffer> {
  const columns = listColumns(question) ?? Object.keys(answer)
  const pause = pauses()
  const pieces: Buffer[] = []
  let text = csvLine(columns)
  for (const item of itemsOf(question, answer)) {
    text += lineOf(item, columns)
    if (text.length < aPiece) continue
    pieces.push(Buffer.from(text))
    text = ''
    await pause()
  }
  return Buffer.concat([...pieces, Buffer.from(text)])
}

/** Letters that are written in one go. */
const aPiece = 2 ** 16

/** Longer ones are sent while they are made, in letters. */
const longestWhole = 2 ** 20

/**
 * All items from the cursor on, with a header line; `marked` puts a byte order mark first. Where a question does not give
 * its items in pieces, they are read in one pass, since each page of its own would compute the whole list again; they are
 * written with pauses.
 */
export async function listCsv(
  graph: Graph,
  question: Question,
  params: Answer,
  marked: boolean,
  longest = longestWhole,
): Promise<Buffer | (() => Readable)> {
  const mark = marked ? byteOrderMark : ''
  if (question.pieces) return piecewise(question, await question.pieces(graph, params), mark, longest)
  const paged = 'cursor' in question.params.shape
  const asked = listParams(question, paged ? { ...params, limit: everything } : params)
  return Buffer.concat([Buffer.from(mark), await answerCsv(question, await question.answer(graph, asked))])
}

/** More items than any graph has; engines take it as an integer. */
const everything = 1_000_000_000

async function piecewise(
  question: Question,
  pieces: () => AsyncIterable<Answer[]>,
  mark: string,
  longest: number,
): Promise<Buffer | (() => Readable)> {
  const columns = listColumns(question) ?? []
  async function* lines() {
    const pause = pauses()
    yield mark + csvLine(columns)
    for await (const items of pieces()) {
      yield items.map((item) => lineOf(item, columns)).join('')
      await pause()
    }
  }
  let text = ''
  for await (const some of lines()) {
    text += some
    if (text.length > longest) return () => Readable.from(lines(), { objectMode: false })
  }
  return Buffer.from(text)
}

const lineOf = (item: Answer, columns: readonly string[]) =>
  csvLine(columns.map((column) => csvCell(item[column], 'joined')))
