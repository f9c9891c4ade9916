/** A text before it is added is measured as the server measures it, and sent as it is. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText as readOnServer } from '../../../src/codebook/source-text.js'
import { newText } from '../../../src/coding/add-text.js'
import { emptyText, requestOf } from '../../../web/code/texts/new-text.js'
import { decoded, likelyTitle, readText } from '../../../web/code/texts/read-text.js'

const bytesOf = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer

describe('a text on the page', () => {
  it('has the paragraphs, offsets and length that the server finds', () => {
    const line = fc.stringMatching(/^[a\u{1f600}é \r]{0,6}$/u)
    fc.assert(
      fc.property(fc.array(line), fc.boolean(), (lines, hasMark) => {
        const text = (hasMark ? '\uFEFF' : '') + lines.join('\n')
        const server = readOnServer(Buffer.from(text))
        const page = readText(decoded(bytesOf(text)) ?? '', 'a.txt')
        expect(page.length).toBe(server.codePoints.length)
        expect(page.hasMark).toBe(hasMark)
        expect(page.paragraphs.map(({ number, end }) => [number, end])).toEqual(
          server.paragraphs.map(({ number, end }) => [number, end]),
        )
      }),
    )
  })

  it('is refused where it is not UTF-8', () => {
    expect(decoded(new Uint8Array([0x63, 0x61, 0x66, 0xe9]).buffer)).toBeNull()
  })

  it.each([
    ['Mayor and minister meet\nThe minister asked.', 'Mayor and minister meet'],
    ['\uFEFFMayor and minister meet\n', 'Mayor and minister meet'],
    ['The minister asked for a bridge.\nThe mayor refused.', ''],
    ['', ''],
  ])('%j suggests a title where its first line looks like one', (text, title) => {
    expect(likelyTitle(readText(text, null))).toBe(title)
  })
})

describe('what is sent of a new text', () => {
  const form = { ...emptyText, title: ' The bridge ', publisher: 'The Gazette', publishedEarliest: '2024-05-03' }
  const text = readText('Title\n\nOne.\nTwo.', null)

  it('is what the server takes', () => {
    const sent = requestOf(form, { text, last: 2 })
    expect(newText.parse(sent)).toMatchObject({
      ...{ title: 'The bridge', publishedEarliest: '2024-05-03', publishedLatest: '2024-05-03', language: 'en' },
      ...{ keep: true, text: 'Title\n\nOne.\nTwo.', usableTo: 11 },
    })
  })

  it('leaves out the usable range of a text that is coded to its end, and what is empty', () => {
    const sent = requestOf(form, { text, last: 3 })
    expect(Object.keys(sent)).not.toContain('usableTo')
    expect(Object.keys(sent)).not.toContain('author')
  })

  it('is the name alone of a file in SOURCES_DIR', () => {
    const sent = requestOf({ ...form, keep: false, url: 'https://gazette.example/3' }, { file: 'b.txt', usableTo: 40 })
    expect(newText.parse(sent)).toMatchObject({ file: 'b.txt', usableTo: 40, url: 'https://gazette.example/3' })
  })
})
