/** Random statements, of which many break rules, and what the checks must find in them, worked out without a query. */
import fc from 'fast-check'

const days = ['2022-03-01', '2022-03-02', '2022-03-03', '2022-03-04']
const demands = ['bridge', 'ferry', 'toll', 'tunnel']
export const actors = ['ann', 'ben', 'red', 'blue']
const outlets = ['red', 'blue', 'ben']
const stanceTypes = ['ASSERTS', 'CONCEDES', 'REJECTS'] as const

export const capacities = [
  { actor: 'ann', side: 'red', from: '2022-03-01', to: '2022-03-02' },
  { actor: 'ann', side: 'blue', from: '2022-03-03', to: null },
  { actor: 'ben', side: 'red', from: '2022-03-01', to: null },
  { actor: 'ben', side: 'red', from: '2022-03-03', to: '2022-03-03' },
]
export const asked = [
  { demand: 'bridge', raisedBy: ['red'], addressedTo: ['blue'] },
  { demand: 'ferry', raisedBy: ['blue'], addressedTo: ['red', 'blue'] },
  { demand: 'toll', raisedBy: [], addressedTo: ['red'] },
  { demand: 'tunnel', raisedBy: [], addressedTo: [] },
]
export const sources = [
  { id: 'gazette', publishedLatest: '2022-03-04', usableTo: 900 },
  { id: 'herald', publishedLatest: '2022-03-02', usableTo: null },
]

const words = (count: number) => Array.from({ length: count }, () => 'so').join(' ')
const some = <T>(all: readonly T[]) => fc.subarray([...all])
const place = fc.record({
  source: fc.constantFrom('gazette', 'herald'),
  start: fc.constantFrom(-1, 10, 40),
  end: fc.constantFrom(null, 40, 80, 900, 901),
  paragraph: fc.constantFrom(null, 1, 1, 1),
  phrase: fc.constantFrom(null, '', words(2), words(12), words(13), `so\n${words(12)}`),
  // A demand may stand there twice, and `moat` is told but never declared.
  tells: fc.option(fc.array(fc.constantFrom(...demands, 'plan', 'moat'), { maxLength: 4 }), { freq: 9 }),
  relays: fc.option(fc.array(fc.constantFrom(...outlets, 'nobody'), { maxLength: 2 }), { freq: 9 }),
})
const told = fc.record({
  by: fc.constantFrom(...actors),
  latest: fc.constantFrom(...days),
  certainty: fc.constantFrom('stated', 'disputed'),
  stances: some(demands).chain((chosen) =>
    fc.tuple(
      ...chosen.map((demand) => fc.record({ demand: fc.constant(demand), type: fc.constantFrom(...stanceTypes) })),
    ),
  ),
  assesses: fc.tuple(some([...demands, 'plan']), fc.constantFrom('open', 'open', 'fine', null)),
  exchange: fc.tuple(some(demands), fc.constantFrom('sequence', 'sequence', 'swap', null)),
  relayedBy: fc.tuple(some(outlets), fc.constantFrom('press', 'press', 'friend', null)),
  disputedBy: some(['red', 'blue']),
  // A place is known by its source and its start.
  places: fc.uniqueArray(place, { maxLength: 3, selector: ({ source, start }) => `${source} ${start}` }),
})
type Told = typeof told extends fc.Arbitrary<infer T> ? T : never
export type RandomStatement = Told & { id: string }

/** The same statements for the same seed. */
export const randomStatements = (seed: number, count: number): RandomStatement[] =>
  fc.sample(told, { seed, numRuns: count }).map((it, index) => ({ ...it, id: `s${index}` }))

const targets = (it: RandomStatement) => [...it.stances.map(({ demand }) => demand), ...it.assesses[0]]
const lasts = ({ from, to }: { from: string; to: string | null }, day: string) =>
  from <= day && (to === null || day <= to)
const isAskedOf = (side: string, demand: string) =>
  asked.some((it) => it.demand === demand && it.addressedTo.includes(side) && !it.raisedBy.includes(side))

/** What each check must say of one statement, by the check's number. */
export const problemsOf: Record<string, (it: RandomStatement) => string[]> = {
  '03': ({ relayedBy: [relays, relation], assesses: [assessed, status], exchange: [tied, kind] }) => [
    ...(relation === 'press'
      ? []
      : relays.map((by) => `the relation of its relay ${by} is not a word of the codebook`)),
    ...(status === 'open'
      ? []
      : assessed.map((of) => `the status of its assessment of ${of} is not a word of the codebook`)),
    ...(kind === 'sequence'
      ? []
      : tied.map((to) => `the kind of its tie to ${to} is not exchange, precondition or sequence`)),
  ],
  '06': ({ latest, places }) =>
    places
      .filter((it) => latest > (sources.find(({ id }) => id === it.source)?.publishedLatest ?? ''))
      .map(({ source }) => `its latest day is after ${source} was published`),
  '12': ({ by, latest, stances }) => {
    const current = capacities.filter((it) => it.actor === by && lasts(it, latest)).map(({ side }) => side)
    const speaksFor = current.length > 0 ? current : [by]
    return stances
      .filter(({ type }) => type === 'ASSERTS')
      .flatMap(({ demand }) => speaksFor.filter((side) => isAskedOf(side, demand)).map((side) => ({ side, demand })))
      .map(({ side, demand }) => `${side} cannot assert ${demand}, which is addressed to it: it concedes it`)
  },
  '13': ({ certainty, disputedBy }) => {
    if (certainty === 'stated') return disputedBy.map((by) => `${by} denies it, so its certainty is disputed`)
    return disputedBy.length > 0 ? [] : ['it is disputed, but nobody denies it']
  },
  '14': ({ places }) =>
    places.flatMap(({ source, start, end, paragraph, phrase }) => {
      if (end === null || paragraph === null || phrase === null)
        return [`a citation in ${source} lacks its paragraph, span or phrase`]
      if (phrase.split(' ').length > 12) return [`the phrase at ${start} of ${source} has more than 12 words`]
      const usableTo = sources.find(({ id }) => id === source)?.usableTo ?? end
      const right = start >= 0 && start < end && end <= usableTo && phrase.length <= end - start
      return right ? [] : [`the span at ${start} is empty, too short or beyond the usable part of ${source}`]
    }),
  '18': (it) => {
    const taken = targets(it)
    const known = it.places.flatMap(({ tells }) => (tells === null ? [] : [tells]))
    const untold = [...new Set(taken)].filter((of) => known.length > 0 && !known.some((tells) => tells.includes(of)))
    const at = ({ start, source }: { start: number; source: string }) => `the place at ${start} of ${source}`
    return [
      ...it.places.flatMap((place) => {
        const strays = [...new Set(place.tells)].filter((of) => !taken.includes(of))
        return [
          ...((place.tells ?? []).length === 0
            ? [`${at(place)} does not say what it tells: give tells, a list of demands`]
            : []),
          ...strays.map((of) => `${at(place)} tells ${of}, on which the statement says nothing`),
        ]
      }),
      ...untold.map((of) => `no place tells what it says of ${of}`),
    ]
  },
  '19': ({ relayedBy: [named], places }) => {
    const known = places.flatMap(({ relays }) => (relays === null ? [] : [relays]))
    return [
      ...places.flatMap(({ relays, start, source }) =>
        relays === null
          ? [`the place at ${start} of ${source} does not say who relays it: give relays, [] where nobody does`]
          : relays
              .filter((by) => !named.includes(by))
              .map((by) => `${by} relays it at ${start} of ${source}, and is missing in relayedBy`),
      ),
      ...named
        .filter((by) => known.length > 0 && !known.some((relays) => relays.includes(by)))
        .map((by) => `${by} relays it at no place`),
    ]
  },
}
