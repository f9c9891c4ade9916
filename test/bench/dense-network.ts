/** A straightforward one-mode congruence: a dense tensor, every pair on every concept, and a linear search for duplicates. */
import { byText } from '../../src/codebook/by-text.js'
import type { NetworkStance } from '../../src/networks/network-stance.js'

export function denseCongruence(stances: readonly NetworkStance[], duplicates: 'include' | 'document'): number[][] {
  const sorted = stances
    .map((stance) => ({ key: keyOf(stance), stance }))
    .sort((a, b) => byText(a.key, b.key))
    .map(({ stance }) => stance)
  const kept = duplicates === 'include' ? sorted : withoutRepeats(sorted)
  const rows = labels(kept, 'organization')
  const concepts = labels(kept, 'concept')
  const counts = [...rows.keys()].map(() => [...concepts.keys()].map(() => [0, 0]))
  for (const { organization, concept, qualifier } of kept) {
    const cell = counts[rows.get(organization) as number]?.[concepts.get(concept) as number] as number[]
    cell[qualifier] = (cell[qualifier] as number) + 1
  }
  const matrix = counts.map(() => new Array<number>(counts.length).fill(0))
  for (let a = 0; a < counts.length; a++) {
    const own = counts[a] as number[][]
    for (let b = a + 1; b < counts.length; b++) {
      const other = counts[b] as number[][]
      let sum = 0
      for (let j = 0; j < own.length; j++) {
        const [x, y] = [own[j] as number[], other[j] as number[]]
        sum += (x[0] as number) * (y[0] as number) + (x[1] as number) * (y[1] as number)
      }
      ;(matrix[a] as number[])[b] = sum
      ;(matrix[b] as number[])[a] = sum
    }
  }
  return matrix
}

const keyOf = (s: NetworkStance) => `${s.time} ${s.document} ${String(s.place).padStart(6, '0')} ${s.id}`

function labels(stances: readonly NetworkStance[], variable: 'organization' | 'concept'): Map<string, number> {
  return new Map([...new Set(stances.map((stance) => stance[variable]))].sort().map((label, place) => [label, place]))
}

function withoutRepeats(stances: readonly NetworkStance[]): NetworkStance[] {
  const kept: NetworkStance[] = []
  for (const stance of stances) {
    const { organization, concept, qualifier, document } = stance
    const repeats = kept.some(
      (other) =>
        other.document === document &&
        other.organization === organization &&
        other.concept === concept &&
        other.qualifier === qualifier,
    )
    if (!repeats) kept.push(stance)
  }
  return kept
}
