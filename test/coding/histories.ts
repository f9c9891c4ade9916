/** Random histories of a pass: what a coder may do, in any order. */
import fc from 'fast-check'
import type { SentEvent } from '../../src/coding/pass-event.js'

const keys = ['k1', 'k2', 'k3', 'k4']
const statement = (key: string) =>
  fc
    .record({ summary: fc.string({ maxLength: 8 }), start: fc.nat(50), demand: fc.constantFrom('crimea', 'donbas') })
    .map(({ summary, start, demand }) => ({
      ...{ key, speaker: 'russia', summary, relays: [], disputedBy: [], assesses: [], exchanges: [] },
      stances: [{ demand, stance: 'ASSERTS' }],
      citations: [{ paragraph: 1, start, end: start + 5 }],
    }))

const put = fc
  .tuple(fc.constantFrom(...keys), fc.constantFrom(undefined, 'g1', 'g2'))
  .chain(([key, group]) =>
    statement(key).map((after) => ({ act: 'put' as const, kind: 'statement' as const, key, after, group })),
  )
const reason = fc.integer({ min: 1, max: 3 }).map((paragraph) => ({
  ...{ act: 'put' as const, kind: 'uncoded' as const, key: String(paragraph), group: undefined },
  after: { paragraph, reason: 'caption', note: '' },
}))
const drop = fc.constantFrom(...keys).map((key) => ({ act: 'drop' as const, kind: 'statement' as const, key }))
const other = fc.constantFrom(...(['undo', 'redo', 'close', 'reopen'] as const)).map((act) => ({ act }))

/** Acts as a client sends them; some of them cannot be done where they stand. */
export const histories = fc
  .array(
    fc.oneof({ arbitrary: put, weight: 4 }, reason, { arbitrary: drop, weight: 2 }, { arbitrary: other, weight: 4 }),
    {
      maxLength: 40,
    },
  )
  .map((acts) => acts.map((act, at): SentEvent => ({ ...act, by: 'hand', id: `e${at}` })))
