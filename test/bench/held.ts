/**
 * Measures how long one request of each kind holds the thread, at its worst: each question, then each kind of address over
 * HTTP. `npm run bench:held -- --data FOLDER [--only trace,card] [--rounds 3]`.
 */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { z } from 'zod'
import { loadCardWriter } from '../../src/cards/load-card-writer.js'
import { growSlowly } from '../../src/commands/grow-slowly.js'
import { readConfig } from '../../src/config.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { warmUp } from '../../src/http/warm-up.js'
import { writeJson } from '../../src/http/write-json.js'
import { type QuestionName, questions } from '../../src/questions/index.js'
import { readOnce } from '../../src/questions/read-once.js'
import type { Question } from '../../src/questions/support/question.js'
import { exportsOf, queriesOf } from '../../src/serve.js'
import { elsewhereFrom } from '../../src/store/embedded/embedded-graphs.js'
import { openGraphs } from '../../src/store/open-store.js'
import { prepareStarts } from '../../src/store/start-process.js'
import { listening } from '../http/listening.js'
import { type Held, heldBy } from './held-thread.js'
import { worstAddresses } from './worst-addresses.js'
import { worstQuestions } from './worst-questions.js'

const { values: options } = parseArgs({
  options: {
    /** A folder with a loaded graph, as DATA_DIR of a server. */
    data: { type: 'string', default: 'data' },
    /** How the names of questions and addresses begin, with commas; without, all. */
    only: { type: 'string', default: '' },
    /** How often each is asked after the first time. */
    rounds: { type: 'string', default: '3' },
  },
})

growSlowly()
const graphs = await openGraphs({ dataDir: options.data }, { elsewhereFrom })
const isWanted = (name: string) => options.only.split(',').some((begin) => name.startsWith(begin))
const start = await heldBy(async () => {
  await graphs.view(readOnce)
  await graphs.view((graph, data) => warmUp(graph, data))
  return ''
})
const rows: (string | number)[][] = [['start', Math.round(start.longest), '', Math.round(start.all), '', '']]
for (const [name, asked] of Object.entries(worstQuestions) as [QuestionName, readonly Record<string, string>[]][]) {
  if (!isWanted(name)) continue
  const question = questions[name] as unknown as Question
  for (const one of asked) {
    const params = z.object(question.params.shape).parse(one)
    const said = Object.entries(one).map(([key, value]) => `${key}=${value}`)
    await measure(`${name} ${said.join(' ')}`, () =>
      graphs.view(async (graph) => writeJson(await question.answer(graph, params))),
    )
  }
}
const addresses = [...worstAddresses].filter(([what]) => isWanted(what))
if (addresses.length > 0) {
  const config = readConfig({ DATA_DIR: options.data, QUERY_MEMORY_MB: '4096' })
  const logger = pino({ level: 'silent' })
  prepareStarts()
  const [exports, queries] = [exportsOf(config, graphs, logger), queriesOf(config, graphs, logger)]
  const dist = join(packageRoot, 'dist')
  const server = await listening({
    ...{ graphs, logger, exports, queries, page: join(dist, 'web'), cards: await loadCardWriter(join(dist, 'card')) },
    ...{ embeds: { drawing: join(dist, 'embed') }, keptBytes: 0 },
  })
  const client = fork(join(import.meta.dirname, 'asking-process.ts'))
  const ask = (address: object) =>
    new Promise<{ length: number; problem: string }>((resolve) => {
      client.once('message', resolve)
      client.send({ base: server.base, ...address })
    })
  for (const [what, address] of addresses) await measure(what, (at) => ask(address(at)))
  client.kill()
  server.close()
  await queries.close()
}
for (const row of rows) console.log(row.join('\t'))
await graphs.close()

/** The least of all rounds after the first counts, as other work on the machine only adds. */
async function measure(what: string, ask: (at: number) => Promise<{ length: number; problem?: string }>) {
  const times: Held[] = []
  for (let at = 0; at <= Number(options.rounds); at++) times.push(await heldBy(() => ask(at)))
  const [first, ...later] = times as [Held, ...Held[]]
  const least = (of: (held: Held) => number) => Math.round(Math.min(...later.map(of)))
  rows.push([
    what.slice(0, 110),
    Math.round(first.longest),
    least(({ longest }) => longest),
    least(({ all }) => all),
    Math.round(first.bytes / 1000),
    first.problem.slice(0, 60),
  ])
  console.error(rows.at(-1)?.join('  '))
}
