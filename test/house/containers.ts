/** What docker-compose.yml and the Dockerfile say, for tests on machines without Docker. */
import { parse } from 'yaml'
import { readText } from './source-files.js'

export interface Service {
  image?: string
  build?: string
  restart?: string
  read_only?: boolean
  tmpfs?: string[]
  cap_drop?: string[]
  security_opt?: string[]
  mem_limit?: string
  environment: Record<string, string>
  ports: string[]
  volumes?: string[]
  user?: string
  depends_on?: Record<string, { condition: string }>
  healthcheck?: { test: [kind: string, command: string]; interval: string; timeout: string; retries: number }
}

export const compose = (): { services: Record<string, Service>; volumes: Record<string, unknown> } =>
  parse(readText('docker-compose.yml'), { strict: true, uniqueKeys: true })

export function service(name: string): Service {
  const found = compose().services[name]
  if (!found) throw new Error(`docker-compose.yml has no service ${name}.`)
  return found
}

/** The settings that the server gets, by the server's own names: the image takes `_` for a dot and `__` for `_`. */
export function neo4jSettings(): Map<string, string> {
  const own = Object.entries(service('neo4j').environment).filter(([name]) => name !== 'NEO4J_AUTH')
  const nameOf = (variable: string) =>
    variable.replace(/^NEO4J_/, '').replace(/__|_/g, (underscores) => (underscores === '_' ? '.' : '_'))
  return new Map(own.map(([variable, value]) => [nameOf(variable), value]))
}

/** The instructions of the Dockerfile, each on one line. */
export const dockerfile = (): string[] =>
  readText('Dockerfile')
    .replace(/^#.*\n/gm, '')
    .replace(/ \\\n */g, ' ')
    .trim()
    .split('\n')
    .filter((line) => line !== '')

/** The command with which a container of the image asks itself whether it is well. */
export function imageHealthcheck(): [program: string, ...args: string[]] {
  const [, command] =
    /^HEALTHCHECK .*? CMD (\[.*\])$/.exec(dockerfile().find((it) => it.startsWith('HEALTHCHECK')) ?? '') ?? []
  return JSON.parse(command ?? 'null')
}
