/** Measures how long one request of each kind holds the thread, at its worst: `npm run bench:held -- --data FOLDER [--only trace] [--rounds 3]`. */
import { openSync, readSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { writeJson } from '../../src/http/write-json.js'
import { type QuestionName, questions } from '../../src/questions/index.js'
import { readOnce } from '../../src/questions/read-once.js'
import type { Question } from '../../src/questions/support/question.js'
import { openGraphs } from '../../src/store/open-store.js'
import { worstQuestions } from './worst-questions.js'

const { values: options } = parseArgs({
  options: {
    /** A folder with a loaded graph, as DATA_DIR of a server. */
    data: { type: 'string', default: 'data' },
    /** Questions, with commas; without, all. */
    only: { type: 'string', default: '' },
    /** How often each is asked after the first time; the least counts, as other work on the machine only adds. */
    rounds: { type: 'string', default: '3' },
    neo4j: { type: 'string' },
  },
})

/** Milliseconds of processor time of this thread: on a busy machine the clock tells of others. */
const clock = threadClock()

interface Held {
  /** The longest piece in one go, and all of it, in milliseconds of processor time. */
  longest: number
  all: number
  bytes: number
  problem: string
}

/** @param ask what a server does for it: read, compute, and write as JSON */
async function measured(ask: () => Promise<{ length: number }>): Promise<Held> {
  let [last, longest, running] = [clock(), 0, true]
  const tick = () => {
    const now = clock()
    longest = Math.max(longest, now - last)
    last = now
    if (running) setImmediate(tick)
  }
  setImmediate(tick)
  await new Promise(setImmediate)
  ;[last, longest] = [clock(), 0]
  const begun = clock()
  let [bytes, problem] = [0, '']
  try {
    bytes = (await ask()).length
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error)
  }
  tick()
  running = false
  const all = clock() - begun
  await new Promise(setImmediate)
  return { longest, all, bytes, problem }
}

const graphs = await openGraphs({
  dataDir: options.data,
  ...(options.neo4j && { neo4j: { uri: options.neo4j, user: 'neo4j', password: '' } }),
})
const start = await measured(async () => {
  await graphs.view(readOnce)
  return ''
})
const rows: (string | number)[][] = [['start', Math.round(start.longest), '', Math.round(start.all), '', '']]
for (const [name, asked] of Object.entries(worstQuestions) as [QuestionName, readonly Record<string, string>[]][]) {
  if (options.only && !options.only.split(',').includes(name)) continue
  const question = questions[name] as unknown as Question
  for (const one of asked) {
    const params = z.object(question.params.shape).parse(one)
    const times: Held[] = []
    for (let round = 0; round <= Number(options.rounds); round++)
      times.push(await measured(() => graphs.view(async (graph) => writeJson(await question.answer(graph, params)))))
    const [first, ...later] = times as [Held, ...Held[]]
    const least = (of: (held: Held) => number) => Math.round(Math.min(...later.map(of)))
    const said = Object.entries(one).map(([key, value]) => `${key}=${value}`)
    rows.push([
      `${name} ${said.join(' ')}`.slice(0, 110),
      Math.round(first.longest),
      least(({ longest }) => longest),
      least(({ all }) => all),
      Math.round(first.bytes / 1000),
      first.problem.slice(0, 60),
    ])
    console.error(rows.at(-1)?.join('  '))
  }
}
for (const row of rows) console.log(row.join('\t'))
await graphs.close()

function threadClock(): () => number {
  try {
    const file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r')
    const bytes = Buffer.alloc(64)
    return () => Number(bytes.toString('latin1', 0, readSync(file, bytes, 0, 64, 0)).split(' ')[0]) / 1e6
  } catch {
    return () => performance.now()
  }
}
