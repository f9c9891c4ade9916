/** Errors that a person can act on; anything else that is thrown is a fault of ours. */
import { distance } from 'fastest-levenshtein'
import { fold, soundOf } from './codebook/fold.js'
import { wordIndex } from './codebook/word-index.js'

/** Says what is wrong with a request and what to do; answered as an RFC 9457 problem. */
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

/** An id that is not in the graph (404). */
export function notFound(message: string): Problem {
  return new Problem(404, 'Not found', message)
}

/** What people call a thing that has an id. */
export interface Called {
  id: string
  names: readonly string[]
}

/**
 * An id that is not among `known` (404), with the nearest one that is, or else the one that is called so;
 * `GET /api/v1/<list>` lists them.
 */
export function unknownName(what: string, typed: string, known: readonly (string | Called)[], list: string): Problem {
  const called = known.map((it) => (typeof it === 'string' ? { id: it, names: [] } : it))
  return notFound(`There is no ${what} "${typed}".${idMeant(typed, called)} GET /api/v1/${list} lists them.`)
}

/** The sentence ` Did you mean "x"?` for an id: the nearest one, or else the one that is called so. */
export function idMeant(typed: string, known: readonly Called[]): string {
  const ids = known.map(({ id }) => id)
  return didYouMean(typed, ids) || calledSo(typed, known)
}

/** More would be a search, which has its own place. */
const mostMeant = 3

/** Whose names have these words, in any spelling and script; empty where many do. */
function calledSo(typed: string, called: readonly Called[]): string {
  const found = wordIndex(called.map(({ id, names }) => [id, ...names]))(typed)
  const best = Math.min(...found.map(({ fit }) => fit))
  const meant = found.filter(({ fit }) => fit === best).map(({ at }) => `"${called[at]?.id}"`)
  if (meant.length === 0 || meant.length > mostMeant) return ''
  return ` Did you mean ${[meant.slice(0, -1).join(', '), ...meant.slice(-1)].filter((it) => it !== '').join(' or ')}?`
}

/**
 * The sentence ` Did you mean "x"?`, empty when no name is close: one letter in three may differ, and always one, or two
 * that changed places.
 */
export function didYouMean(typed: string, known: readonly string[]): string {
  const near = nearest(typed, known)
  return near === null ? '' : ` Did you mean "${near}"?`
}

function nearest(typed: string, known: readonly string[]): string | null {
  const [best] = known
    .map((name) => ({ name, far: spellingsApart(folded(typed), folded(name)) }))
    .sort((a, b) => a.far - b.far)
  return best && best.far <= Math.max(1, Math.floor(typed.length / 3)) ? best.name : null
}

/** Spellings that sound alike are one letter apart at most. */
function spellingsApart(a: string, b: string): number {
  const letters = lettersApart(a, b)
  return letters > 1 && soundOf(a) === soundOf(b) ? 1 : letters
}

/** Two neighbours that changed places count as one letter: that is one slip of the fingers. */
function lettersApart(a: string, b: string): number {
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  const swapped = a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2)
  return at >= 0 && swapped === b ? 1 : distance(a, b)
}

/** Ignores what people write differently: case, accents, script, spaces, underscores and hyphens. */
const folded = (name: string) => fold(name).replace(/[\s_-]/g, '')

/** The graph cannot be read now, or not yet (503). */
export function unavailable(message: string): Problem {
  return new Problem(503, 'Service unavailable', message)
}

/** Nothing has been loaded (503). */
export function nothingLoaded(): Problem {
  return unavailable('Nothing has been loaded yet. Run: demarche load')
}

/** A refused load: what is wrong, in which file and line, by which rule. The graph in use is unchanged. */
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

/** Options of a computation that do not go together, or ask for too much. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError'
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
