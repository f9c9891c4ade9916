/** Times each question over many days and filters, as a server answers it: read, computed, and written as JSON. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { questions } from '../../src/questions/index.js'
import type { Question } from '../../src/questions/support/question.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { type AskedQuestion, askedQuestions } from './asked-questions.js'
import type { Engine } from './engines.js'
import { median, quantile } from './measure.js'
import { seeded } from './random.js'

export interface AnswerTimes {
  what: string
  /** How often it was asked. */
  asked: number
  /** Milliseconds. */
  p50: number
  p95: number
  /** The longest time for which it held the thread in one go. */
  held: number
  /** The largest answer, in bytes. */
  bytes: number
  /** Median of the bare engine; null where it was not asked. */
  bare: number | null
}

/** Answers that are not counted: the first ones meet code that has not been compiled. */
const warmUps = 3
const bareRounds = 3

export async function* measureAnswers(engine: Engine, graphs: Graphs, asked: number): AsyncGenerator<AnswerTimes> {
  for (const one of askedQuestions) yield await timesOf(one, engine, graphs, asked)
}

async function timesOf(one: AskedQuestion, engine: Engine, graphs: Graphs, asked: number): Promise<AnswerTimes> {
  const question = questions[one.name] as unknown as Question
  const schema = z.object(question.params.shape)
  const random = seeded(one.what.length)
  const times: number[] = []
  let [held, bytes] = [0, 0]
  for (let round = -warmUps; round < asked; round++) {
    const params = schema.parse(one.ask(random))
    // Whatever waited for the answer before is over.
    await setTimeout(2)
    const delays = monitorEventLoopDelay({ resolution: 1 })
    delays.enable()
    const begun = performance.now()
    const answer = await graphs.view((graph) => question.answer(graph, params))
    const { length } = JSON.stringify(answer)
    const took = performance.now() - begun
    await setTimeout(2)
    delays.disable()
    if (round < 0) continue
    times.push(took)
    held = Math.max(held, delays.max / 1e6)
    bytes = Math.max(bytes, length)
  }
  return {
    what: one.what,
    asked,
    p50: median(times),
    p95: quantile(times, 0.95),
    held,
    bytes,
    bare: await bareTime(one, engine),
  }
}

async function bareTime({ bare }: AskedQuestion, engine: Engine): Promise<number | null> {
  if (!bare) return null
  const times: number[] = []
  for (let round = 0; round < bareRounds; round++) {
    const begun = performance.now()
    await engine.read(bare.query, bare.params)
    times.push(performance.now() - begun)
    // What takes seconds is not asked for again.
    if (performance.now() - begun > 3_000) break
  }
  return median(times)
}
