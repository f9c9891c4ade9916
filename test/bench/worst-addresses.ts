/** One address or more of each kind that a server answers over HTTP, besides questions as JSON. */

export interface Address {
  path: string
  /** Sent as JSON, with POST. */
  body?: unknown
  headers?: Record<string, string>
}

/** The last days of the generated record: each address is a new one, as answers are kept. */
const day = (at: number) => new Date(Date.UTC(2024, 10, 1) - at * 86_400_000).toISOString().slice(0, 10)
const numbered = (kind: string, most: number, at: number) => `${kind}-${String((at % most) + 1).padStart(3, '0')}`
const demand = (at: number) => numbered('demand', 100, at)
const speaker = (at: number) => numbered('speaker', 200, at)
const side = (at: number) => numbered('side', 12, at)
const statement = (at: number) => `g${String(at + 7).padStart(7, '0')}`

/** Views by their paths; each is asked for as a page, which waits for what its card says, and as a card. */
const views: Readonly<Record<string, (at: number) => string>> = {
  home: (at) => `/?asOf=${day(at)}`,
  ledger: (at) => `/ledger?asOf=${day(at)}`,
  'ledger by publication': (at) => `/ledger?asOf=${day(at)}&clock=published&hedged=exclude`,
  board: (at) => `/board?asOf=${day(at)}`,
  gap: (at) => `/gap?to=${day(at)}`,
  trace: (at) => `/trace?to=${day(at)}`,
  'trace of a text': (at) => `/trace?text=grain+port&to=${day(at)}`,
  issue: (at) => `/issue/${numbered('issue', 10, at)}`,
  demand: (at) => `/demand/${demand(at)}`,
  'demand on a day': (at) => `/demand/${demand(at)}?asOf=${day(at)}`,
  'actor, a side': (at) => `/actor/${side(at)}`,
  'actor, a speaker': (at) => `/actor/${speaker(at)}`,
  statement: (at) => `/statement/${statement(at)}`,
  event: (at) => `/event/${numbered('event', 20, at)}`,
  source: (at) => `/source/${numbered('source', 50, at)}`,
  graph: (at) => `/graph?asOf=${day(at)}`,
  'graph of a node': (at) => `/graph/${demand(at)}`,
  network: (at) => `/network?asOf=${day(at)}`,
  conflicts: (at) => `/conflicts?asOf=${day(at)}`,
  brief: (at) => `/brief?asOf=${day(at)}`,
  method: (at) => `/method?asOf=${day(at)}`,
  console: (at) => `/console?asOf=${day(at)}`,
}

/** As a robot, which waits for the head of a page. */
const asReader = { 'User-Agent': 'preview bot', Accept: 'text/html' }

function pictureOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const [, view = '', id] = pathname.split('/')
  if (id !== undefined) searchParams.set('id', id)
  return `/card/${(view || 'home').replace(/^graph$/, id === undefined ? 'graph' : 'node')}.png?${searchParams}`
}

const embeds: Readonly<Record<string, (at: number) => string>> = {
  'embed lane': (at) => `/embed/lane?demand=${demand(at)}&asOf=${day(at)}`,
  'embed lane by publication': (at) => `/embed/lane?demand=${demand(at)}&asOf=${day(at)}&clock=published`,
  'embed ledger': (at) => `/embed/ledger?asOf=${day(at)}`,
  'embed board': (at) => `/embed/board?asOf=${day(at)}&sides=all`,
  'embed gap': (at) => `/embed/gap?to=${day(at)}&between=side-001,${at % 2 ? 'side-002' : 'side-003'}`,
  'embed statement': (at) => `/embed/statement?statement=${statement(at)}`,
  oembed: (at) => `/oembed?url=${encodeURIComponent(`/demand/${demand(at + 20)}`)}`,
}

const others: Readonly<Record<string, (at: number) => string>> = {
  'feed, Atom': (at) => `/feed.atom?to=${day(at)}`,
  'feed, JSON': (at) => `/feed.json?to=${day(at)}&limit=100`,
  'feed by publication': (at) => `/feed.atom?to=${day(at)}&clock=published`,
  'feed of a demand': (at) => `/feed.atom?demand=${demand(at)}`,
  versions: () => '/api/v1/versions?changes=1000',
  'sitemap.xml': () => '/sitemap.xml',
  'robots.txt': () => '/robots.txt',
  healthz: () => '/healthz',
  openapi: () => '/api/v1/openapi.json',
  agreement: () => '/api/v1/agreement',
  passages: (at) => `/api/v1/passages/${statement(at)}`,
  library: () => '/api/v1/library',
  'query, 10,000 rows': (at) =>
    queryAddress(`MATCH (s:Statement) RETURN s.id, s.summary, s.latest SKIP ${at} LIMIT 10000`),
  'query, a graph': (at) => queryAddress(`MATCH p=(a:Actor)-[:MADE]->(s:Statement) RETURN p SKIP ${at} LIMIT 2000`),
  'query as CSV': (at) => queryAddress(`MATCH (s:Statement) RETURN s.id, s.summary SKIP ${at} LIMIT 10000`, '.csv'),
  'query that fails': (at) => queryAddress(`MATCH (s:Statement) RETURN s.id${at} +`),
}

const queryAddress = (text: string, ending = '') =>
  `/api/v1/query${ending}?${new URLSearchParams({ q: text, maxRows: '10000' })}`

const draft = (at: number) =>
  Array.from(
    { length: 180 },
    (_, index) =>
      `Side ${(index % 12) + 1} dropped demand ${index + 1} on 14 March 2022 [${statement(at * 180 + index)}].`,
  )
    .join(' ')
    .slice(0, 19_900)

/** Tools for assistants, with what makes them look at most. */
const tools: Readonly<Record<string, (at: number) => Record<string, unknown>>> = {
  check_text: (at) => ({ text: draft(at) }),
  cite: (at) => ({ ids: Array.from({ length: 50 }, (_, index) => statement(50 * at + index)) }),
  find: (at) => ({ words: `grain port ${at + 1}` }),
  ledger: (at) => ({ asOf: day(at) }),
  changes: (at) => ({ from: '2022-02-01', to: day(at) }),
  board: (at) => ({ asOf: day(at) }),
  trace: (at) => ({ text: 'grain port', to: day(at) }),
  trajectory: (at) => ({ side: side(at), demand: demand(at) }),
  ask: (at) => ({ question: 'contradictions', params: { days: String(14 + at) } }),
  query: (at) => ({ query: `MATCH (s:Statement) RETURN s.id, s.summary SKIP ${at} LIMIT 1000` }),
}

const call = (name: string, given: Record<string, unknown>): Address => ({
  path: '/mcp',
  body: { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } },
  headers: { Accept: 'application/json, text/event-stream', 'MCP-Protocol-Version': '2025-06-18' },
})

/** Lists as CSV, with what makes them long. */
const lists: Readonly<Record<string, string>> = {
  ledger: 'asOf=2024-12-01',
  changes: 'from=2022-01-05&to=2024-12-01',
  board: 'asOf=2024-12-01',
  moves: '',
  gap: 'between=side-001,side-002&step=week',
  gaps: '',
  unanswered: '',
  returned: '',
  packages: '',
  trajectory: 'side=side-003&demand=demand-007',
  trajectories: 'side=side-003',
  stances: '',
  contradictions: 'days=1000',
  conflicts: '',
  facets: '',
  'actor/side-003': '',
  actors: '',
  demands: '',
  sources: '',
  events: '',
  drafts: '',
  days: '',
  citations: 'source=source-007',
  trace: 'demand=demand-007',
  network: 'networkType=onemode&variable1=person&qualifierAggregation=congruence&evidence=exclude',
}

/** Each as a function of how often it has been asked. */
export const worstAddresses: ReadonlyMap<string, (at: number) => Address> = new Map([
  ...Object.entries(views).flatMap(([what, path]): [string, (at: number) => Address][] => [
    [`page ${what}`, (at) => ({ path: path(at), headers: asReader })],
    // Of other addresses than the page, whose card is known then.
    [`card ${what}`, (at) => ({ path: pictureOf(path(at + 40)) })],
  ]),
  ...Object.entries({ ...embeds, ...others }).map(([what, path]): [string, (at: number) => Address] => [
    what,
    (at) => ({ path: path(at) }),
  ]),
  ...Object.entries(tools).map(([name, given]): [string, (at: number) => Address] => [
    `tool ${name}`,
    (at) => call(name, given(at)),
  ]),
  ...Object.entries(lists).map(([name, search]): [string, (at: number) => Address] => [
    `CSV ${name}`,
    () => ({ path: `/api/v1/${name}.csv?${search}` }),
  ]),
])
