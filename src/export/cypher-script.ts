/** The records as one Cypher script, for cypher-shell or as the only script of a dataset. */
import { datasetScripts } from '../records/dataset-scripts.js'
import { type Exported, provenanceOf } from './read-export.js'

/** Loading it makes the same graph again. Constraints and indexes are in cypher/schema.cypher. */
export function* cypherScript(exported: Exported): Iterable<string> {
  yield `// ${provenanceOf(exported)}\n`
  for (const { pieces } of datasetScripts(exported.records, 'Exported by Demarche.')) {
    yield '\n'
    yield* pieces
  }
}
