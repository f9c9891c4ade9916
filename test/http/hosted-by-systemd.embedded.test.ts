/** The service of docs/hosting.md: systemd accepts it, and what it starts answers as the document says. */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { startDemarche } from '../commands/demarche.js'
import { exampleOf, filledIn } from '../provision/hosting/example-in.js'
import { findOnPath } from '../provision/on-path.js'
import { testFolder } from '../provision/test-folder.js'

// Only Linux distributions with systemd have it; the house's test reads the service everywhere.
if (findOnPath('systemd-analyze'))
  it('the service is one that systemd accepts', () => {
    const file = join(testFolder('systemd'), 'demarche.service')
    const programs = { '/usr/bin/node --max-semi-space-size=4 /opt/demarche/dist/cli.js': process.execPath }
    writeFileSync(file, filledIn(exampleOf('systemd'), programs))
    // It says on its error output what it does not know, and ends with 0 all the same.
    const said = execFileSync('sh', ['-c', `systemd-analyze verify --recursive-errors=no "${file}" 2>&1`], {
      encoding: 'utf8',
    })
    expect(said).toBe('')
  })

it('what the service starts answers below the path, under the public name, and says where', async () => {
  const environment = [...exampleOf('systemd').matchAll(/^Environment=(\w+)=(.*)$/gm)].map(([, name, value]) => [
    name,
    value,
  ])
  expect(environment.length).toBeGreaterThan(3)
  const env = { ...Object.fromEntries(environment), DATA_DIR: inject('shippedStore'), PORT: '0' }
  const serving = startDemarche(['serve'], env)
  try {
    let log = ''
    while (!log.includes('is at http')) log += (await once(serving.stdout, 'data'))[0]
    const [, base = ''] = /is at (http:[^"\s]+)/.exec(log) ?? []
    expect(new URL(base).pathname).toBe('/demarche')
    const ask = (path: string, headers: Record<string, string>) =>
      fetch(base + path, { headers: { 'x-forwarded-proto': 'https', ...headers } })
    expect((await ask('/healthz', { 'x-forwarded-host': 'news.example' })).status).toBe(200)
    expect((await ask('/healthz', { 'x-forwarded-host': 'evil.example' })).status).toBe(403)
    const { servers } = (await (await ask('/api/v1/openapi.json', {})).json()) as { servers: unknown }
    expect(servers).toEqual([{ url: '/demarche' }])
  } finally {
    serving.kill('SIGTERM')
    await once(serving, 'exit')
  }
})
