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

  it('installs without running a script of any package that ships with it', () => {
    const { packages } = json('package-lock.json') as {
      packages: Record<string, { dev?: boolean; hasInstallScript?: boolean }>
    }
    const shipped = Object.entries(packages).filter(([, { dev }]) => !dev)
    expect(shipped.length).toBeGreaterThan(30)
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name)).toEqual([])
  })
})
