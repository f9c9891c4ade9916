/** Generates a debate of any size in memory: 1,000 organizations that speak on 100 concepts. */
import type { NetworkStance } from '../../src/networks/network-stance.js'
import { seeded } from './random.js'

const counts = { organizations: 1000, persons: 3000, concepts: 100, documents: 500, days: 1095 }
const name = (stem: string, number: number) => `${stem}-${String(number).padStart(4, '0')}`

export function generateStances(size: number, seed = 1): NetworkStance[] {
  const random = seeded(seed)
  return Array.from({ length: size }, (_, index) => ({
    id: `s${String(index).padStart(7, '0')}`,
    document: name('d', random.between(1, counts.documents)),
    place: random.between(0, 9999),
    time: new Date(Date.UTC(2022, 0, 1) + random.between(0, counts.days - 1) * 86_400_000).toISOString().slice(0, 10),
    person: name('p', random.between(1, counts.persons)),
    organization: name('o', random.between(1, counts.organizations)),
    concept: name('c', random.between(1, counts.concepts)),
    qualifier: random.chance(0.6) ? 1 : 0,
  }))
}
