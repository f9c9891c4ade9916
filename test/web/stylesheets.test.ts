/** The page's stylesheets: each loaded with what it styles, each in its layer, none reaching into another view. */
import { basename, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn, readText } from '../house/source-files.js'

const sheets = filesIn('web', /\.css$/)
const modules = filesIn('web')
/** The folder right below web: a view, or what views share. */
const roomOf = (file: string) => file.split('/')[1] ?? ''
const layers = { base: ['shell'], shell: ['shell', 'drawing'], print: [] as string[] }
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '')

/** Every selector of a stylesheet, without those of `@` rules. */
function selectorsOf(file: string): string[] {
  return [...withoutComments(readText(file)).matchAll(/([^{};]+)\{/g)]
    .map(([, head = '']) => head.trim())
    .filter((head) => !head.startsWith('@'))
    .flatMap((head) => head.split(/,(?![^(]*\))/).map((selector) => selector.trim()))
}

const classesOf = (selector: string) => [...selector.matchAll(/\.([a-z_][\w-]*)/gi)].map(([, name = '']) => name)

describe('a stylesheet', () => {
  it('is imported by a module beside it, so that a view brings its own', () => {
    expect(sheets.length).toBeGreaterThan(20)
    const alone = sheets.filter((sheet) => {
      const beside = modules.filter((file) => dirname(file) === dirname(sheet))
      return !beside.some((file) => readText(file).includes(`import './${basename(sheet)}'`))
    })
    expect(alone.filter((sheet) => dirname(sheet) !== 'web/shell')).toEqual([])
    for (const sheet of alone) expect(readText('web/main.tsx')).toContain(`import './shell/${basename(sheet)}'`)
  })

  it('has at most 250 lines', () => {
    expect(sheets.filter((sheet) => readText(sheet).split('\n').length > 251)).toEqual([])
  })

  it('has every rule in the layer of its folder, or in the one for paper', () => {
    for (const sheet of sheets) {
      const named = [...withoutComments(readText(sheet)).matchAll(/^(\S.*)\{/gm)].map(([, head = '']) => head.trim())
      expect([sheet, named.length > 0]).toEqual([sheet, true])
      for (const head of named) {
        const layer = /^@layer (base|shell|view|print)$/.exec(head)?.[1]
        const allowed = layer === 'view' ? !layers.shell.includes(roomOf(sheet)) : layers[layer as 'base']
        expect([sheet, head, allowed === true || layer === 'print' || (allowed || []).includes(roomOf(sheet))]).toEqual(
          [sheet, head, true],
        )
      }
    }
  })

  it('comes after the one that puts the layers in order', () => {
    expect(/^import '(.*)'/m.exec(readText('web/main.tsx'))?.[1]).toBe('./shell/base.css')
    expect(withoutComments(readText('web/shell/base.css')).trim()).toMatch(/^@layer base, shell, view, print;/)
  })

  it('styles only what its own folder names first', () => {
    const rooms = new Map<string, Set<string>>()
    for (const sheet of sheets)
      for (const selector of selectorsOf(sheet)) {
        const [first] = classesOf(selector)
        if (!first || /^(main|\[data-view)/.test(selector)) continue
        const shared = layers.shell.includes(roomOf(sheet)) ? 'shared' : roomOf(sheet)
        rooms.set(first, (rooms.get(first) ?? new Set()).add(shared))
      }
    expect(rooms.size).toBeGreaterThan(100)
    expect([...rooms].filter(([, by]) => by.size > 1).map(([name, by]) => `${name}: ${[...by].join(', ')}`)).toEqual([])
  })

  it('names no class that the page does not use', () => {
    const code = modules.map(readText).join('\n')
    const used = new Set(code.match(/[\w-]+/g))
    const named = sheets.flatMap((sheet) => selectorsOf(sheet).flatMap(classesOf))
    expect(named.length).toBeGreaterThan(300)
    expect([...new Set(named)].filter((name) => !used.has(name))).toEqual([])
  })
})
