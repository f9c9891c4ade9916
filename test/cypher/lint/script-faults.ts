/** What the linter says of a script as it stands in a file. */
import { lintScripts } from '../../../src/cypher/lint/lint-scripts.js'
import { openStatement } from '../../../src/cypher/rows-as-parameter.js'
import { splitScript } from '../../../src/cypher/script.js'

export const scriptFaults = (text: string) => lintScripts(splitScript('script.cypher', text).map(openStatement)).faults
