/** A call of every tool, and of every question that `ask` answers, on the shipped dataset. */
import { questionList } from '../../src/questions/index.js'
import { readingRequests } from '../http/every-endpoint.js'

type Call = readonly [tool: string, given: Record<string, unknown>]

/** The parameters with which the API is asked in the tests of its endpoints. */
function paramsOf(name: string): Record<string, string> {
  const url = new URL(readingRequests[name] ?? '', 'http://localhost')
  const [, id] = /^\/api\/v1\/\w+\/(.+)$/.exec(url.pathname) ?? []
  return { ...(id && { id }), ...Object.fromEntries(url.searchParams) }
}

export const everyQuestion: readonly Call[] = questionList.map(({ name }) => [
  'ask',
  { question: name, params: paramsOf(name) },
])

export const everyTool: readonly Call[] = [
  ['find', { words: 'Lawrow' }],
  ...['ledger', 'trajectory', 'changes', 'statement', 'trace', 'board'].map((name): Call => [name, paramsOf(name)]),
  ['ask', { question: 'unanswered', params: paramsOf('unanswered') }],
  ['cite', { ids: ['s000-01', 's003-02'] }],
  ['check_text', { text: 'Putin recognised Donbas [s000-01].' }],
  ['query', { query: 'MATCH (a:Actor {id: $id}) RETURN a.name AS name', parameters: { id: 'russia' } }],
]
