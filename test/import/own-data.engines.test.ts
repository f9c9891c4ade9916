/** A second negotiation needs no code: every question is asked of datasets that were imported, and answers as it says. */
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { tryLoad } from '../../src/commands/import.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { Problem } from '../../src/errors.js'
import { importFile } from '../../src/import/import-file.js'
import { questionList, questions } from '../../src/questions/index.js'
import type { Question } from '../../src/questions/support/question.js'
import type { Graph } from '../../src/store/graph-store.js'
import { outside, whyAbsent } from '../provision/outside.js'
import { testFolder } from '../provision/test-folder.js'
import { describeOnEngines } from '../store/engines.js'
import { withDataset } from './loaded.js'

const home = testFolder('own')
const sample = outside('oracles/dna/sample_v3.dna')
const example = join(packageRoot, 'docs', 'import-example.csv')

async function imported(file: string): Promise<string> {
  const out = mkdtempSync(join(home, 'data-'))
  await importFile(file, { out }, tryLoad)
  return out
}

/** A side that took a stance, and what belongs to it, for every parameter by which a question can be asked. */
async function subjects(graph: Graph): Promise<Record<string, string>> {
  const { ledger, statement } = questions
  const { items } = await ledger.answer(graph, ledger.params.parse({}))
  const heard = items.find(({ reading }) => reading !== 'silent')
  if (!heard) throw new Error('No side took a stance.')
  const { side, demand, issue, statements } = heard
  const other = items.find((item) => item.side !== side)?.side ?? 'nobody else'
  const between = `${side},${other}`
  const told = await statement.answer(graph, { id: statements[0] ?? '' })
  const days = { from: '2000-01-01', to: '2030-01-01', asOf: '2030-01-01' }
  return {
    side,
    sides: side,
    between,
    demand,
    issue,
    statement: told.id,
    speaker: told.speaker,
    source: told.citations[0]?.source ?? '',
    ...days,
  }
}

/** The question asked as it is, and once more by everything that it can be asked by. */
async function ask(question: Question, graph: Graph): Promise<number> {
  const about = await subjects(graph)
  const own = question.name === 'statement' ? about.statement : question.name === 'actor' ? about.side : about.demand
  const ways = question.name === 'path' ? { from: about.side, to: about.statement } : {}
  const all = { ...about, id: own, ids: `${about.side},${about.statement}`, ...ways }
  const { required = [] } = z.toJSONSchema(question.params, { io: 'input', unrepresentable: 'any' })
  const names = Object.keys(question.params.shape)
  let items = 0
  for (const some of [required, names]) {
    const given = Object.fromEntries(Object.entries(all).filter(([name]) => some.includes(name)))
    const answer = await answerTo(question, graph, given).catch((error) => {
      // Some need any one of several.
      if (some === required && error instanceof Problem && error.status === 400) return null
      throw error
    })
    if (answer === null) continue
    if (Array.isArray(answer.items)) items += answer.items.length
    else items += 1
  }
  return items
}

const answerTo = async (question: Question, graph: Graph, given: Record<string, unknown>) =>
  question.result.parse(await question.answer(graph, question.params.parse(given)))

/** What every dataset has something to tell of; others, such as conflicts and packages, may have nothing to tell. */
const told =
  'ledger trajectory trace changes statement actor actors demands sources citations neighborhood dataset stats'.split(
    ' ',
  )

describeOnEngines('a dataset that was imported', (engine) => {
  const answersAll = (file: string) => async () => {
    const folder = await imported(file)
    await withDataset(engine, folder, async (graph) => {
      for (const question of questionList) {
        const items = await ask(question, graph)
        if (told.includes(question.name)) expect([question.name, items > 0]).toEqual([question.name, true])
      }
    })
  }

  it('from a coding sheet answers every question', { timeout: 120_000 }, answersAll(example))

  const absent = whyAbsent('oracles/dna/sample_v3.dna')
  const reason = absent ? ` (${absent})` : ''
  it.skipIf(absent)(`from DNA answers every question${reason}`, { timeout: 120_000 }, answersAll(sample))

  it.skipIf(absent)(
    `from DNA counts the sides that spoke, though no demand names one${reason}`,
    { timeout: 120_000 },
    async () => {
      await withDataset(engine, await imported(sample), async (graph) => {
        const { counts, sides } = await questions.dataset.answer(graph, {})
        const { items } = await questions.actors.answer(graph, questions.actors.params.parse({ kind: 'person' }))
        const spoke = items.filter(({ statements }) => statements > 0)
        const represented = new Set(spoke.flatMap(({ id, represents: [first] }) => first?.side ?? id))
        expect(counts.people).toBe(spoke.length)
        expect(sides.map(({ side }) => side).sort()).toEqual([...represented].sort())
        expect(counts.sides).toBeGreaterThan(3)
      })
    },
  )

  it.skipIf(absent)(
    `from DNA reads supports, opposes or mixed, for nobody raises its concepts${reason}`,
    { timeout: 120_000 },
    async () => {
      await withDataset(engine, await imported(sample), async (graph) => {
        const { ledger } = questions
        const { items } = await ledger.answer(graph, ledger.params.parse({}))
        expect(items.length).toBeGreaterThan(20)
        expect(new Set(items.map(({ role }) => role))).toEqual(new Set(['third']))
        for (const { side, demand, reading, why, statements } of items) {
          const { items: said } = await questions.trace.answer(graph, questions.trace.params.parse({ side, demand }))
          const last = said.filter(({ id }) => statements.includes(id))
          const stances = new Set(last.map((statement) => statement.stances[0]?.stance))
          const expected = stances.size > 1 ? 'mixed' : stances.has('ASSERTS') ? 'supports' : 'opposes'
          expect([side, demand, reading]).toEqual([side, demand, expected])
          expect(why).toContain('neither raised this demand nor has to answer it. ')
        }
      })
    },
  )
})
