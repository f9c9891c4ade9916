/** What package.json promises. */
import { describe, expect, it } from 'vitest'
import { readText } from './source-files.js'

const json = (file: string) => JSON.parse(readText(file))

describe('the package', () => {
  it('pins every version exactly', () => {
    const { dependencies, devDependencies } = json('package.json') as Record<string, Record<string, string>>
    const versions = Object.entries({ ...dependencies, ...devDependencies })
    expect(versions.length).toBeGreaterThan(30)
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('locks every package by its hash, on every platform', () => {
    const { packages } = json('package-lock.json') as { packages: Record<string, { integrity?: string }> }
    const locked = Object.entries(packages).filter(([name]) => name !== '')
    expect(locked.length).toBeGreaterThan(300)
    const without = locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
    // The registry answered 404 for these builds of the engine for other platforms, so nobody could know their hashes.
    const unpublished = ['darwin-arm64', 'darwin-x64', 'linux-arm64-gnu', 'linux-arm64-musl', 'win32-x64-msvc']
    expect(without.map(([name]) => name)).toEqual(unpublished.map((it) => `node_modules/@grafeo-db/js-${it}`))
  })

  it('installs without running a script of any package that ships with it', () => {
    const { packages } = json('package-lock.json') as {
      packages: Record<string, { dev?: boolean; hasInstallScript?: boolean }>
    }
    const shipped = Object.entries(packages).filter(([, { dev }]) => !dev)
    expect(shipped.length).toBeGreaterThan(30)
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name)).toEqual([])
  })
})
