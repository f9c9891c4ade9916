/** Finds the JDKs on this machine, so that each Neo4j release runs on one it supports. */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { executable, findOnPath } from './on-path.js'

export interface Jdk {
  home: string
  /** The feature release: 17, 21, 25, ... */
  release: number
}

/** The oldest JDK that is at least `minimum`: a Neo4j release is tested on older JDKs, not on ones newer than itself. */
export function findJdk(minimum: number): Jdk | undefined {
  return findJdks().find((jdk) => jdk.release >= minimum)
}

function findJdks(): Jdk[] {
  const homes = [...fromEnvironment(), ...fromUsualPlaces(), ...fromPath()]
  return homes.flatMap(asJdk).sort((a, b) => a.release - b.release)
}

/** JAVA_HOME, and the JAVA_HOME_21_X64 kind that CI machines set. */
const fromEnvironment = () =>
  Object.entries(process.env).flatMap(([name, value]) => (/^JAVA_HOME(_|$)/.test(name) && value ? [value] : []))

function fromUsualPlaces(): string[] {
  const folders = ['/usr/lib/jvm', '/opt', join(homedir(), '.sdkman/candidates/java')]
  const onMac = '/Library/Java/JavaVirtualMachines'
  return [
    ...folders.flatMap((folder) => entries(folder).map((entry) => join(folder, entry))),
    ...entries(onMac).map((entry) => join(onMac, entry, 'Contents/Home')),
  ]
}

function fromPath(): string[] {
  const java = findOnPath('java')
  return java ? [dirname(dirname(realpathSync(java)))] : []
}

/** Reads the `release` file: asking `java -version` would start a virtual machine for each folder. */
function asJdk(home: string): Jdk[] {
  const about = join(home, 'release')
  // A runtime without the compiler cannot run launch-neo4j.java, which is a source file.
  if (!existsSync(join(home, 'bin', executable('javac'))) || !existsSync(about)) return []
  const release = /^JAVA_VERSION="(\d+)/m.exec(readFileSync(about, 'utf8'))?.[1]
  return release ? [{ home, release: Number(release) }] : []
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
