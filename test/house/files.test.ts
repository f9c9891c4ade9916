/** What every file keeps to: a length, an opening sentence, a name that is its main export. */
import { describe, expect, it } from 'vitest'
import { filesIn, readText } from './source-files.js'

const folders = ['src', 'web', 'test']
const modules = folders.flatMap((folder) => filesIn(folder))
const written = folders.flatMap((folder) => filesIn(folder, /\.(tsx?|css|html|py|java)$/))

describe('every file', () => {
  it('has at most 250 lines', () => {
    expect(written.length).toBeGreaterThan(400)
    const lines = (file: string) => readText(file).trimEnd().split('\n').length
    const long = written.filter((file) => lines(file) > 250)
    expect(long.map((file) => `${file}: ${lines(file)}`)).toEqual([])
  })
})

describe('every module', () => {
  /** The comment a module opens with, as one line of text. */
  const openingOf = (file: string) => {
    const [, block, lines] = /^(?:#!.*\n)?(?:\/\*\*([\s\S]*?)\*\/|((?:\/\/.*\n)+))/.exec(readText(file)) ?? []
    return (block?.replace(/^\s*\* ?/gm, ' ') ?? lines?.replace(/^\/\/ ?/gm, ' ') ?? '').replace(/\s+/g, ' ').trim()
  }

  it('opens with a sentence on what it is for', () => {
    expect(modules.length).toBeGreaterThan(400)
    const silent = modules.filter((file) => !/^[\p{Lu}\p{N}`"'].{10,}[.:?)]/u.test(openingOf(file)))
    expect(silent).toEqual([])
  })

  it('is named in kebab-case', () => {
    const odd = modules.filter(
      (file) =>
        !/^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.(embedded|engines|processes|neo4j|browser))?(\.test|\.d)?\.tsx?$/.test(
          file.split('/').at(-1) ?? '',
        ),
    )
    expect(odd).toEqual([])
  })
})
