/** Undo and redo of a pass: over random histories, by groups, and after the log has been read again. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEvent, emptyPass, itemAt, itemsOf, type PassState } from '../../src/coding/fold-pass.js'
import { type LoggedEvent, loggedSchemas, type SentEvent } from '../../src/coding/pass-event.js'
import { openPassLog } from '../../src/coding/pass-log.js'
import { testFolder } from '../provision/test-folder.js'
import { histories } from './histories.js'

const bytesOf = (state: PassState) =>
  JSON.stringify((['statement', 'uncoded', 'actor'] as const).map((kind) => itemsOf(state, kind)))
const nothing = bytesOf(emptyPass())

/** Does what can be done of a history, and hands over its lines as a log has them. */
function play(history: readonly SentEvent[], state: PassState): LoggedEvent[] {
  const events: LoggedEvent[] = []
  for (const { before: _, ...sent } of history) {
    const stood = itemAt(state, sent)
    const after = sent.kind && sent.after && loggedSchemas[sent.kind].parse(sent.after)
    const event: LoggedEvent = {
      ...{ ...sent, n: state.n + 1, at: '2026-11-27T15:00:00.000Z', codebook: '1.4' },
      ...(stood !== undefined && { before: stood }),
      ...(after !== undefined && { after }),
    }
    try {
      applyEvent(state, event)
      events.push(event)
    } catch {
      // Nothing to undo, nothing to drop, or closed.
    }
  }
  return events
}

/** Undoes or redoes so many steps. */
function repeat(act: 'undo' | 'redo', count: number, state: PassState): LoggedEvent[] {
  const open: SentEvent[] = state.state === 'closed' ? [{ act: 'reopen', by: 'hand', id: `open-${act}` }] : []
  const repeated = Array.from({ length: count }, (_, at): SentEvent => ({ act, by: 'hand', id: `${act}-${at}` }))
  return play([...open, ...repeated], state)
}

/** As a file would lead to it, without one: it is a tenth of the time. */
function folded(lines: readonly string[]): PassState {
  const state = emptyPass()
  for (const line of lines) applyEvent(state, JSON.parse(line))
  return state
}

describe('any history of a pass', () => {
  it('is empty when all is undone and has the same bytes when all is redone, also when its log is read again', async () => {
    const file = join(testFolder('histories'), 'ada.jsonl')
    /** A restart: whatever is known is what the file says. */
    const reread = async (lines: string[]) => {
      writeFileSync(file, lines.map((line) => `${line}\n`).join(''))
      return (await openPassLog(file).read()).state
    }
    let [undone, restarts] = [0, 0]
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const state = emptyPass()
        const events = play(history, state)
        const before = bytesOf(state)
        const steps = state.done.length
        undone += steps
        events.push(...repeat('undo', steps, state))
        expect(bytesOf(state)).toBe(nothing)
        const lines = events.map((event) => JSON.stringify(event))
        const again = restarts++ % 10 === 0 ? await reread(lines) : folded(lines)
        expect(bytesOf(again)).toBe(nothing)
        repeat('redo', steps, again)
        expect(bytesOf(again)).toBe(before)
        repeat('redo', steps, state)
        expect(bytesOf(state)).toBe(before)
      }),
      { numRuns: 10_000 },
    )
    expect(undone).toBeGreaterThan(10_000)
  }, 120_000)
})

describe('an undo', () => {
  const put = (key: string, id: string, group?: string): SentEvent => ({
    ...{ act: 'put', kind: 'statement', key, after: { key, speaker: id }, by: 'hand', id },
    ...(group && { group }),
  })
  const undo = (id: string): SentEvent => ({ act: 'undo', by: 'hand', id })
  const keysAfter = (...history: SentEvent[]) => {
    const state = emptyPass()
    play(history, state)
    return itemsOf(state, 'statement').map(({ key, speaker }) => `${key} ${speaker}`)
  }

  it('takes back what one key did, be it one change or several', () => {
    expect(keysAfter(put('a', '1'), put('b', '2', 'g'), put('c', '3', 'g'), undo('u'))).toEqual(['a 1'])
    expect(keysAfter(put('a', '1', 'g'), put('b', '2', 'h'), undo('u'))).toEqual(['a 1'])
  })

  it('brings back what stood there before', () => {
    expect(keysAfter(put('a', '1'), put('a', '2'), undo('u'))).toEqual(['a 1'])
    const drop: SentEvent = { act: 'drop', kind: 'statement', key: 'a', by: 'hand', id: 'd' }
    expect(keysAfter(put('a', '1'), drop)).toEqual([])
    expect(keysAfter(put('a', '1'), drop, undo('u'))).toEqual(['a 1'])
  })

  it('cannot be redone once something else was written', () => {
    const redo: SentEvent = { act: 'redo', by: 'hand', id: 'r' }
    expect(keysAfter(put('a', '1'), undo('u'), redo)).toEqual(['a 1'])
    expect(keysAfter(put('a', '1'), undo('u'), put('b', '2'), redo)).toEqual(['b 2'])
  })

  it('leaves a closed pass as it is, and does not reopen it', () => {
    const close: SentEvent = { act: 'close', by: 'hand', id: 'c' }
    expect(keysAfter(put('a', '1'), close, undo('u'))).toEqual(['a 1'])
  })
})
