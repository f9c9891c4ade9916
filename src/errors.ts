/** The errors a person can act on; everything else that is thrown is a fault of ours. */
import { distance } from 'fastest-levenshtein'

/** Names what is wrong with a request and what to do; becomes one RFC 9457 problem. */
export class Problem extends Error {
  readonly status: number
  readonly title: string
  /** Further members of the problem, such as a position; RFC 9457 section 3.2. */
  readonly members: Readonly<Record<string, unknown>>

  constructor(status: number, title: string, message: string, members: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'Problem'
    this.status = status
    this.title = title
    this.members = members
  }
}

/** A parameter that cannot be used (400). */
export function badRequest(message: string): Problem {
  return new Problem(400, 'Bad request', message)
}

/** Something named by id that the graph does not hold (404). */
export function notFound(message: string): Problem {
  return new Problem(404, 'Not found', message)
}

/** An id or a name that is not among `known` (404), with the nearest one that is; `list` is the path that lists them. */
export function unknownName(what: string, typed: string, known: readonly string[], list: string): Problem {
  return notFound(`There is no ${what} "${typed}".${didYouMean(typed, known)} GET /api/v1/${list} lists them.`)
}

/** ` Did you mean "x"?`, or nothing where no name is near: one letter in three may differ, and one in any case. */
export function didYouMean(typed: string, known: readonly string[]): string {
  const near = nearest(typed, known)
  return near === null ? '' : ` Did you mean "${near}"?`
}

function nearest(typed: string, known: readonly string[]): string | null {
  const [best] = known
    .map((name) => ({ name, far: distance(folded(typed), folded(name)) }))
    .sort((a, b) => a.far - b.far)
  return best && best.far <= Math.max(1, Math.floor(typed.length / 3)) ? best.name : null
}

/** Without what people write differently: case, spaces, underscores and hyphens. */
const folded = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '')

/** The graph cannot be read at the moment, or not yet (503). */
export function unavailable(message: string): Problem {
  return new Problem(503, 'Service unavailable', message)
}

/** Nothing has been published that could be read (503). */
export function nothingLoaded(): Problem {
  return unavailable('Nothing has been loaded yet. Run: demarche load')
}

/** A load that was refused: what is wrong, in which file and line, by which rule. The graph in use is unchanged. */
export class LoadError extends Error {
  readonly file: string
  readonly line: number | null

  constructor(file: string, line: number | null, message: string, cause?: unknown) {
    super(`${file}${line === null ? '' : `:${line}`}: ${message}`, { cause })
    this.name = 'LoadError'
    this.file = file
    this.line = line
  }
}

/** A setting, a file or a command that cannot be used; the message says which and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Options that a computation cannot follow: they do not go together, or ask for more than it takes on. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError'
}

/** The text of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
