/** Starts a web server with an example of docs/hosting.md before a server of ours, with HTTPS by a certificate made for the test. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { join } from 'node:path'
import { findOnPath } from '../on-path.js'
import { testFolder } from '../test-folder.js'
import { exampleOf, filledIn } from './example-in.js'

export type ProxyName = 'nginx' | 'caddy'

/** The name of the examples; the browser of the tests finds it on this machine. */
export const publicName = 'news.example'

/** Why a proxy cannot be started here. */
export function whyNoProxy(): string | null {
  const missing = ['nginx', 'caddy', 'openssl'].filter((name) => !findProgram(name))
  return missing.length > 0 ? `No ${missing.join(', ')} to test with: install ${missing.join(', ')}` : null
}

/** Ordinary users have no `sbin` on their path. */
const findProgram = (name: string) => findOnPath(name) ?? [`/usr/sbin/${name}`].find((path) => existsSync(path))

export interface Proxy {
  /** Such as `https://news.example:43210`. */
  origin: string
  /** The same server over HTTP, where the example has it. */
  plain: string | null
  stop(): Promise<void>
}

/** @param port where our server listens on 127.0.0.1 */
export async function startProxy(name: ProxyName, port: number): Promise<Proxy> {
  const folder = testFolder(name)
  const certificate = makeCertificate(folder)
  const [secure, plain] = [await freePort(), await freePort()]
  const command =
    name === 'nginx' ? nginx(folder, port, secure, plain, certificate) : caddy(folder, port, secure, certificate)
  const [program, ...args] = command
  const running = spawn(findProgram(program) ?? program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, HOME: folder },
  })
  let said = ''
  running.stderr.on('data', (text) => (said += text))
  const ended = once(running, 'close')
  while (!(await answers(secure))) {
    if (running.exitCode !== null) throw new Error(`${name} ended: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return {
    origin: `https://${publicName}:${secure}`,
    plain: name === 'nginx' ? `http://127.0.0.1:${plain}` : null,
    async stop() {
      running.kill('SIGTERM')
      await ended
    },
  }
}

interface Certificate {
  file: string
  key: string
}

/** Everything that nginx writes goes into the folder. */
function nginx(
  folder: string,
  port: number,
  secure: number,
  plain: number,
  { file, key }: Certificate,
): [string, ...string[]] {
  const site = filledIn(exampleOf('nginx'), {
    'listen 443 ': `listen 127.0.0.1:${secure} `,
    'listen 80;': `listen 127.0.0.1:${plain};`,
    '/etc/ssl/certs/news.example.pem': file,
    '/etc/ssl/private/news.example.key': key,
    '127.0.0.1:3000': `127.0.0.1:${port}`,
  })
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (it) => `${it}_temp_path ${join(folder, it)};`,
  )
  const whole = `
    daemon off;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    pid ${join(folder, 'nginx.pid')};
    error_log stderr warn;
    events {}
    http {
      access_log off;
      ${temporary.join('\n')}
      ${site}
    }`
  const config = join(folder, 'nginx.conf')
  writeFileSync(config, whole)
  return ['nginx', '-p', folder, '-e', 'stderr', '-c', config]
}

/** Caddy would ask for a certificate, and put one of its own into the list of the machine. */
function caddy(folder: string, port: number, secure: number, { file, key }: Certificate): [string, ...string[]] {
  const site = filledIn(exampleOf('caddy'), {
    [`${publicName} {\n`]: `https://${publicName}:${secure} {\n\ttls ${file} ${key}\n`,
    '127.0.0.1:3000': `127.0.0.1:${port}`,
  })
  const config = join(folder, 'Caddyfile')
  writeFileSync(config, `{\n\tadmin off\n\tauto_https off\n\tskip_install_trust\n}\n${site}`)
  return ['caddy', 'run', '--adapter', 'caddyfile', '--config', config]
}

function makeCertificate(folder: string): Certificate {
  const [file, key] = [join(folder, 'site.pem'), join(folder, 'site.key')]
  const subject = ['-subj', `/CN=${publicName}`, '-addext', `subjectAltName=DNS:${publicName}`]
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1']
  execFileSync('openssl', ['req', ...kind, ...subject, '-keyout', key, '-out', file], { stdio: 'pipe' })
  return { file, key }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
