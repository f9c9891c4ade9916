/** Runs scripts in Neo4j's cypher-shell, to prove that the shipped .cypher files run without our code. */
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { findJdk } from './jdk.js'
import { canHaveJars, jarsOf } from './maven-jars.js'
import { executable } from './on-path.js'

const version = '5.26.30'
const oldestJdk = 17

/** Whatever the locale of the machine: in C, it would read every letter beyond ASCII as two question marks. */
const utf8 = ['file', 'stdin', 'stdout', 'stderr'].map((name) => `-D${name}.encoding=UTF-8`)

export const canRunCypherShell = () => findJdk(oldestJdk) !== undefined && canHaveJars('cypher-shell')

/** Fetches cypher-shell if it is not here yet: 43 MB, then kept. */
export async function fetchCypherShell() {
  const jdk = findJdk(oldestJdk)
  if (!jdk) throw new Error(`cypher-shell needs a JDK ${oldestJdk} or later`)
  return { lib: await jarsOf('cypher-shell', [`org.neo4j:cypher-shell:${version}`], jdk), jdk }
}

/** The command line that starts it on a server. */
export async function cypherShellCommand(uri: string): Promise<[program: string, ...args: string[]]> {
  const { lib, jdk } = await fetchCypherShell()
  return [
    join(jdk.home, 'bin', executable('java')),
    ...['-XX:TieredStopAtLevel=1', '-XX:-UsePerfData', `-Djava.io.tmpdir=${tmpdir()}`, ...utf8],
    ...['-cp', `${lib}/*`, 'org.neo4j.shell.Main', '-a', uri],
  ]
}

/** Feeds the script to standard input. A failing statement stops it, with a code other than 0 and the error in `stderr`. */
export async function runCypherShell(
  uri: string,
  script: string,
  login: { user?: string; password?: string } = {},
): Promise<{ stdout: string; stderr: string; code: number | null }> {
  const [java, ...args] = await cypherShellCommand(uri)
  const shell = spawn(java, [...args, '--format', 'plain'], {
    env: { ...process.env, NEO4J_USERNAME: login.user ?? '', NEO4J_PASSWORD: login.password ?? '' },
  })
  const code = new Promise<number | null>((resolve, reject) => shell.once('close', resolve).once('error', reject))
  // A shell that stopped at an error no longer reads: its answer tells more than our broken pipe.
  shell.stdin.on('error', () => {}).end(script)
  const [stdout, stderr] = await Promise.all([text(shell.stdout), text(shell.stderr)])
  return { stdout, stderr, code: await code }
}
