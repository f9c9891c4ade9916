/** The networks that Discourse Network Analyzer 3.1.2 itself computed from its sample, one by one. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { NetworkOptions } from '../../src/networks/network-options.js'
import type { NetworkStance } from '../../src/networks/network-stance.js'
import { dense, farthest } from './dense.js'
import { missing, oracleFile, sampleStances } from './dna-sample.js'
import { everyNetwork } from './every-network.js'

interface Result {
  config: Partial<NetworkOptions>
  numFiltered: number
  /** Not given for networks over time. */
  filteredIds?: number[] | null
  matrices: { start: string; mid: string; stop: string; rows: string[]; cols: string[]; matrix: number[][] }[]
}

const near = 1e-9

/** Where DNA does not do what its manual says, and so what we do only under its name. */
function reason({ normalization, timeWindow, kernel, windowSize = 0 }: Result['config']): string | null {
  if (kernel !== undefined && kernel !== 'no')
    return 'kernels: the diagonal counts, labels without a statement stay, days are cut'
  if (normalization === 'cosine') return 'cosine: DNA divides by both sums of statements instead of both lengths'
  if (timeWindow !== undefined && windowSize % 2 === 0) return 'windows of an even size: DNA makes them one unit longer'
  return null
}

/** How far our networks are from DNA's; NaN where they are not even of the same time, rows and columns. */
function apart(stances: NetworkStance[], { config, filteredIds, matrices }: Result, compatible?: 'dna'): number {
  const answer = everyNetwork(stances, { ...config, compatible })
  if (
    filteredIds &&
    answer.statements
      .map(Number)
      .sort((a, b) => a - b)
      .join() !== filteredIds.join()
  )
    return Number.NaN
  if (answer.matrices.length !== matrices.length) return Number.NaN
  const all = answer.matrices.map((ours, index) => {
    const theirs = matrices[index] as Result['matrices'][number]
    const day = (text: string) => text.replace(/T00:00:00$/, '')
    const times = [day(theirs.start), ...(config.timeWindow ? [day(theirs.mid)] : []), day(theirs.stop)]
    const ownTimes = [ours.start, ...(config.timeWindow ? [ours.middle] : []), ours.stop]
    const frame = (parts: unknown[]) => JSON.stringify(parts)
    if (frame([ownTimes, ours.rows, ours.columns]) !== frame([times, theirs.rows, theirs.cols])) return Number.NaN
    return farthest(dense(ours, config.networkType === 'onemode'), theirs.matrix)
  })
  return Math.max(0, ...all)
}

if (missing) it.skip(`the networks of DNA (${missing})`, () => {})
else
  describe('the networks of DNA 3.1.2', async () => {
    const stances = await sampleStances()
    const { results } = JSON.parse(gunzipSync(readFileSync(oracleFile)).toString('utf8')) as { results: Result[] }
    const count = (some: Result[]) => some.length
    const matching = (some: Result[], compatible?: 'dna') =>
      some.filter((result) => apart(stances, result, compatible) < near)

    it('are 381, of 1908 matrices, all of one qualifier that says yes or no', () => {
      expect(count(results)).toBe(381)
      expect(results.flatMap(({ matrices }) => matrices)).toHaveLength(1908)
      expect(stances).toHaveLength(40)
    })

    it('are all 381 ours with compatible=dna', () => {
      const missed = results.filter((result) => !(apart(stances, result, 'dna') < near)).map(({ config }) => config)
      expect(missed).toEqual([])
    })

    it('are ours without it, but for 150 that come of faults of DNA, which differ', () => {
      const groups = new Map<string, Result[]>()
      for (const result of results) {
        const why = reason(result.config) ?? 'alike'
        groups.set(why, [...(groups.get(why) ?? []), result])
      }
      const alike = groups.get('alike') ?? []
      expect(Object.fromEntries([...groups].map(([why, some]) => [why.split(':')[0], count(some)]))).toEqual({
        alike: 231,
        cosine: 48,
        'windows of an even size': 6,
        kernels: 96,
      })
      expect(alike.filter((result) => !(apart(stances, result) < near)).map(({ config }) => config)).toEqual([])
      for (const [why, some] of groups) if (why !== 'alike') expect(count(matching(some)), why).toBe(0)
    })

    it('come of the older file too', async () => {
      const anonymous = (some: NetworkStance[]) => some.map(({ id: _, ...stance }) => JSON.stringify(stance)).sort()
      expect(anonymous(await sampleStances('sample_v2.dna'))).toEqual(anonymous(stances))
    })
  })
