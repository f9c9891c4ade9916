/** Downloads jars and their dependencies from Maven Central, once, into the git-ignored cache folder. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Jdk } from './jdk.js'
import { findOnPath } from './on-path.js'

const run = promisify(execFile)
const cache = fileURLToPath(new URL('../../.cache/neo4j/', import.meta.url))
const copyDependencies = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'

const libOf = (name: string) => `${cache}${name}/lib`

/** Whether the jars are here already or can be fetched: asks nothing of the network. */
export const canHaveJars = (name: string) => existsSync(libOf(name)) || findOnPath('mvn') !== undefined

/**
 * The folder with the jars of these artifacts ("group:artifact:version") and of what they need at run time.
 * @throws when Maven is missing, or twice could not fetch them
 */
export async function jarsOf(name: string, artifacts: string[], jdk: Jdk): Promise<string> {
  const lib = libOf(name)
  if (existsSync(lib)) return lib
  const draft = `${cache}${name}/draft-${process.pid}`
  await mkdir(draft, { recursive: true })
  await writeFile(`${draft}/pom.xml`, pomOf(artifacts))
  const fetchAll = () => maven(['-f', `${draft}/pom.xml`, copyDependencies, `-DoutputDirectory=${draft}/lib`], jdk)
  try {
    // Hundreds of downloads: a second try goes on from where the first broke off.
    await fetchAll().catch(fetchAll)
    await publish(`${draft}/lib`, lib)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return lib
}

/** Moved in one step, so that a folder named lib is a whole one, also where two runs fetch at the same time. */
async function publish(draft: string, lib: string) {
  await rename(draft, lib).catch((error: unknown) => {
    if (!existsSync(lib)) throw error
  })
}

async function maven(args: string[], jdk: Jdk) {
  const mvn = findOnPath('mvn')
  if (!mvn) throw new Error('Maven (mvn) is not on PATH: install it to fetch Neo4j for the tests')
  const always = ['--batch-mode', '--quiet', '--strict-checksums', '-DincludeScope=runtime']
  const env = { ...process.env, JAVA_HOME: jdk.home }
  await run(mvn, [...always, ...args], { env, timeout: 600_000 }).catch((error: Error & { stdout?: string }) => {
    // Maven explains itself on standard output; its first line is the one that matters.
    const reason = /\[ERROR\] (.+)/.exec(error.stdout ?? '')?.[1]
    throw new Error(`Maven could not fetch the jars: ${reason ?? error.message}`)
  })
}

function pomOf(artifacts: string[]): string {
  const dependencies = artifacts.map((artifact) => {
    const [group, name, version] = artifact.split(':')
    return `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`
  })
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>demarche</groupId><artifactId>test-servers</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>${dependencies.join('')}</dependencies>
</project>
`
}
