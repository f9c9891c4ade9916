/** The folder of the installed package, which contains `cypher/`, `docs/` and, once built, `dist/`. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

// Three levels up from src/cypher as well as from dist/cypher.
export const packageRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
