/** What docs/hosting.md lets people copy: settings that exist with values that can be used, and a service that is shut in. */
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readConfig, settings } from '../../src/config.js'
import { exampleOf } from '../provision/hosting/example-in.js'
import type { Service } from './containers.js'
import { readText } from './source-files.js'

const known = Object.keys(settings.shape)

/** The settings as the server reads them; the examples are about the same address. */
function configOf(given: Record<string, string>) {
  expect(Object.keys(given).filter((name) => name !== 'NODE_ENV' && !known.includes(name))).toEqual([])
  const warnings: string[] = []
  const config = readConfig(given, (warning) => warnings.push(warning))
  expect(warnings).toEqual([])
  expect(config).toMatchObject({ BASE_PATH: '/demarche', ALLOWED_HOSTS: 'news.example' })
  return config
}

describe('the service for systemd', () => {
  const lines = exampleOf('systemd')
    .split('\n')
    .filter((line) => line !== '')
  const valuesOf = (name: string) =>
    lines.filter((line) => line.startsWith(`${name}=`)).map((line) => line.slice(name.length + 1))

  it('has its sections, and each line sets something', () => {
    expect(lines.filter((line) => line.startsWith('['))).toEqual(['[Unit]', '[Service]', '[Install]'])
    expect(lines.filter((line) => !/^(\[\w+\]|[A-Z]\w+=.*)$/.test(line))).toEqual([])
    expect(valuesOf('ExecStart')).toEqual(['/usr/bin/node --max-semi-space-size=4 /opt/demarche/dist/cli.js serve'])
  })

  it('gives settings that can be used, and keeps the data where the service may write', () => {
    const given = valuesOf('Environment').map((it) => it.split('=') as [string, string])
    const config = configOf(Object.fromEntries(given))
    expect(config.TRUSTED_PROXIES).toEqual(['loopback'])
    expect(config.DATA_DIR).toBe(`/var/lib/${valuesOf('StateDirectory')[0]}`)
  })

  it('runs as nobody in particular, and may write nowhere else', () => {
    const shut = {
      DynamicUser: 'yes',
      ProtectSystem: 'strict',
      ProtectHome: 'yes',
      NoNewPrivileges: 'yes',
      CapabilityBoundingSet: '',
    }
    for (const [name, value] of Object.entries(shut)) expect([name, valuesOf(name)]).toEqual([name, [value]])
    // Node compiles as it runs, so it needs memory that it may both write and run.
    expect(valuesOf('MemoryDenyWriteExecute')).toEqual([])
  })
})

describe('the container', () => {
  const { services, volumes }: { services: Record<string, Service>; volumes: object } = parse(exampleOf('compose'), {
    strict: true,
    uniqueKeys: true,
  })

  it('runs as an ordinary user on a read-only file system, reached from this machine alone', () => {
    expect(Object.keys(services)).toEqual(['app'])
    expect(services.app).toMatchObject({
      ...{ build: '.', user: 'node', read_only: true, tmpfs: ['/tmp'], cap_drop: ['ALL'] },
      ...{
        security_opt: ['no-new-privileges:true'],
        ports: ['127.0.0.1:3000:3000'],
        volumes: ['demarche-data:/app/data'],
      },
    })
    expect(Object.keys(volumes)).toEqual(['demarche-data'])
  })

  it('gets settings that can be used', () => {
    expect(configOf(services.app?.environment ?? {}).TRUSTED_PROXIES).toEqual(['uniquelocal'])
  })
})

it('every setting that the document names exists, and its examples of values can be used', () => {
  const text = readText('docs/hosting.md')
  const named = [...text.matchAll(/`([A-Z]+(?:_[A-Z]+)+)(?:=[^`]*)?`/g)].map(([, name]) => name ?? '')
  expect(named.length).toBeGreaterThan(7)
  expect(named.filter((name) => !known.includes(name))).toEqual([])
  const shown = [...text.matchAll(/^([A-Z_]+)='([^']+)'$/gm)].map(
    ([, name, value]) => [name, value] as [string, string],
  )
  expect(shown.map(([name]) => name)).toEqual(['ALLOWED_ORIGINS', 'FRAME_ANCESTORS'])
  expect(readConfig(Object.fromEntries(shown))).toMatchObject({
    ALLOWED_ORIGINS: ['https://observablehq.com', 'https://notebook.example'],
    FRAME_ANCESTORS: "'self' https://news.example https://*.news.example",
  })
})
