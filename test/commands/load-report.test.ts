/** What `demarche load` writes as it goes: lines in a log, and one line that is rewritten on a terminal. */
import { expect, test } from 'vitest'
import { loadReport } from '../../src/commands/load-report.js'

const output = (isTTY: boolean) => {
  const text: string[] = []
  return { isTTY, text, write: (more: string) => text.push(more) }
}

test('in a log every report is a line', () => {
  const out = output(false)
  const errors = output(false)
  const debugged: string[] = []
  const { progress, end } = loadReport(out, errors, (text) => debugged.push(text))
  progress.warning?.('a.cypher:1: CREATE')
  progress.share?.(0.5, 20)
  progress.script?.('a.cypher', 1, 3)
  progress.check?.('01.cypher', 4)
  progress.checks?.(21, 5)
  end()
  expect(errors.text).toEqual(['warning: a.cypher:1: CREATE\n'])
  expect(out.text.join('')).toBe('50 % done, about 20 s left\na.cypher: 1 statement, 3 ms\n21 checks hold, 5 ms\n')
  expect(debugged).toEqual(['01.cypher holds, 4 ms'])
})

test('on a terminal the share stays in one line, which is gone before another and at the end', () => {
  const out = output(true)
  const { progress, end } = loadReport(out, out, () => {})
  progress.share?.(0.5, 20)
  progress.share?.(0.6, 10)
  progress.script?.('a.cypher', 2, 3)
  progress.share?.(0.7, 9)
  end()
  end()
  const empty = '\r\x1b[K'
  expect(out.text.join('')).toBe(
    `${empty}50 % done, about 20 s left${empty}60 % done, about 10 s left${empty}a.cypher: 2 statements, 3 ms\n` +
      `${empty}70 % done, about 9 s left${empty}`,
  )
})
