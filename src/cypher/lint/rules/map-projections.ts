/** Rules about how a map projection is written: the embedded engine takes fewer forms. */
import { every } from '../analysis/analysis.js'
import type { Of } from '../syntax/expression.js'
import { type Advice, type Edit, type Finding, finding, insertion, type Rule } from '../warning.js'

const forms: Rule = (analysis) =>
  [...every(analysis, 'projection')].flatMap(({ it }): Finding[] => {
    const short = it.entries.find((entry) => entry.short)
    if (short) {
      const mend = [{ start: short.at.end, end: short.at.end, text: `: ${short.key}` }]
      return [finding(short.at, { ...form, rewrite: `Write it out: {.id, ${short.key}: ${short.key}}.` }, mend)]
    }
    const [first] = it.entries
    return first?.value ? [finding(first.at, form, asMap(it))] : []
  })

/** `{n: 1, id: a.id}` for `a {n: 1, .id}`. */
function asMap(it: Of<'projection'>): Edit[] | null {
  const { of, entries } = it
  const [first] = entries
  if (of.kind !== 'variable' || !first || entries.some(({ key }) => key === null)) return null
  const name = of.at.kind === 'quoted' ? `\`${of.name}\`` : of.name
  const own = entries.filter(({ value }) => value === null)
  // Where the braces begin is known from the first entry alone: blanks may stand before it.
  return [
    { start: of.start, end: of.end, text: '' },
    ...own.map(({ at, key }) => insertion(at.start, `${key}: ${name}`)),
  ]
}

const form: Advice = {
  rule: 'form-of-map-projection',
  effect: 'embedded-refuses',
  message:
    'The embedded engine takes a map projection only when it begins with .key or .* and names every other value.',
  rewrite: 'Begin with a key of the node: a {.id, n: 1}; or write a map: {id: a.id, n: 1}.',
}

export const mapProjectionRules: Rule[] = [forms]
