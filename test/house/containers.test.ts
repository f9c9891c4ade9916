/** What docker-compose.yml and the Dockerfile name exists, and what they promise stands in them. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig, settings } from '../../src/config.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { judgeSettings } from '../../src/query/server/exposure-warnings.js'
import { compose, dockerfile, imageHealthcheck, neo4jSettings, service } from './containers.js'

const known = Object.keys(settings.shape)

describe('docker-compose.yml', () => {
  it('runs the app and a Neo4j server, and nothing else', () => {
    const { services, volumes } = compose()
    expect(Object.keys(services)).toEqual(['neo4j', 'app'])
    expect(Object.keys(volumes)).toEqual(['neo4j-data', 'app-data'])
    expect(service('app').depends_on).toEqual({ neo4j: { condition: 'service_healthy' } })
  })

  it('gives the app settings that exist, with values that can be used', () => {
    const { environment } = service('app')
    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([])
    const filled = Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [name, value.replace(/^\$\{\w+:-(.*)\}$/, '$1')]),
    )
    const warnings: string[] = []
    const config = readConfig(filled, (warning) => warnings.push(warning))
    expect(warnings).toEqual([])
    expect(config).toMatchObject({ NEO4J_URI: 'bolt://neo4j:7687', NEO4J_USER: 'neo4j', ALLOWED_HOSTS: 'localhost' })
  })

  it('has no password in it: it must be given, and both services get the same', () => {
    const [, asked] = /^neo4j\/(\$\{NEO4J_PASSWORD:\?.+\})$/.exec(service('neo4j').environment.NEO4J_AUTH ?? '') ?? []
    expect(asked).toBeDefined()
    expect(service('app').environment.NEO4J_PASSWORD).toBe(asked)
  })

  it('sets what our own log would ask of a Neo4j server', () => {
    const set = neo4jSettings()
    expect(judgeSettings(set)).toEqual([])
    for (const name of ['db.transaction.timeout', 'db.memory.transaction.max']) expect([...set.keys()]).toContain(name)
  })

  it('lets the app write to its data alone, as the user whom the image makes the owner', () => {
    expect(service('app').volumes).toEqual(['app-data:/app/data'])
    expect(dockerfile()).toContain('RUN mkdir data && chown node:node data')
  })

  it('opens ports to this machine alone, and confines both', () => {
    for (const name of ['neo4j', 'app']) {
      const { ports, restart, mem_limit, security_opt } = service(name)
      expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([])
      expect([name, restart, security_opt]).toEqual([name, 'unless-stopped', ['no-new-privileges:true']])
      expect(mem_limit).toMatch(/^\d+g$/)
    }
    expect(service('app')).toMatchObject({ read_only: true, cap_drop: ['ALL'], tmpfs: ['/tmp'] })
  })
})

describe('the Dockerfile', () => {
  it('copies what there is, and runs what is built, as an ordinary user', () => {
    const copied = dockerfile().flatMap((line) => line.match(/^COPY --from=build \S+ \/app\/(\S+)/)?.[1] ?? [])
    expect(copied).toEqual(['package.json', 'node_modules', 'cypher', 'dist'])
    for (const path of copied.filter((it) => it !== 'dist')) expect(existsSync(join(packageRoot, path))).toBe(true)
    expect(dockerfile()).toContain('USER node')
    expect(dockerfile().at(-1)).toBe('CMD ["node", "--max-semi-space-size=4", "dist/cli.js", "serve"]')
  })

  it('sets settings that exist', () => {
    const [, set = ''] =
      dockerfile()
        .find((line) => line.startsWith('ENV '))
        ?.match(/^ENV (.*)$/) ?? []
    const names = [...set.matchAll(/(\w+)=/g)].map(([, name]) => name ?? '')
    expect(names).toEqual(['NODE_ENV', 'HOST', 'DATA_DIR'])
    expect(names.filter((name) => name !== 'NODE_ENV' && !known.includes(name))).toEqual([])
  })

  it('uses a Node that package.json allows, and has a health check that Node runs', () => {
    for (const line of dockerfile().filter((it) => it.startsWith('FROM '))) expect(line).toMatch(/^FROM node:(2\d)-/)
    expect(imageHealthcheck().slice(0, 2)).toEqual(['node', '-e'])
  })
})
