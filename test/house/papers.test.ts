/** The papers of the project: what they link to and name exists, and they agree with one another. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { filesIn, readText } from './source-files.js'

const papers = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...filesIn('docs', /\.md$/),
  ...filesIn('.github', /\.md$/),
]
const { scripts, version, license, files } = JSON.parse(readText('package.json')) as {
  scripts: Record<string, string>
  version: string
  license: string
  files: string[]
}
const exists = (file: string) => existsSync(join(packageRoot, file))
const found = (file: string, pattern: RegExp) => [...readText(file).matchAll(pattern)].map(([, part = '']) => part)

const links = /\]\((?!https?:)([^)]+)\)/g
const namedFiles = /`((?:src|web|test|cypher|docs)\/[\w./-]+)`/g
const namedScripts = /npm (?:run )?(?!ci\b|install\b)([a-z][\w:]*)/g

/** The anchors of a document's headings, as hosts of repositories make them. */
const anchorsOf = (file: string) =>
  found(file, /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

describe('a paper', () => {
  it('is found', () => {
    expect(papers.length).toBeGreaterThan(12)
    const all = (pattern: RegExp) => papers.flatMap((paper) => found(paper, pattern)).length
    expect(all(links)).toBeGreaterThan(60)
    expect(all(namedFiles)).toBeGreaterThan(20)
    expect(all(namedScripts)).toBeGreaterThan(10)
  })

  it.each(papers)('%s links to what exists', (paper) => {
    const broken = found(paper, links).filter((link) => {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? paper : join(dirname(paper), path)
      return !exists(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor))
    })
    expect(broken).toEqual([])
  })

  it.each(papers)('%s names files that exist', (paper) => {
    const named = found(paper, namedFiles)
    expect(named.filter((file) => !exists(file))).toEqual([])
  })

  it.each(papers)('%s names scripts that exist', (paper) => {
    const named = found(paper, namedScripts)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})

describe('the README', () => {
  it('is a page: at most 150 lines', () => {
    expect(readText('README.md').split('\n').length).toBeLessThanOrEqual(151)
  })

  it('links to every document', () => {
    const linked = found('README.md', /\]\((docs\/[\w/-]+\.md)\)/g)
    expect(filesIn('docs', /\.md$/).filter((file) => !linked.includes(file))).toEqual([])
  })
})

describe('CONTRIBUTING.md', () => {
  it('says what each script does', () => {
    const text = readText('CONTRIBUTING.md')
    const [implied, named] = [['prepack'], Object.keys(scripts)]
    expect(
      named.filter((name) => !implied.includes(name) && !new RegExp(`\`(npm (run )?)?${name}\``).test(text)),
    ).toEqual([])
  })
})

describe('a release', () => {
  it('has the same version and day in package.json, CITATION.cff and CHANGELOG.md', () => {
    const [, released, day] = /^## (\d+\.\d+\.\d+) - (\d{4}-\d\d-\d\d)$/m.exec(readText('CHANGELOG.md')) ?? []
    expect(released).toBe(version)
    const citation = readText('CITATION.cff')
    expect(found('CITATION.cff', /^version: (\S+)$/gm)).toEqual([version])
    expect(citation.match(new RegExp(`^date-released: "${day}"`, 'gm'))).toHaveLength(1)
  })

  it('cites the version of the data that it ships', () => {
    const { version: now } = readDataset()
    expect(
      found('CITATION.cff', /^ {4}version: "(\w+)"$/gm),
      `The data have changed: write version "${now}" and today's day at the data in CITATION.cff.`,
    ).toEqual([now])
    expect(found('CITATION.cff', /^ {4}date-released: "(\d{4}-\d\d-\d\d)"$/gm)).toHaveLength(1)
  })

  it('ships the licence of its code and of its data', () => {
    expect(license).toBe('(MIT AND CC-BY-4.0)')
    expect(readText('LICENSE')).toMatch(/^MIT License/)
    expect(readText('cypher/data/LICENSE')).toContain('\nAttribution 4.0 International\n')
    expect(files).toContain('cypher')
    expect(files.filter((file) => file !== 'dist' && !exists(file))).toEqual([])
  })
})
