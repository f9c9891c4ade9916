/** The records as one Cypher script, which cypher-shell runs and a dataset's folder takes as it is. */
import { datasetScripts } from '../records/dataset-scripts.js'
import { type Exported, statedBy } from './read-export.js'

/**
 * Everything that the codebook names, so that loading it gives the graph again. Constraints and indexes are not in it:
 * cypher/schema.cypher holds those.
 */
export function* cypherScript(exported: Exported): Iterable<string> {
  yield `// ${statedBy(exported)}\n`
  for (const script of datasetScripts(exported.records, 'Exported by Demarche.').values()) yield `\n${script}`
}
