/** A pass as the page shows it: at once what the server will fold, and the same after answers, reloads and other tabs. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEvent, emptyPass, itemsOf, type PassState } from '../../../src/coding/fold-pass.js'
import type { LoggedEvent } from '../../../src/coding/pass-event.js'
import { canRedo, canUndo, type Folded, foldSent } from '../../../web/code/bench/pass/fold-sent.js'
import { keptOf, kinds, type Listed, lists, noItems, type Sent } from '../../../web/code/bench/pass/items.js'
import { acknowledged, batchOf, foldedOf, type PassAnswer, rebased } from '../../../web/code/bench/pass/take-in.js'

const statement = (key: string, summary: string) => ({
  ...{ key, summary, relays: [], disputedBy: [], stances: [], assesses: [], exchanges: [], citations: [] },
})

type Act = Omit<Sent, 'id'>
const key = fc.constantFrom('k1', 'k2', 'k3')
const group = fc.constantFrom(undefined, undefined, 'g1', 'g2')
const act: fc.Arbitrary<Act> = fc.oneof(
  fc
    .tuple(key, fc.constantFrom('a', 'b'), group)
    .map(
      ([key, summary, group]): Act => ({ act: 'put', kind: 'statement', key, after: statement(key, summary), group }),
    ),
  fc.tuple(key, group).map(([key, group]): Act => ({ act: 'drop', kind: 'statement', key, group })),
  fc.constantFrom<Act>({ act: 'undo' }, { act: 'undo' }, { act: 'redo' }),
)

/** The server with one log: events that do not fit are not in it. */
function server() {
  const state = emptyPass()
  return {
    state,
    take(event: Sent): boolean {
      const { kind, key, after } = event
      const logged = { ...event, n: state.n + 1, at: '', codebook: '1.4', by: 'hand' } as LoggedEvent
      if (event.act === 'drop' && kind && key && !state.items.get(kind)?.has(key)) return false
      if (after === undefined && event.act === 'put') return false
      try {
        applyEvent(state, logged)
        return true
      } catch {
        return false
      }
    },
  }
}

function answerOf(state: PassState): PassAnswer {
  return {
    ...{ n: state.n, state: state.state, torn: 0 },
    items: Object.fromEntries(kinds.map((kind) => [lists[kind], itemsOf(state, kind)])) as unknown as Listed,
    canUndo: state.state === 'open' && state.done.length > 0,
    canRedo: state.state === 'open' && state.undone.length > 0,
  }
}

const statementsIn = (pass: Folded) => [...pass.items.statement.values()].sort((a, b) => (a.key < b.key ? -1 : 1))

function expectAlike(pass: Folded, state: PassState): void {
  expect(statementsIn(pass)).toEqual(itemsOf(state, 'statement'))
  expect([canUndo(pass), canRedo(pass)]).toEqual([answerOf(state).canUndo, answerOf(state).canRedo])
}

describe('a pass on the page', () => {
  it('shows at once what the server folds of the same events', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const { state, take } = server()
        let pass = foldedOf(answerOf(state), noItems())
        for (const [at, one] of acts.entries()) {
          const event = { ...one, id: String(at) }
          if (!take(event)) continue
          pass = foldSent(pass, event)
          expectAlike(pass, state)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('is right after answers that come late, and undoes after a reload what was done before it', () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 15 }),
        fc.array(fc.tuple(act, fc.boolean()), { maxLength: 30 }),
        (before, acts) => {
          const { state, take } = server()
          // Groups are of one page: those from before are others.
          for (const [at, one] of before.entries())
            take({ ...one, id: `before ${at}`, ...(one.group && { group: `before ${one.group}` }) })
          let base = foldedOf(answerOf(state), noItems())
          let queue: Sent[] = []
          const send = () => {
            while (queue.length > 0) {
              const batch = batchOf(base, queue, 5)
              for (const event of batch) expect(take(event)).toBe(true)
              base = acknowledged(base, batch, answerOf(state))
              queue = queue.slice(batch.length)
            }
          }
          for (const [at, [one, isSent]] of acts.entries()) {
            const shown = queue.reduce(foldSent, base)
            const isKnown = one.act !== 'drop' || shown.items.statement.has(one.key ?? '')
            const isOpen = one.act === 'undo' ? canUndo(shown) : one.act === 'redo' ? canRedo(shown) : isKnown
            // What an undo from before this page leads to is known once it is answered.
            if (shown.waits || !isOpen) send()
            else queue.push({ ...one, id: String(at) })
            if (isSent) send()
            if (queue.length === 0) expectAlike(base, state)
          }
          send()
          expectAlike(base, state)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('keeps what did not change as the same object, so that nothing of it is drawn anew', () => {
    const first = keptOf({ ...empty, statements: [statement('k1', 'a'), statement('k2', 'b')] }, noItems())
    const second = keptOf({ ...empty, statements: [statement('k1', 'a'), statement('k2', 'c')] }, first)
    expect(second.statement.get('k1')).toBe(first.statement.get('k1'))
    expect(second.statement.get('k2')).not.toBe(first.statement.get('k2'))
    expect(second.uncoded).toBe(first.uncoded)
  })
})

const empty: Listed = { statements: [], uncoded: [], actors: [], demands: [], events: [], drafts: [] }
const answer = (...statements: Listed['statements'][number][]): PassAnswer => ({
  ...{ n: 5, state: 'open', torn: 0, canUndo: true, canRedo: false },
  items: { ...empty, statements },
})
const put = (key: string, summary: string): Sent => ({
  ...{ id: `${key} ${summary}`, act: 'put', kind: 'statement', key, after: statement(key, summary) },
})

describe('what another tab has changed meanwhile', () => {
  const base = foldedOf(answer(statement('k1', 'theirs')), noItems())

  it('is taken in, and what both changed is put again on top, and said', () => {
    const missed = [{ id: 'x', kind: 'statement', key: 'k1' }]
    const { queue, said } = rebased(base, [put('k1', 'mine'), put('k2', 'new')], missed)
    expect(queue).toHaveLength(2)
    expect(said).toContain('what you did here stands')
    expect(queue.reduce(foldSent, base).items.statement.get('k1')?.summary).toBe('mine')
  })

  it('takes from what is sent again all that arrived the first time', () => {
    const { queue, said } = rebased(base, [put('k1', 'mine'), put('k2', 'new')], [{ id: 'k1 mine' }])
    expect(queue.map(({ id }) => id)).toEqual(['k2 new'])
    expect(said).toBeNull()
  })

  it('leaves out an undo that meant another step, and a removal of what is gone', () => {
    const undo: Sent = { id: 'u', act: 'undo' }
    const drop: Sent = { id: 'd', act: 'drop', kind: 'statement', key: 'k9' }
    const { queue, said } = rebased(base, [undo, drop], [{ id: 'x', kind: 'statement', key: 'k1' }])
    expect(queue).toEqual([])
    expect(said).toContain('2 things that you did here no longer fitted')
  })
})
