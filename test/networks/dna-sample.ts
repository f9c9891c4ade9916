/** DNA's sample as the stances of a network, read from its file; null where the file is not at hand. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDnaFile } from '../../src/import/dna/dna-file.js'
import { stanceType, usualNames } from '../../src/import/dna/dna-types.js'
import type { NetworkStance } from '../../src/networks/network-stance.js'
import { outside, whyAbsent } from '../provision/outside.js'

const folder = outside('oracles/dna')
export const oracleFile = join(folder, 'oracle_sample.json.gz')
export const missing = whyAbsent('oracles/dna')

/** The 40 statements of the sample that take a stance, by the numbers of the file. */
export async function sampleStances(name = 'sample_v3.dna'): Promise<NetworkStance[]> {
  const file = await readDnaFile(name, readFileSync(join(folder, name)))
  const type = stanceType(name, file, usualNames)
  const times = new Map(file.documents.map(({ ID, dateTime }) => [ID, dateTime]))
  return file.statements.flatMap((statement) => {
    const said = type.read(statement)
    if (typeof said === 'string') return []
    const { agrees, ...labels } = said
    return {
      id: String(statement.ID).padStart(3, '0'),
      document: String(statement.DocumentId).padStart(3, '0'),
      place: statement.Start,
      time: times.get(statement.DocumentId) ?? '',
      ...labels,
      qualifier: agrees ? (1 as const) : (0 as const),
    }
  })
}
