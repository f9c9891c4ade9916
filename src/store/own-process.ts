/** The command line that starts another process of ours under the system's limits and with a low priority. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageRoot } from '../cypher/package-root.js'

export interface SystemLimits {
  memoryMb: number
  /** Processor time over the whole life of the process. */
  cpuSeconds: number
}

/** Every Unix has `ulimit` and `nice`. Where one is refused, the others still hold. */
const script = `
ulimit -c 0 2>/dev/null
ulimit -d "$1" 2>/dev/null
ulimit -t "$2" 2>/dev/null
shift 2
if command -v nice >/dev/null; then exec nice -n 10 "$@"; fi
exec "$@"`

/** `entry` is the module to run: its path below `src`, without an ending. */
export function ownProcess(entry: string, limits: SystemLimits): [command: string, args: string[]] {
  const { memoryMb, cpuSeconds } = limits
  const heap = `--max-old-space-size=${Math.floor(memoryMb / 2)}`
  const node = [process.execPath, heap, ...fileOfEntry(entry)]
  if (process.platform === 'win32') return [node[0] ?? '', node.slice(1)]
  return ['/bin/sh', ['-c', script, 'sh', String(memoryMb * 1024), String(Math.ceil(cpuSeconds)), ...node]]
}

/** After a build it is JavaScript; in development the sources run through the same loader as the server. */
export function fileOfEntry(entry: string): string[] {
  const built = import.meta.url.endsWith('.js')
  if (built) return [join(packageRoot, 'dist', `${entry}.js`)]
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  return ['--import', loader, join(packageRoot, 'src', `${entry}.ts`)]
}
