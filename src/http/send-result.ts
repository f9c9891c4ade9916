/** Sends an answer as JSON, NDJSON or CSV, piece by piece, never faster than the client reads. */
import type { Request, Response } from 'express'
import { notFound, Problem } from '../errors.js'
import type { QueryResult } from '../query/query-result.js'
import { csvHead, csvRow } from '../query/result-csv.js'

export const formats = ['json', 'ndjson', 'csv'] as const
export type Format = (typeof formats)[number]

export const mediaTypes: Readonly<Record<Format, string>> = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
}

/** The format a path's ending names, else the one the client accepts. @throws Problem 406 */
export function formatOf(req: Request, ending: string | undefined): Format {
  const named = formats.find((format) => format === ending)
  if (named) return named
  if (ending) throw notFound(`Answers end in ${formats.map((format) => `.${format}`).join(', ')}.`)
  const types = formats.map((format) => mediaTypes[format])
  const accepted = req.accepts(types)
  const found = formats.find((format) => mediaTypes[format] === accepted)
  if (found) return found
  throw new Problem(406, 'Not acceptable', `Answers come as ${types.join(', ')}.`)
}

/** @param bom begins CSV with a byte order mark, by which Excel knows UTF-8 */
export async function sendResult(res: Response, result: QueryResult, format: Format, bom: boolean): Promise<void> {
  res.type(format === 'csv' ? 'text/csv; charset=utf-8' : mediaTypes[format])
  res.setHeader('X-Truncated', String(result.truncated))
  if (result.total !== null) res.setHeader('X-Total-Count', String(result.total))
  if (result.warnings.length > 0) res.setHeader('X-Warnings', result.warnings.map(({ rule }) => rule).join(', '))
  const pieces = { json: jsonPieces, ndjson: ndjsonPieces, csv: (it: QueryResult) => csvPieces(it, bom) }[format](
    result,
  )
  for (const piece of gathered(pieces)) if (!res.write(piece)) await drained(res)
  res.end()
}

function* jsonPieces({ columns, rows, graph, ...facts }: QueryResult): Iterable<string> {
  yield `{"columns":${JSON.stringify(columns)},"rows":[`
  for (const [index, row] of rows.entries()) yield index === 0 ? row : `,${row}`
  yield `],"graph":${graph},${JSON.stringify(facts).slice(1)}`
}

/** The columns, a line a row, and last the facts: without them the answer was cut off on the way. */
function* ndjsonPieces({ columns, rows, graph, ...facts }: QueryResult): Iterable<string> {
  yield `${JSON.stringify({ columns })}\n`
  for (const row of rows) yield `{"row":${row}}\n`
  yield `{"summary":${JSON.stringify(facts)}}\n`
}

function* csvPieces({ columns, rows }: QueryResult, bom: boolean): Iterable<string> {
  yield `${bom ? '\ufeff' : ''}${csvHead(columns)}`
  for (const row of rows) yield csvRow(columns, JSON.parse(row))
}

const pieceLength = 64 * 1024

function* gathered(pieces: Iterable<string>): Iterable<string> {
  let piece = ''
  for (const part of pieces) {
    piece += part
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  if (piece) yield piece
}

/** A client that has gone drains nothing. */
function drained(res: Response): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      res.off('drain', go)
      res.off('close', go)
      resolve()
    }
    res.once('drain', go)
    res.once('close', go)
    if (res.destroyed) go()
  })
}
