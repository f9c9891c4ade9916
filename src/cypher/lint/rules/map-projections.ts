/** Rules about how a map projection is written: the embedded engine takes fewer forms. */
import { every } from '../analysis/analysis.js'
import { type Advice, type Finding, finding, type Rule } from '../warning.js'

const forms: Rule = (analysis) =>
  [...every(analysis, 'projection')].flatMap(({ it }): Finding[] => {
    const short = it.entries.find((entry) => entry.short)
    if (short) {
      const mend = [{ start: short.at.end, end: short.at.end, text: `: ${short.key}` }]
      return [finding(short.at, { ...form, rewrite: `Write it out: {.id, ${short.key}: ${short.key}}.` }, mend)]
    }
    const [first] = it.entries
    return first?.value ? [finding(first.at, form)] : []
  })

const form: Advice = {
  rule: 'form-of-map-projection',
  effect: 'embedded-refuses',
  message:
    'The embedded engine takes a map projection only when it begins with .key or .* and names every other value.',
  rewrite: 'Begin with a key of the node: a {.id, n: 1}; or write a map: {id: a.id, n: 1}.',
}

export const mapProjectionRules: Rule[] = [forms]
