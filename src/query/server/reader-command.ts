/** The command line that starts a reader under the system's limits and with a low priority. */
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

export interface SystemLimits {
  memoryMb: number
  /** Processor time over the whole life of the process. */
  cpuSeconds: number
}

/** Every Unix has `ulimit` and `nice`. Where one is refused, the others and the reader's own watch still hold. */
const script = `
ulimit -c 0 2>/dev/null
ulimit -d "$1" 2>/dev/null
ulimit -t "$2" 2>/dev/null
shift 2
if command -v nice >/dev/null; then exec nice -n 10 "$@"; fi
exec "$@"`

export function readerCommand({ memoryMb, cpuSeconds }: SystemLimits): [command: string, args: string[]] {
  const heap = `--max-old-space-size=${Math.floor(memoryMb / 2)}`
  const node = [process.execPath, heap, ...entry()]
  if (process.platform === 'win32') return [node[0] ?? '', node.slice(1)]
  return ['/bin/sh', ['-c', script, 'sh', String(memoryMb * 1024), String(Math.ceil(cpuSeconds)), ...node]]
}

/** After a build it is JavaScript; in development the sources run through the same loader as the server. */
function entry(): string[] {
  const built = import.meta.url.endsWith('.js')
  const file = fileURLToPath(new URL(built ? '../reader/reader.js' : '../reader/reader.ts', import.meta.url))
  if (built) return [file]
  return ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href, file]
}
