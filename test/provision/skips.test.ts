/** A full run allows a test to be skipped only for material that is not part of the project. */
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { outside } from './outside.js'
import { notInProject, skipsOf } from './skips.js'

it('a skip is allowed for want of what is no part of the project, and for nothing else', () => {
  const tests = [
    { status: 'passed', fullName: 'the ledger' },
    { status: 'failed', fullName: 'the trace' },
    { status: 'skipped', fullName: `the texts (sources ${notInProject})` },
    { status: 'skipped', fullName: 'the page (no Chromium)' },
    { status: 'todo', fullName: 'the map' },
  ]
  expect(
    skipsOf({ testResults: [{ assertionResults: tests.slice(0, 3) }, { assertionResults: tests.slice(3) }] }),
  ).toEqual([
    { title: `the texts (sources ${notInProject})`, allowed: true },
    { title: 'the page (no Chromium)', allowed: false },
    { title: 'the map', allowed: false },
  ])
  expect(skipsOf({})).toEqual([])
})

it('the texts are where SOURCES_DIR says, else beside the project', () => {
  const before = process.env.SOURCES_DIR
  try {
    process.env.SOURCES_DIR = '/texts'
    expect([outside('sources'), outside('schemas')]).toEqual(['/texts', expect.stringMatching(/\/shared\/schemas$/)])
    delete process.env.SOURCES_DIR
    expect(outside('sources')).toMatch(/\/shared\/sources$/)
    expect(existsSync(outside('no such thing'))).toBe(false)
  } finally {
    if (before !== undefined) process.env.SOURCES_DIR = before
  }
})
