/** Settings that cannot be used, or have no effect: said at the start, by name, with what is allowed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { largest, readConfig } from '../../src/config.js'
import { UsageError } from '../../src/errors.js'
import { trustFactor } from '../../src/query/budget.js'
import { readText } from '../house/source-files.js'

const folder = mkdtempSync(join(tmpdir(), 'demarche-settings-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function read(env: Record<string, string>) {
  const said: string[] = []
  return { config: readConfig(env, (message) => said.push(message)), said }
}
const refusal = (env: Record<string, string>): string => {
  try {
    read(env)
    return 'taken'
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError)
    return (error as Error).message
  }
}

describe('a number', () => {
  it.each(Object.entries(largest))('of %s is at most %i', (name, most) => {
    expect(read({ [name]: String(most) }).config).toMatchObject({ [name]: most })
    expect(refusal({ [name]: String(most + 1) })).toBe(
      `A setting cannot be used. ${name}=${most + 1}: must be at most ${most}`,
    )
    for (const value of ['-1', '1.5', 'many', 'Infinity', '1e99']) expect(refusal({ [name]: value })).toContain(name)
  })

  it('has its largest value in the documents', () => {
    const [, said = ''] = readText('docs/settings.md').split(/<!-- \/?largest -->/)
    const documented = [...said.matchAll(/`(\w+)` (\d+)/g)].map(([, name, most]) => [name, Number(most)])
    expect(documented).toEqual(Object.entries(largest))
  })

  it('of milliseconds fits a timer, five times over', () => {
    expect(trustFactor * largest.QUERY_TIMEOUT_MS).toBeLessThan(2 ** 31)
  })
})

describe('a folder', () => {
  it.each(['DATASET', 'SOURCES_DIR'])('of %s has to be there', (name) => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(read({ [name]: folder }).config).toMatchObject({ [name]: folder })
    for (const path of [file, join(folder, 'nothing')])
      expect(refusal({ [name]: path })).toBe(`A setting cannot be used. ${name}=${path}: there is no such folder`)
  })
})

describe('a password', () => {
  it.each([
    'http://neo4j:secret@host',
    'neo4j:secret@host',
    'bolt://neo4j:secret@host:7687',
    'bolt://a b secret',
    'secret',
  ])('in the address %s is not shown', (uri) => {
    const said = refusal({ NEO4J_URI: uri })
    expect(said).toMatch(/^A setting cannot be used. NEO4J_URI=\*\*\*: must begin with bolt:/)
    expect(said).not.toContain('secret')
  })
})

describe('a setting of a server that others reach', () => {
  it.each<[string, string, unknown]>([
    ['BASE_PATH', '/', ''],
    ['BASE_PATH', '/demarche', '/demarche'],
    ['BASE_PATH', '/demarche/', '/demarche'],
    ['BASE_PATH', '/data/talks-2022', '/data/talks-2022'],
    ['TRUSTED_PROXIES', 'loopback, 10.0.0.0/8', ['loopback', '10.0.0.0/8']],
    ['TRUSTED_PROXIES', '192.0.2.7 fc00::/7', ['192.0.2.7', 'fc00::/7']],
    ['TRUSTED_PROXIES', '2', 2],
    [
      'ALLOWED_ORIGINS',
      'https://Notebook.example:443/, http://localhost:8888',
      ['https://notebook.example', 'http://localhost:8888'],
    ],
    ['ALLOWED_ORIGINS', '*', ['*']],
    ['FRAME_ANCESTORS', 'self https://*.news.example', "'self' https://*.news.example"],
  ])('%s=%s is taken', (name, text, value) => {
    expect(read({ [name]: text }).config).toMatchObject({ [name]: value })
  })

  it.each([
    ['BASE_PATH', 'demarche', 'must begin with a slash'],
    ['BASE_PATH', 'https://news.example/demarche', 'must begin with a slash'],
    ['BASE_PATH', '/a//b', 'must be a path such as /demarche'],
    ['BASE_PATH', '//evil.example', 'must be a path such as /demarche'],
    ['BASE_PATH', '/a/../b', 'must be a path such as /demarche'],
    ['BASE_PATH', '/a?b', 'must be a path such as /demarche'],
    ['BASE_PATH', '/:id', 'must be a path such as /demarche'],
    ['TRUSTED_PROXIES', 'true', 'true is no proxy. Write addresses or ranges'],
    ['TRUSTED_PROXIES', '10.0.0.0/33', '10.0.0.0/33 is no proxy'],
    ['TRUSTED_PROXIES', 'proxy.example', 'proxy.example is no proxy'],
    ['TRUSTED_PROXIES', '0', '0 is no proxy'],
    ['ALLOWED_ORIGINS', 'notebook.example', 'notebook.example is not an origin. Write it as https://notebook.example'],
    ['ALLOWED_ORIGINS', 'https://a.example, https://b.example/path', 'https://b.example/path is not an origin'],
    ['ALLOWED_ORIGINS', 'https://user:secret@a.example', 'is not an origin'],
    ['ALLOWED_ORIGINS', 'https://*.example', 'https://*.example is not an origin'],
    ['ALLOWED_ORIGINS', 'null', 'null is not an origin'],
    ['FRAME_ANCESTORS', 'news.example', 'news.example cannot frame'],
    ['FRAME_ANCESTORS', 'https://a.example; script-src *', 'https://a.example; cannot frame'],
    ['FRAME_ANCESTORS', 'none https://a.example', 'none stands alone'],
    ['FRAME_ANCESTORS', ' ', 'must be self, none, or sites'],
  ])('%s=%s is refused', (name, text, why) => {
    expect(refusal({ [name]: text })).toContain(`A setting cannot be used. ${name}=${text}: `)
    expect(refusal({ [name]: text })).toContain(why)
  })
})

describe('a name that is no setting', () => {
  it.each([
    ['DATA_DRI', 'DATA_DIR'],
    ['DATADIR', 'DATA_DIR'],
    ['query_timeout_ms', 'QUERY_TIMEOUT_MS'],
    ['QUERY_TIMEOUT', 'QUERY_TIMEOUT_MS'],
    ['NEO4J_USERNAME', 'NEO4J_USER'],
    ['NEO4J_URL', 'NEO4J_URI'],
    ['ALLOWED_HOST', 'ALLOWED_HOSTS'],
    ['DEMARCHE_PORT', 'PORT'],
  ])('such as %s has no effect, and the nearest one is named', (name, meant) => {
    expect(read({ [name]: 'x' }).said).toEqual([
      `There is no setting ${name}, so it has no effect. Did you mean "${meant}"?`,
    ])
  })

  it('and is not like one is nobody else’s business', () => {
    const others = [
      'HOME',
      'HOSTNAME',
      'PATH',
      'PWD',
      'LANG',
      'NEO4J',
      'NODE_ENV',
      'npm_config_cache',
      'QUERY_STRING',
      'TERM',
    ]
    expect(read(Object.fromEntries(others.map((name) => [name, 'x']))).said).toEqual([])
    expect(readConfig(process.env, (message) => expect(message).toBe('nothing'))).toBeDefined()
  })
})
