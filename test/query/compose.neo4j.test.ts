/** What docker-compose.yml asks of a Neo4j server, asked of a real one. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { neo4jSettings, service } from '../house/containers.js'
import { cypherShellCommand } from '../provision/cypher-shell.js'
import { driverFor } from '../provision/running-neo4j.js'
import { testFolder } from '../provision/test-folder.js'
import { describeOnNeo4j } from '../store/engines.js'

describeOnNeo4j('docker-compose.yml', (server) => {
  it('names settings that the server has, with values of their kind', async () => {
    const wanted = neo4jSettings()
    expect(wanted.size).toBeGreaterThan(3)
    const driver = driverFor(server)
    const { records } = await driver.executeQuery('SHOW SETTINGS YIELD name, validValues').finally(() => driver.close())
    const valid = new Map(records.map((record) => [String(record.get('name')), String(record.get('validValues'))]))
    const kinds: readonly [RegExp, RegExp][] = [
      [/boolean/, /^(true|false)$/],
      [/duration/, /^\d+(ms|s|m|h)$/],
      [/byte size/, /^\d+[kmg]$/],
      [/path/, /^[\w/]+$/],
    ]
    const faults = [...wanted].flatMap(([name, value]) => {
      const kind = kinds.find(([about]) => about.test(valid.get(name) ?? ''))
      return kind?.[1].test(value) ? [] : [`${name}=${value}: ${valid.get(name) ?? 'there is no such setting'}`]
    })
    expect(faults).toEqual([])
  })

  const missing = inject('cypherShellMissing')
  it.skipIf(missing !== null)(
    `has a health check that works in cypher-shell${missing ? ` (${missing})` : ''}`,
    async () => {
      const { test } = service('neo4j').healthcheck ?? expect.fail('no health check')
      expect(test[0]).toBe('CMD-SHELL')
      const folder = testFolder('healthcheck')
      const run = async (uri: string) => {
        const [program, ...args] = await cypherShellCommand(uri)
        const shell = join(folder, 'cypher-shell')
        writeFileSync(shell, `#!/bin/sh\nexec ${[program, ...args].map((it) => `'${it}'`).join(' ')} "$@"\n`)
        chmodSync(shell, 0o755)
        // Compose writes a dollar as two.
        const check = spawn('/bin/sh', ['-c', test[1].replaceAll('$$', '$')], {
          env: {
            ...process.env,
            PATH: `${folder}:${process.env.PATH}`,
            NEO4J_AUTH: `neo4j/${server.password ?? 'any pass'}`,
          },
          stdio: 'ignore',
        })
        const [code] = (await once(check, 'close')) as [number]
        return code
      }
      expect(await run(server.uri)).toBe(0)
      expect(await run('bolt://127.0.0.1:1')).toBe(1)
    },
  )
})
