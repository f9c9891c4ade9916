/** Writes an expression of a wanted sort, and now and then, where the draft allows mistakes, of another. */
import { dayList, ints, map, textList } from './collections.js'
import { truth } from './conditions.js'
import { type Draft, type Sort, variablesOf, withVariables } from './draft.js'
import { float, int } from './numbers.js'
import { text } from './texts.js'
import { day, moment, span } from './times.js'
import type { Ways, Writer } from './writer.js'

const ways: Partial<Record<Sort, Ways>> = {
  int,
  float,
  text,
  truth,
  day,
  moment,
  span,
  map,
  ints,
  texts: textList,
  days: dayList,
}
const plain = Object.keys(ways) as Sort[]

/** @param depth levels of nesting that it may have; 0 for a value or a variable alone */
export function expression(draft: Draft, sort: Sort, depth: number): string {
  const { random } = draft
  const wanted = random.chance(draft.mistakes) ? random.one(plain) : sort
  if (random.chance(draft.mistakes / 4)) return random.one(['nosuch', 'x9', 'stmt.id'])
  const known = ways[wanted]
  if (!known) {
    const found = variablesOf(draft, wanted)
    return found.length > 0 ? random.one(found).name : 'null'
  }
  const inner = (its: Draft): Writer => ({
    draft: its,
    random,
    depth,
    part: (part) => bracketed(expression(its, part, depth - 1), random.chance(0.1)),
    partWith: (variable, part) => bracketed(expression(withVariables(its, [variable]), part, depth - 1), false),
  })
  const writer = inner(draft)
  const branch = depth > 0 && random.chance(0.65)
  return random.weighted(branch ? known.branches(writer) : known.leaves(writer))()
}

/** Operators inside operators need brackets to mean what was drawn; some are left out, for the engines' own precedence. */
function bracketed(text: string, bare: boolean): string {
  return bare || /^[\w.$]+$|^\w*\([^()]*\)$|^'[^']*'$|^\[[^[\]]*\]$/.test(text) ? text : `(${text})`
}
