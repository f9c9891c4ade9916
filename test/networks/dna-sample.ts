/** DNA's sample as the stances of a network, read from its file; null where the file is not at hand. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NetworkStance } from '../../src/networks/network-stance.js'
import { outside, whyAbsent } from '../provision/outside.js'
import { plainStances } from './plain-dna.js'

const folder = outside('oracles/dna')
export const oracleFile = join(folder, 'oracle_sample.json.gz')
export const missing = whyAbsent('oracles/dna')

/** The 40 statements of the sample that take a stance, by the numbers of the file. */
export const sampleStances = (name = 'sample_v3.dna'): Promise<NetworkStance[]> =>
  plainStances(readFileSync(join(folder, name)))
