/** Splits a Cypher script into its statements, as cypher-shell does, and records the line on which each begins. */
import { LoadError } from '../errors.js'
import { lineFeeds } from './line-feeds.js'

/** One statement of a script, without comments. */
export interface ScriptStatement {
  text: string
  file: string
  /** First line of the statement, from 1. */
  line: number
}

/** In letters: a statement is read into one string, and Node holds none four times as long. */
export const longestStatement = 128 * 1024 * 1024

/** What a part that begins like this lacks where nothing ends it. */
const unclosed: Record<string, string> = { "'": 'string', '"': 'string', '`': 'name', '/*': 'comment' }

/** The statements of a script that is small enough to be in memory. */
export function splitScript(file: string, source: string): ScriptStatement[] {
  return [...splitPieces(file, [source.replace(/^\uFEFF/, '')])]
}

/**
 * Splits a script at each `;` outside strings and comments. All line ends count as line feeds, and comments become
 * blanks, so that both engines read the same code, with the line numbers of the file.
 *
 * @param pieces the script in order, cut anywhere; they are read as they are needed
 * @throws LoadError when the last statement, a string, a quoted name or a comment does not end, or a statement is too long.
 */
export function* splitPieces(
  file: string,
  pieces: Iterable<string>,
  longest = longestStatement,
): Generator<ScriptStatement> {
  const source = pieces[Symbol.iterator]()
  const more = withLineFeeds(source)
  // `text` up to `from` is done with; what lies between `from` and `at` belongs to the statement that `code` begins.
  let [text, code, from, at, line] = ['', '', 0, 0, 1]
  try {
    for (;;) {
      const start = nextSpecial(text, at)
      const end = endOfPart(text, start)
      if (end === null) {
        const pending = code.length + text.length - from
        if (pending > longest) throw tooLong(file, line, code + text.slice(from), longest)
        const read = more(pending)
        if (read === '') {
          code += lastPart(text, from, start, (what) => {
            const before = code + text.slice(from, start)
            const astray = what === 'string' ? firstOverLines(before) : null
            if (astray === null) throw new LoadError(file, line + lineFeeds(before), `this ${what} does not end.`)
            const message = `a string here begins or ends where none should: inside quotes write \\' for an apostrophe.`
            throw new LoadError(file, line + lineFeeds(before, 0, astray), message)
          })
          break
        }
        ;[text, at, from] = [text.slice(from) + read, start - from, 0]
        continue
      }
      at = end
      const letter = text[start]
      if (letter === ';') {
        code += text.slice(from, start)
        if (code.trim() !== '') yield { text: code.trim(), file, line: beginOf(code, line) }
        line += lineFeeds(code)
        code = ''
        from = end
      } else if (letter === '/' && end > start + 1) {
        code += text.slice(from, start) + blankOf(text.slice(start, end))
        from = end
      }
    }
    if (code.trim() === '') return
    throw new LoadError(file, beginOf(code, line), 'this statement does not end. Put a ; after it.')
  } finally {
    source.return?.()
  }
}

/** The next letter that may begin something else than code; the length of the text where there is none. */
function nextSpecial(text: string, at: number): number {
  special.lastIndex = at
  return special.exec(text)?.index ?? text.length
}

const special = /['"`/;]/g

/** Where the string, name, comment or single letter that begins at `start` ends; null where that needs more text. */
function endOfPart(text: string, start: number): number | null {
  const letter = text[start]
  if (letter === ';') return start + 1
  if (letter === '`') return after(text.indexOf('`', start + 1), 1)
  if (letter === "'" || letter === '"') return endOfString(text, letter, start)
  const next = text[start + 1]
  if (next === undefined) return null
  if (next === '/') return after(text.indexOf('\n', start), 0)
  return next === '*' ? after(text.indexOf('*/', start + 2), 2) : start + 1
}

const after = (found: number, length: number) => (found < 0 ? null : found + length)

function endOfString(text: string, quote: string, start: number): number | null {
  for (let at = start; ; ) {
    at = text.indexOf(quote, at + 1)
    if (at < 0) return null
    let backslashes = 0
    while (text[at - 1 - backslashes] === '\\') backslashes++
    if (backslashes % 2 === 0) return at + 1
  }
}

/**
 * Where the first string begins that goes on over a line's end; null where none does. Rows have their texts on one line,
 * so that behind an apostrophe every string is taken for what stands between two.
 */
function firstOverLines(code: string): number | null {
  for (let at = 0; at < code.length; ) {
    const start = nextSpecial(code, at)
    const end = endOfPart(code, start) ?? code.length
    if (/['"]/.test(code.charAt(start)) && lineFeeds(code, start, end) > 0) return start
    at = end
  }
  return null
}

/** What the end of the script adds to the code; `refuse` hears of a part that does not end. */
function lastPart(text: string, from: number, start: number, refuse: (what: string) => never): string {
  const opening = text.slice(start, start + (text[start] === '/' ? 2 : 1))
  const what = unclosed[opening]
  if (what) refuse(what)
  return opening === '//' ? text.slice(from, start) : text.slice(from)
}

/** Two slashes or a slash and a star begin it; its line feeds stay. */
const blankOf = (comment: string) => ` ${comment.replace(/[^\n]/g, '')}`

const beginOf = (code: string, line: number) => line + lineFeeds(code, 0, code.length - code.trimStart().length)

function tooLong(file: string, line: number, code: string, longest: number): LoadError {
  const message = `this statement has more than ${longest} letters. Divide its rows among several statements.`
  return new LoadError(file, beginOf(code, line), message)
}

/**
 * Reads on in pieces of at least so many letters, with a line feed for every line end; empty at the end. As much is read
 * as there was, or a long statement would be copied again for each of its pieces.
 */
function withLineFeeds(source: Iterator<string>): (atLeast: number) => string {
  let held = ''
  return (atLeast) => {
    let read = held
    held = ''
    while (read.length < Math.max(2, atLeast)) {
      const { done, value } = source.next()
      if (done) return read.replace(/\r\n?/g, '\n')
      read += value
    }
    // Its line feed may be in the next piece.
    if (read.endsWith('\r')) held = '\r'
    return read.slice(0, read.length - held.length).replace(/\r\n?/g, '\n')
  }
}
