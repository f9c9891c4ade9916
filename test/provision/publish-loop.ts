/** Publishes a source again and again, each time with the other of two versions of its coding, until it is killed. */
import { publishSource } from '../../src/coding/publish/publish-source.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import { logsIn, statements } from '../coding/publish/gazette-dataset.js'

const [dataset, store, coder] = process.argv.slice(2) as [string, string, string]
const graphs = embeddedGraphs(store)
const logs = logsIn(dataset)
const log = logs.pass('source-001', coder)
for (;;) {
  const { state } = await log.read()
  const version = String(state.n)
  const put = (kind: string, key: string, after: object) => ({ act: 'put', kind, key, after })
  const events = [
    ...(state.state === 'closed' ? [{ act: 'reopen' }] : []),
    put('statement', 'k1', { ...statements.refusal, summary: `Version ${version}.` }),
    put('event', 'round', { id: 'round', name: `Version ${version}.`, kind: 'round', date: null, place: null }),
    put('uncoded', '4', { paragraph: 4, reason: 'caption', note: `Version ${version}.` }),
    { act: 'close' },
  ]
  const sent = events.map((event, index) => ({ id: `${version}-${index}-${process.pid}`, by: 'hand', ...event }))
  await log.append(sent as never, state.n)
  await publishSource({ dataset, graphs, logs, reader: null }, 'source-001')
  process.stdout.write(`${version}\n`)
}
