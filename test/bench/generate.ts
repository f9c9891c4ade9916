/** Generates a dataset of any size that passes every check in `cypher/checks`. The same size and seed give the same records. */
import { type Random, seeded } from './random.js'
import type {
  ActorRecord,
  CapacityRecord,
  DemandRecord,
  PlaceRecord,
  Records,
  SourceRecord,
  StatementRecord,
} from './records.js'

const counts = { sides: 12, speakers: 200, outlets: 20, issues: 10, demands: 100, events: 60, sources: 50 }
const firstDay = Date.UTC(2022, 0, 1)
const days = 3 * 365
const words =
  'troops corridor border treaty guarantee prisoners sanctions grain port election language status veto observers ' +
  'withdrawal autonomy referendum airspace reactor refugees reparations customs embassy frontline armistice'
const vocabulary = words.split(' ')
const extents = ['full', 'partial', 'conditional'] as const

const dayAt = (offset: number) => new Date(firstDay + offset * 86_400_000).toISOString().slice(0, 10)
const numbered = (stem: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${stem}-${String(index + 1).padStart(3, '0')}`)

export function generateRecords(size: number, seed = 1): Records {
  const random = seeded(seed)
  const sides = numbered('side', counts.sides)
  const speakers = numbered('speaker', counts.speakers)
  const outlets = numbered('outlet', counts.outlets)
  const issues = numbered('issue', counts.issues).map((id, index) => ({
    id,
    name: `Issue ${index + 1}`,
    rank: index + 1,
  }))
  const events = numbered('event', counts.events).map((id, index) => ({
    id,
    name: `Round ${index + 1}`,
    kind: 'round' as const,
    date: dayAt(Math.floor((index * days) / counts.events)),
    place: random.chance(0.5) ? 'Geneva' : null,
  }))
  const demands = generateDemands(random, sides, issues)
  const sources = generateSources(random)
  const capacities = speakers.flatMap((actor) => capacitiesOf(random, actor, random.pick(sides)))
  const sideOf = new Map(capacities.map(({ actor, side }) => [actor, side]))
  const speakersAndSides = [...speakers, ...sides.slice(0, 6)]
  const statements = Array.from({ length: size }, (_, index) => {
    const by = random.pick(speakersAndSides)
    return generateStatement(random, {
      id: `g${String(index + 1).padStart(7, '0')}`,
      by,
      side: sideOf.get(by) ?? by,
      sides,
      outlets,
      demands,
      sources,
      events: events.map(({ id }) => id),
    })
  })
  const named = (kind: ActorRecord['kind']) => (id: string) => ({ id, name: `The ${id}`, kind, aliases: [`A ${id}`] })
  const actors = [...sides.map(named('state')), ...speakers.map(named('person')), ...outlets.map(named('media'))]
  return { actors, capacities, issues, demands, events, sources, statements }
}

/** One capacity all along, or one after the other on the same side. */
function capacitiesOf(random: Random, actor: string, side: string): CapacityRecord[] {
  const authority = random.between(1, 4)
  const first = { actor, side, capacity: 'Envoy', authority, from: '2021-12-01', to: null }
  if (!random.chance(0.2)) return [first]
  const turn = random.between(200, 800)
  return [
    { ...first, to: dayAt(turn) },
    { ...first, capacity: 'Minister', authority: 2, from: dayAt(turn + 1) },
  ]
}

function generateDemands(random: Random, sides: string[], issues: Records['issues']): DemandRecord[] {
  return numbered('demand', counts.demands).map((id, index) => {
    const [raiser = '', ...addressees] = random.sample(sides, random.between(2, 4))
    return {
      id,
      issue: issues[index % issues.length]?.id ?? '',
      name: `Demand ${index + 1}`,
      proposition: `The parties agree on ${random.sample(vocabulary, 3).join(', ')}`,
      raisedBy: [raiser],
      addressedTo: addressees,
    }
  })
}

/** Published at even intervals; the last one a month after the last statement, so that every statement has a source. */
function generateSources(random: Random): SourceRecord[] {
  return numbered('source', counts.sources).map((id, index) => {
    const published = Math.floor(((index + 1) * days) / counts.sources) + 30
    return {
      id,
      title: `Report ${index + 1}`,
      publisher: `Publisher ${random.between(1, 9)}`,
      publishedEarliest: dayAt(published - (random.chance(0.2) ? 10 : 0)),
      publishedLatest: dayAt(published),
      publishedBasis: 'printed',
      file: `${id}.txt`,
      sha256: id.padEnd(64, '0'),
      usableTo: 20_000_000,
    }
  })
}

interface Setting {
  id: string
  by: string
  side: string
  sides: string[]
  outlets: string[]
  demands: DemandRecord[]
  sources: SourceRecord[]
  events: string[]
}

function generateStatement(random: Random, setting: Setting): StatementRecord {
  const { id, by, side, sides, outlets, demands, events } = setting
  const said = random.between(0, days - 1)
  const latest = dayAt(said)
  const taken = random.sample(demands, random.between(1, 3))
  const statement: StatementRecord = {
    id,
    by,
    earliest: random.chance(0.8) ? latest : dayAt(Math.max(0, said - random.between(1, 30))),
    latest,
    mode: random.pick(['direct', 'indirect', 'document']),
    certainty: random.chance(0.1) ? 'hedged' : 'stated',
    coder: 'generated',
    summary: `${by} spoke of ${random.sample(vocabulary, 6).join(', ')} and said so for ${side} on ${taken.length} points.`,
    citedIn: [],
  }
  if (random.chance(0.2)) statement.at = random.pick(events)
  for (const demand of taken) takeStance(random, statement, side, demand, demands)
  if (random.chance(0.05)) {
    statement.assesses = [{ demand: random.pick(demands).id, status: random.pick(['near', 'open', 'stuck']) }]
  }
  if (random.chance(0.3)) {
    const relation = random.pick(['press', 'press', 'press', 'adversary', 'mediator'] as const)
    statement.relayedBy = [{ actor: random.pick(outlets), relation }]
  }
  if (random.chance(0.03)) {
    statement.certainty = 'disputed'
    statement.disputedBy = [random.pick(sides.filter((other) => other !== by))]
  }
  // The first place tells all that was said, the second repeats one of it without a relay of its own.
  const told = [...taken.map(({ id }) => id), ...(statement.assesses ?? []).map(({ demand }) => demand)]
  const relays = (statement.relayedBy ?? []).map(({ actor }) => actor)
  statement.citedIn = placesOf(random, latest, setting.sources).map((place, index) => ({
    ...place,
    tells: index === 0 ? [...new Set(told)] : told.slice(0, 1),
    relays: index === 0 ? relays : [],
  }))
  return statement
}

function takeStance(
  random: Random,
  statement: StatementRecord,
  side: string,
  demand: DemandRecord,
  demands: DemandRecord[],
): void {
  const turn = random.next()
  const addressed = demand.addressedTo.includes(side)
  if (turn < 0.55 && !addressed) {
    statement.asserts = [...(statement.asserts ?? []), { demand: demand.id, extent: random.pick(extents) }]
  } else if (turn < 0.75) {
    const extent = random.pick([...extents, 'signalled' as const])
    statement.concedes = [...(statement.concedes ?? []), { demand: demand.id, extent }]
    const price = random.pick(demands).id
    if (extent === 'conditional' && price !== demand.id) {
      statement.inExchangeFor = [...(statement.inExchangeFor ?? []), { of: demand.id, demand: price, kind: 'exchange' }]
    }
  } else {
    statement.rejects = [...(statement.rejects ?? []), { demand: demand.id, extent: random.pick(extents) }]
  }
}

/** One to three places; mostly in one source, always in sources that are not older than the statement. */
function placesOf(random: Random, latest: string, sources: SourceRecord[]): PlaceRecord[] {
  const first = sources.findIndex((source) => source.publishedLatest >= latest)
  const reach = () => sources[Math.min(sources.length - 1, first + random.between(0, 3))]?.id ?? ''
  const told = reach()
  const places = random.chance(0.3) ? 2 : 1
  const spans = Array.from({ length: places }, () => ({ source: random.chance(0.9) ? told : reach() }))
  return spans.map(({ source }) => {
    const start = random.between(0, 19_000_000)
    const phrase = random.sample(vocabulary, 6).join(' ')
    return {
      source,
      paragraph: random.between(1, 80),
      start,
      end: start + phrase.length + random.between(0, 40),
      phrase,
    }
  })
}
