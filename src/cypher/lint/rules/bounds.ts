/** Rules about numbers out of bounds: Neo4j refuses them, the embedded engine takes them for something else. */
import { callsOf } from '../analysis/analysis.js'
import { constantOf, type Expression } from '../syntax/expression.js'
import type { Scope } from '../types/scope.js'
import { typeOf } from '../types/type-of.js'
import { type Advice, finding, type Rule } from '../warning.js'

const advice = (message: string, rewrite: string): Advice => ({
  rule: 'number-out-of-bounds',
  effect: 'neo4j-refuses',
  message,
  rewrite,
})

/** Whether it is known to be, or to be at times, a number of which `holds` says so. */
function isAtTimes(it: Expression | undefined, scope: Scope, holds: (value: number) => boolean): boolean {
  const value = it ? constantOf(it) : undefined
  const values = value === undefined && it ? (typeOf(it, scope).values ?? []) : [value]
  return values.some((one) => typeof one === 'number' && holds(one))
}

/** The largest integer of 32 bits. */
const most = 2 ** 31 - 1

const lengths: Rule = (analysis) =>
  [...callsOf(analysis, 'substring', 'left', 'right')].flatMap(({ it, scope }) => {
    const lowest = it.args.slice(1).find((arg) => isAtTimes(arg, scope, (value) => value < 0))
    if (lowest)
      return [finding(lowest.at, advice('Neo4j refuses a negative start or length of text.', 'Count from 0.'))]
    const length = it.args[2]
    if (length && it.name === 'substring' && isDifference(length, it.args[0]))
      return [
        finding(
          length.at,
          advice(
            'Neo4j refuses a length below 0, should the difference be one.',
            'Ask first: CASE WHEN n > 0 THEN substring(x, 0, n) END.',
          ),
        ),
      ]
    const largest = it.args.slice(1).find((arg) => isAtTimes(arg, scope, (value) => value > most))
    return largest && it.name === 'substring'
      ? [finding(largest.at, advice(`Neo4j refuses a start or length above ${most}.`, 'Leave the length out.'))]
      : []
  })

/** Of two values, but for the size of the text itself less a few letters. */
const isDifference = (it: Expression, text: Expression | undefined): boolean =>
  it.kind === 'operation' &&
  it.operator === '-' &&
  constantOf(it) === undefined &&
  !(it.left.kind === 'call' && it.left.name === 'size' && text !== undefined && it.left.args[0]?.kind === text.kind)

const steps: Rule = (analysis) =>
  [...callsOf(analysis, 'range')].flatMap(({ it, scope }) => {
    const step = it.args[2]
    if (!step || !isAtTimes(step, scope, (value) => value === 0)) return []
    return [finding(step.at, advice('Neo4j refuses a range whose step is 0.', 'Give a step of 1 or -1.'))]
  })

const percentiles: Rule = (analysis) =>
  [...callsOf(analysis, 'percentilecont', 'percentiledisc')].flatMap(({ it, scope }) => {
    const share = it.args[1]
    if (!share || !isAtTimes(share, scope, (value) => value < 0 || value > 1)) return []
    return [finding(share.at, advice('Neo4j refuses a percentile below 0 or above 1.', 'Write 0.9 for 90 %.'))]
  })

/** What a function takes without making NaN of it. */
const domains: Readonly<Record<string, (value: number) => boolean>> = {
  log: (value) => value >= 0,
  log10: (value) => value >= 0,
  sqrt: (value) => value >= 0,
  asin: (value) => Math.abs(value) <= 1,
  acos: (value) => Math.abs(value) <= 1,
}

const notANumber: Rule = (analysis) =>
  [...callsOf(analysis, ...Object.keys(domains))].flatMap(({ it, scope }) => {
    const [first] = it.args
    const wrong = first && isAtTimes(first, scope, (value) => !domains[it.name]?.(value))
    return wrong
      ? [
          finding(it.at, {
            ...advice(
              'To Neo4j no NaN is like another: it sorts and groups them otherwise.',
              'Ask first: CASE WHEN x > 0 THEN log(x) END.',
            ),
            effect: 'wrong',
          }),
        ]
      : []
  })

export const boundRules: Rule[] = [lengths, steps, percentiles, notANumber]
